using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Validation;

namespace MlNetGanExtensions;

/// <summary>What a stratified cross-validation gave: each fold, and each figure over all folds.</summary>
/// <typeparam name="TMetrics">ML.NET's type of metrics.</typeparam>
public sealed class StratifiedCrossValidationResult<TMetrics>
    where TMetrics : class
{
    private readonly RepeatedStratifiedKFold _drawn;
    private readonly int[] _labels;
    private readonly string _primaryMetric;

    internal StratifiedCrossValidationResult(
        RepeatedStratifiedKFold drawn, LabelledRows rows, IReadOnlyList<StratifiedFoldResult<TMetrics>> folds, string primaryMetric)
    {
        _drawn = drawn;
        _labels = rows.Labels;
        _primaryMetric = primaryMetric;
        Folds = folds;

        // A model that gives a probability on some folds only is summarised by what all of them have.
        Metrics =
        [
            .. folds[0].Figures.Keys
                .Where(name => folds.All(fold => fold.Figures.ContainsKey(name)))
                .Select(name => new MetricSummary(name, [.. folds.Select(fold => fold.Figures[name])])),
        ];
    }

    /// <summary>The folds, repeat after repeat.</summary>
    public IReadOnlyList<StratifiedFoldResult<TMetrics>> Folds { get; }

    /// <summary>Each figure over all folds.</summary>
    public IReadOnlyList<MetricSummary> Metrics { get; }

    /// <summary>One figure over all folds.</summary>
    /// <param name="name">One of <see cref="MetricNames"/>.</param>
    /// <exception cref="ArgumentException">This result has no such figure.</exception>
    public MetricSummary Metric(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Metrics.FirstOrDefault(metric => metric.Name == name) ?? throw new ArgumentException(
            $"There is no figure '{name}' here; there are {string.Join(", ", Metrics.Select(metric => metric.Name))}.", nameof(name));
    }

    /// <summary>Compares by the area under the ROC curve, or for more than two classes by the macro accuracy.</summary>
    /// <inheritdoc cref="Compare(StratifiedCrossValidationResult{TMetrics}, string)"/>
    public CorrectedResampledTTest Compare(StratifiedCrossValidationResult<TMetrics> other) => Compare(other, _primaryMetric);

    /// <summary>Tests whether this method's figure differs from another's on the same folds, with the corrected resampled t-test.</summary>
    /// <param name="other">The other method's result, on folds that were drawn with the same seed from the same data.</param>
    /// <param name="metric">One of <see cref="MetricNames"/>.</param>
    /// <returns>The mean difference is this − other.</returns>
    /// <exception cref="ArgumentException">
    /// The other result is from other folds or other labels, or one of them does not have the figure, or not on each fold.
    /// </exception>
    public CorrectedResampledTTest Compare(StratifiedCrossValidationResult<TMetrics> other, string metric)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!SameFolds(other))
        {
            throw new ArgumentException(
                "The results are from other folds or other data; a paired test needs the same. Give both the same seed or the same folds.",
                nameof(other));
        }

        double test = Folds.Sum(fold => (double)fold.TestRows);
        double training = Folds.Sum(fold => (double)fold.TrainingRows);
        return CorrectedResampledTTest.Compare([.. Metric(metric).Values], [.. other.Metric(metric).Values], test / training);
    }

    /// <summary>A line for each figure: its name, mean and standard deviation, and the range.</summary>
    public override string ToString() => string.Join(Environment.NewLine, Metrics);

    private bool SameFolds(StratifiedCrossValidationResult<TMetrics> other) =>
        _labels.AsSpan().SequenceEqual(other._labels)
        && _drawn.Trials.Count == other._drawn.Trials.Count
        && _drawn.Trials.Zip(other._drawn.Trials).All(pair => pair.First.FoldNumbers.SequenceEqual(pair.Second.FoldNumbers));
}
