using Microsoft.ML;

namespace MlNetGanExtensions.Tests.Conformance;

/// <summary>A component to be put through the checks that every component passes.</summary>
/// <param name="Name">Its name in test results.</param>
/// <param name="TooFew">What it says of too few rows.</param>
/// <param name="Create">Makes the estimator, small and quick; a seed of null takes one from the context.</param>
public sealed record ConformanceCase(string Name, TooFewRows TooFew, Func<MLContext, ulong?, IEstimator<ITransformer>> Create)
{
    /// <summary>A column without which it cannot be fitted.</summary>
    public string NeededColumn { get; init; } = "Features";

    /// <summary>False for an oversampler: its fitted step is the identity and needs no column.</summary>
    public bool TransformerNeedsColumns { get; init; } = true;

    /// <summary>The column by which rows are divided into folds.</summary>
    public string LabelColumn { get; init; } = "Label";

    /// <summary>The column of weights that a trainer behind a step is to read; null where the step gives none.</summary>
    public string? WeightColumn { get; init; }

    /// <summary>False for what draws no random numbers, or draws them from its inner trainer.</summary>
    public bool HasSeed { get; init; } = true;

    /// <summary>
    /// False for what holds a tree trainer of ML.NET: that keeps the state of a fit in itself, so two fits of one trainer at once disturb each
    /// other. Such a component is given an estimator for each thread.
    /// </summary>
    public bool FitsOnManyThreads { get; init; } = true;

    public override string ToString() => Name;
}
