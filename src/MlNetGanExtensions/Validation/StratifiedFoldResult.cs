using Microsoft.ML;

namespace MlNetGanExtensions;

/// <summary>What one fold of a stratified cross-validation gave.</summary>
/// <typeparam name="TMetrics">ML.NET's type of metrics.</typeparam>
public sealed class StratifiedFoldResult<TMetrics>
    where TMetrics : class
{
    internal StratifiedFoldResult(
        int repeat, int fold, int trainingRows, int testRows, TMetrics metrics, IReadOnlyDictionary<string, double> figures)
    {
        Repeat = repeat;
        Fold = fold;
        TrainingRows = trainingRows;
        TestRows = testRows;
        Metrics = metrics;
        Figures = figures;
    }

    /// <summary>The number of the repeat, from 0.</summary>
    public int Repeat { get; }

    /// <summary>The number of the fold within its repeat, from 0.</summary>
    public int Fold { get; }

    /// <summary>The number of rows that the model was fitted to.</summary>
    public int TrainingRows { get; }

    /// <summary>The number of rows that were held out.</summary>
    public int TestRows { get; }

    /// <summary>
    /// ML.NET's metrics on the held-out rows; in a binary cross-validation of
    /// <see cref="Microsoft.ML.Data.CalibratedBinaryClassificationMetrics"/> if the model gives a probability.
    /// </summary>
    public TMetrics Metrics { get; }

    /// <summary>The figures that are summarised over the folds, by the names in <see cref="MetricNames"/>.</summary>
    public IReadOnlyDictionary<string, double> Figures { get; }

    /// <summary>The model that was fitted to the fold's training rows; null if models are not kept.</summary>
    public ITransformer? Model { get; internal init; }

    /// <summary>The held-out rows as the model scores them, a lazy view; null if models are not kept.</summary>
    public IDataView? ScoredHoldOutSet { get; internal init; }
}
