using System.Text.Json.Serialization;
using Microsoft.ML;
using MlNetGanExtensions.Evaluation;

namespace MlNetGanExtensions.Sweeping;

/// <summary>What an arm needs to know beside its settings.</summary>
public sealed class ImbalancedArmOptions
{
    /// <summary>The label: a Boolean column.</summary>
    public string LabelColumnName { get; set; } = "Label";

    /// <summary>The features: a vector of Single of known size, in the data or made by <see cref="Preparation"/>.</summary>
    public string FeatureColumnName { get; set; } = "Features";

    /// <summary>A column whose equal values keep rows in one inner fold; null for none.</summary>
    public string? SamplingKeyColumnName { get; set; }

    /// <summary>What is done before anything else; null for nothing.</summary>
    [JsonIgnore]
    public Func<MLContext, IEstimator<ITransformer>>? Preparation { get; set; }

    /// <summary>What a tuned threshold is tuned for.</summary>
    [JsonIgnore]
    public ThresholdGoal Goal { get; set; } = ThresholdGoal.F1;

    /// <summary>The number of inner folds for thresholds and calibration, at least 2.</summary>
    public int NumberOfInnerFolds { get; set; } = 5;

    /// <summary>Seed of everything random in a fit, from 0 to below 2³¹.</summary>
    public int Seed { get; set; } = 1;

    /// <summary>Stops a fit.</summary>
    [JsonIgnore]
    public CancellationToken CancellationToken { get; set; }

    /// <exception cref="ArgumentNullException">A name or the goal is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    internal ImbalancedArmOptions Checked()
    {
        ArgumentNullException.ThrowIfNull(LabelColumnName);
        ArgumentNullException.ThrowIfNull(FeatureColumnName);
        ArgumentNullException.ThrowIfNull(Goal);
        ArgumentOutOfRangeException.ThrowIfLessThan(NumberOfInnerFolds, 2);
        ArgumentOutOfRangeException.ThrowIfNegative(Seed);
        return (ImbalancedArmOptions)MemberwiseClone();
    }
}
