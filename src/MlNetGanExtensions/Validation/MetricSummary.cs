using MlNetGanExtensions.Evaluation;

namespace MlNetGanExtensions;

/// <summary>One figure over all folds of all repeats.</summary>
/// <remarks>
/// A fold in which the figure is not defined has NaN, and then the summary is NaN: leaving folds out would compare methods on other rows.
/// </remarks>
public sealed class MetricSummary
{
    internal MetricSummary(string name, double[] values)
    {
        Name = name;
        Values = Array.AsReadOnly(values);
        Summary summary = Summary.Of(values);
        Mean = summary.Mean;
        StandardDeviation = summary.StandardDeviation;
        Minimum = values.Aggregate(Math.Min);
        Maximum = values.Aggregate(Math.Max);
    }

    /// <summary>One of <see cref="MetricNames"/>.</summary>
    public string Name { get; }

    /// <summary>The figure of each fold, repeat after repeat.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>The arithmetic mean.</summary>
    public double Mean { get; }

    /// <summary>
    /// The sample standard deviation over the folds. Folds share training rows, so it is no standard error:
    /// compare methods with <see cref="StratifiedCrossValidationResult{TMetrics}.Compare(StratifiedCrossValidationResult{TMetrics})"/>.
    /// </summary>
    public double StandardDeviation { get; }

    /// <summary>The least value.</summary>
    public double Minimum { get; }

    /// <summary>The greatest value.</summary>
    public double Maximum { get; }

    /// <summary>The name, mean and standard deviation, and the range.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Name} {Mean:F4} ± {StandardDeviation:F4} ({Minimum:F4} to {Maximum:F4})");
}
