using System.Text.Json.Serialization;
using Microsoft.ML;
using MlNetGanExtensions.Evaluation;

namespace MlNetGanExtensions.Sweeping;

/// <summary>Settings of <see cref="ImbalancedExperiment"/>. They are copied when the experiment is made.</summary>
public sealed class ImbalancedExperimentOptions
{
    /// <summary>The name of the figure that is the value of <see cref="Goal"/> at the model's own threshold; more is better.</summary>
    public const string GoalFigure = "ThresholdGoal";

    /// <summary>The label: a Boolean column.</summary>
    public string LabelColumnName { get; set; } = "Label";

    /// <summary>The features: a vector of Single of known size, in the data or made by <see cref="Preparation"/>.</summary>
    public string FeatureColumnName { get; set; } = "Features";

    /// <summary>A column whose equal values keep rows in one fold, such as a patient's number; null for none.</summary>
    public string? SamplingKeyColumnName { get; set; }

    /// <summary>What is done before anything else, as one-hot encoding and concatenation; it is fitted within each fold. Null for nothing.</summary>
    [JsonIgnore]
    public Func<MLContext, IEstimator<ITransformer>>? Preparation { get; set; }

    /// <summary>The trainers; at least one.</summary>
    [JsonIgnore]
    public IReadOnlyList<ImbalancedTrainer> Trainers { get; set; } = [ImbalancedTrainer.LogisticRegression];

    /// <summary>What may be chosen from.</summary>
    public ImbalancedSearchSpace Space { get; set; } = new();

    /// <summary>Proposes arms; null draws them at random.</summary>
    [JsonIgnore]
    public IArmTuner? Tuner { get; set; }

    /// <summary>
    /// The time after which the search ends, the winner's last fit included as far as it can be foreseen; null for no limit. The first arm, which
    /// does nothing, is finished whatever it takes.
    /// </summary>
    public double? Seconds { get; set; }

    /// <summary>
    /// The longest that an arm may take on all folds together; null takes a quarter of <see cref="Seconds"/>, or any time without them. An arm whose
    /// first folds show that it will take longer is given up and has no result, so that a slow one does not use up the time of all others. Arms that do nothing
    /// may take any time.
    /// </summary>
    public double? SecondsPerTrial { get; set; }

    /// <summary>The most arms that are tried; null for no limit. One of the two limits is needed.</summary>
    public int? MaximumTrials { get; set; }

    /// <summary>The number of folds, at least 2.</summary>
    public int NumberOfFolds { get; set; } = 5;

    /// <summary>How often the folds are drawn anew, at least 1. More tell smaller gains from chance.</summary>
    public int NumberOfRepeats { get; set; } = 2;

    /// <summary>The number of inner folds for thresholds and calibration, at least 2.</summary>
    public int NumberOfInnerFolds { get; set; } = 5;

    /// <summary>Folds that were drawn elsewhere; the numbers above then have no effect.</summary>
    [JsonIgnore]
    public RepeatedStratifiedKFold? Folds { get; set; }

    /// <summary>
    /// Rows to judge by instead of folds; nothing is learned from them, not by the winner's last fit either. One split has no spread, so no arm can be told from doing nothing:
    /// use it to look at figures, and folds to decide.
    /// </summary>
    [JsonIgnore]
    public IDataView? ValidationData { get; set; }

    /// <summary>The figure that arms are compared by: one of <see cref="MetricNames"/> for two classes, or <see cref="GoalFigure"/>.</summary>
    public string Metric { get; set; } = MetricNames.F1Score;

    /// <summary>What thresholds are tuned for.</summary>
    [JsonIgnore]
    public ThresholdGoal Goal { get; set; } = ThresholdGoal.F1;

    /// <summary>An arm is picked if the p-value of its gain, with all arms allowed for, is at most this; above 0 and below 1.</summary>
    public double Level { get; set; } = .05;

    /// <summary>Seed of folds, draws and fits; null takes one from the context.</summary>
    public ulong? Seed { get; set; }

    /// <summary>Told after each arm.</summary>
    [JsonIgnore]
    public IProgress<ArmTrial>? Progress { get; set; }

    /// <summary>Ends the experiment without a result.</summary>
    [JsonIgnore]
    public CancellationToken CancellationToken { get; set; }

    /// <summary>The longest that an arm may take that does something; null for any time.</summary>
    internal TimeSpan? TrialLimit => (SecondsPerTrial ?? (Seconds / 4)) is double limit ? TimeSpan.FromSeconds(limit) : null;

    /// <summary>Whether a larger figure is better.</summary>
    internal bool HigherIsBetter => Metric is not (MetricNames.LogLoss or MetricNames.BrierScore);

    /// <exception cref="ArgumentNullException">A name, a list or the goal is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    /// <exception cref="ArgumentException">There is no trainer, or two have one name.</exception>
    internal ImbalancedExperimentOptions CheckedButForLimits()
    {
        ArgumentNullException.ThrowIfNull(LabelColumnName);
        ArgumentNullException.ThrowIfNull(FeatureColumnName);
        ArgumentNullException.ThrowIfNull(Trainers);
        ArgumentNullException.ThrowIfNull(Space);
        ArgumentNullException.ThrowIfNull(Metric);
        ArgumentNullException.ThrowIfNull(Goal);
        ArgumentOutOfRangeException.ThrowIfLessThan(NumberOfFolds, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(NumberOfRepeats, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(NumberOfInnerFolds, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaximumTrials ?? 1, 1, nameof(MaximumTrials));
        ThrowIfNot(Level is > 0 and < 1, nameof(Level), Level, "Expected a level above 0 and below 1.");
        ThrowIfNot(SecondsPerTrial is null or (> 0 and <= MostSeconds), nameof(SecondsPerTrial), SecondsPerTrial, $"Expected a time above 0 and up to {MostSeconds} seconds.");
        ThrowIfNot(Seconds is null or (>= 0 and <= MostSeconds), nameof(Seconds), Seconds, $"Expected a time from 0 to {MostSeconds} seconds.");
        if (Trainers.Count == 0 || Trainers.Select(trainer => trainer.Name).Distinct(StringComparer.Ordinal).Count() < Trainers.Count)
        {
            throw new ArgumentException($"Expected trainers of different names, found {Trainers.Count}: {string.Join(", ", Trainers)}.", nameof(Trainers));
        }

        ImbalancedExperimentOptions copy = (ImbalancedExperimentOptions)MemberwiseClone();
        copy.Trainers = [.. Trainers];
        return copy;
    }

    /// <exception cref="ArgumentNullException">A name, a list or the goal is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    /// <exception cref="ArgumentException">There is no trainer, two have one name, or there is no limit.</exception>
    internal ImbalancedExperimentOptions Checked()
    {
        ImbalancedExperimentOptions copy = CheckedButForLimits();
        if (Seconds is null && MaximumTrials is null && Tuner is null)
        {
            throw new ArgumentException($"A random search has no end of its own: set {nameof(Seconds)} or {nameof(MaximumTrials)}.", nameof(Seconds));
        }

        return copy;
    }

    private const double MostSeconds = 1_000_000;

    private static void ThrowIfNot(bool holds, string parameter, object? value, string message)
    {
        if (!holds)
        {
            throw new ArgumentOutOfRangeException(parameter, value, message);
        }
    }
}
