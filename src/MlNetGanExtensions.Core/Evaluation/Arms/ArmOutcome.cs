namespace MlNetGanExtensions.Evaluation;

/// <summary>What one arm of a comparison is, and what it gave.</summary>
public sealed record ArmOutcome
{
    /// <summary>The place of the arm in the order in which they were tried, from 0.</summary>
    public required int Number { get; init; }

    /// <summary>What it is called in tables.</summary>
    public required string Name { get; init; }

    /// <summary>Its settings by name, in the order in which they are to be shown.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Settings { get; init; } = [];

    /// <summary>Whether nothing is done about the imbalance: no resampling, no weights, no tuned threshold, no calibration.</summary>
    public bool IsNothing { get; init; }

    /// <summary>The folds, repeat after repeat; fewer than all where it failed.</summary>
    public IReadOnlyList<ArmFold> Folds { get; init; } = [];

    /// <summary>Why it has no result; null where it has one.</summary>
    public string? Failure { get; init; }

    /// <summary>How long all folds took together.</summary>
    public TimeSpan Time { get; init; }

    /// <summary>A figure on each fold; NaN on a fold that lacks it.</summary>
    /// <param name="metric">The name of the figure.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public IReadOnlyList<double> Values(string metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return [.. Folds.Select(fold => fold.Figures.TryGetValue(metric, out double value) ? value : double.NaN)];
    }

    /// <summary>A figure over all folds; NaN where a fold lacks it or the arm failed.</summary>
    /// <param name="metric">The name of the figure.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public Summary Summarise(string metric)
    {
        IReadOnlyList<double> values = Values(metric);
        return Failure is null && values.Count > 0 ? Summary.Of([.. values]) : new Summary(double.NaN, double.NaN, values.Count);
    }

    /// <summary>Its name.</summary>
    public override string ToString() => Name;
}
