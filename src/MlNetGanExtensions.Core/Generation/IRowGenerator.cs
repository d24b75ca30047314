using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation;

/// <summary>Learns from real rows how to make rows of the same kind.</summary>
/// <remarks>
/// Rules that every generator keeps: the rows are not changed and not kept; the same settings and the same rows give the same fitted
/// generator, bit for bit, on any number of threads.
/// </remarks>
public interface IRowGenerator
{
    /// <summary>Learns from rows.</summary>
    /// <param name="rows">Rows × slots. Numbers are finite, or NaN where missing; a row of a group has at most one 1, and zeros elsewhere.</param>
    /// <param name="labels">The class of each row, numbered from 0; −1 where it is not known.</param>
    /// <param name="layout">Which slots are one category.</param>
    /// <param name="classes">The classes that rows will be asked of, at least one; each has a row.</param>
    /// <param name="weights">How much each row counts against the others of its class; all alike when left out.</param>
    /// <param name="progress">Told while the training goes on; several classes may report in turn.</param>
    /// <param name="cancellation">Stops the training.</param>
    /// <returns>The fitted generator; it does not change any more and may be shared between threads.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// The sizes do not fit together, there are more or fewer weights than rows, a label is below −1, a class has no row, a cell is infinite, or a group holds something else than one
    /// 1 among zeros, or zeros alone.
    /// </exception>
    /// <exception cref="TrainingDivergedException">A loss was no longer finite.</exception>
    /// <exception cref="OperationCanceledException">The training was stopped.</exception>
    IFittedRowGenerator Fit(
        Matrix rows,
        ReadOnlySpan<int> labels,
        SlotLayout layout,
        IReadOnlyCollection<int> classes,
        RowWeights? weights = null,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellation = default);
}
