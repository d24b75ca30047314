using Microsoft.ML;
using MlNetGanExtensions.Probing;

namespace MlNetGanExtensions;

public sealed partial class GanCatalog
{
    /// <summary>Tells whether a pipeline scores rows that were not there, or learns from rows that it should not have seen.</summary>
    /// <param name="pipeline">The pipeline; one object is fitted again and again.</param>
    /// <param name="data">
    /// Rows to try it on; a few hundred are enough. They must come in the same order each time, and the label must be as
    /// <see cref="StratifiedTrainTestSplit"/> takes it.
    /// </param>
    /// <param name="options">How the rows are divided; null for three folds by the column Label.</param>
    /// <returns>What was found. A leak is a finding, not an exception.</returns>
    /// <remarks>
    /// <para>
    /// Each fold is held out once. On its rows the probe counts what comes out of the model, as it stands and as ML.NET's CrossValidate
    /// applies it; scores them with every second row poisoned, and with other labels; counts the held-out cells that Fit reads; and fits
    /// anew with the held-out rows poisoned (huge numbers, NaN, flipped labels), after which the model must give the same bits.
    /// Three fits a fold.
    /// </para>
    /// <para>
    /// The probe sees what goes through its own views. A pipeline that was made beforehand over another view, such as a custom estimator
    /// that holds the whole data set and fits to that, reads the rows behind the probe's back: it is noticed here only if it reads none
    /// of the training rows (<see cref="LeakageKind.TrainingRowsNotRead"/>, undecided). Pass a function of the view
    /// (<see cref="LeakageProbe(Func{IDataView, IEstimator{ITransformer}}, IDataView, LeakageProbeOptions?)"/>) and let the pipeline hold that
    /// view, and the leak is found. Rows that were copied out of the data by other means cannot be found by any probe.
    /// </para>
    /// <para>
    /// Estimators draw their seeds from their context in each fit, unless they have a seed of their own; then two fits to the same rows
    /// differ and the probe says undecided, not leak. A function that makes the pipeline on a new context with a seed decides it.
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">The pipeline or the data is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two folds, or a column is missing or does not serve.</exception>
    /// <exception cref="ArgumentException">There are too few rows, or a fold would lack a class.</exception>
    /// <exception cref="OperationCanceledException">The token or the context was cancelled.</exception>
    public LeakageReport LeakageProbe(IEstimator<ITransformer> pipeline, IDataView data, LeakageProbeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(data);
        return Probe.Run(Context, _ => pipeline, isFresh: false, data, options ?? new LeakageProbeOptions());
    }

    /// <summary>As above, with a pipeline made anew for each fit.</summary>
    /// <param name="pipeline">
    /// Makes the pipeline, best on a new context with a seed. Then the probe also tells whether an estimator remembers earlier fits
    /// (<see cref="LeakageKind.EarlierFitRemembered"/>), with four to six more fits; a memory in a static variable is not found.
    /// </param>
    /// <param name="data">Rows to try it on.</param>
    /// <param name="options">How the rows are divided; null for three folds by the column Label.</param>
    /// <inheritdoc cref="LeakageProbe(IEstimator{ITransformer}, IDataView, LeakageProbeOptions?)"/>
    public LeakageReport LeakageProbe(Func<IEstimator<ITransformer>> pipeline, IDataView data, LeakageProbeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(data);
        return Probe.Run(Context, _ => pipeline(), isFresh: true, data, options ?? new LeakageProbeOptions());
    }

    /// <summary>As above, with a pipeline that is made over the view of all rows, and may hold it.</summary>
    /// <param name="pipeline">
    /// Makes the pipeline from a view of all rows, which is watched and poisoned: whatever is learned from its held-out rows, by the
    /// function itself or by an estimator that keeps the view, is found.
    /// </param>
    /// <param name="data">Rows to try it on.</param>
    /// <param name="options">How the rows are divided; null for three folds by the column Label.</param>
    /// <inheritdoc cref="LeakageProbe(Func{IEstimator{ITransformer}}, IDataView, LeakageProbeOptions?)"/>
    public LeakageReport LeakageProbe(
        Func<IDataView, IEstimator<ITransformer>> pipeline, IDataView data, LeakageProbeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(data);
        return Probe.Run(Context, pipeline, isFresh: true, data, options ?? new LeakageProbeOptions());
    }
}
