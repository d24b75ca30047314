using System.Text.Json.Serialization;
using MlNetGanExtensions.Networks.Training;

namespace MlNetGanExtensions.Oversampling;

/// <summary>Settings that all oversamplers share.</summary>
public abstract class OversamplingOptions
{
    private protected OversamplingOptions()
    {
    }

    /// <summary>The class of a row: Boolean, or a key.</summary>
    public string LabelColumnName { get; set; } = "Label";

    /// <summary>The features: a vector of Single of known size.</summary>
    public string FeatureColumnName { get; set; } = "Features";

    /// <summary>
    /// Which slots of the features are one category: first and last slot of each group in turn, both inclusive, ascending. Null takes them
    /// from the annotation <c>CategoricalSlotRanges</c>.
    /// </summary>
    public int[]? CategoricalSlotRanges { get; set; }

    /// <summary>What made rows hold in all other columns.</summary>
    public UnknownColumns UnknownColumns { get; set; }

    /// <summary>Seed of all random numbers; null takes one from the context. With a seed, every fit to the same rows makes the same rows.</summary>
    public ulong? Seed { get; set; }

    /// <summary>Threads for the training. The rows do not depend on it.</summary>
    public int Threads { get; set; } = 1;

    /// <summary>Stops a fit.</summary>
    [JsonIgnore]
    public CancellationToken CancellationToken { get; set; }

    /// <summary>Told after each epoch.</summary>
    [JsonIgnore]
    public IProgress<TrainingProgress>? Progress { get; set; }

    /// <summary>A copy that later changes to this object do not reach.</summary>
    internal OversamplingOptions Copy()
    {
        OversamplingOptions copy = (OversamplingOptions)MemberwiseClone();
        copy.CategoricalSlotRanges = (int[]?)CategoricalSlotRanges?.Clone();
        return copy;
    }

    /// <exception cref="ArgumentNullException">A name is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    private protected void CheckShared()
    {
        ArgumentNullException.ThrowIfNull(LabelColumnName);
        ArgumentNullException.ThrowIfNull(FeatureColumnName);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
        if (!Enum.IsDefined(UnknownColumns))
        {
            throw new ArgumentOutOfRangeException(nameof(UnknownColumns), UnknownColumns, "There is no such rule.");
        }
    }
}
