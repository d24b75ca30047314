using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Resampling.Weighting;

/// <summary>Says which real rows of a class the made rows are made from, and how often. Every resampler and generator takes one.</summary>
/// <remarks>Rules: the rows are not changed; the same rows give the same weights, bit for bit. Safe to use from several threads.</remarks>
public interface IRowWeighting
{
    /// <summary>Weighs rows that a classifier is to be trained on.</summary>
    /// <param name="rows">Rows × slots. Numbers are finite, or NaN where missing; a row of a group has at most one 1, and zeros elsewhere.</param>
    /// <param name="labels">The class of each row, numbered from 0; −1 where it is not known.</param>
    /// <param name="layout">Which slots are one category.</param>
    /// <param name="classes">The classes whose rows are weighed, at least one; each has a row. The other rows get 1.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>One weight for each row; null where all count alike.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The rows are not as said above, or a class has no row.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    RowWeights? Weigh(
        Matrix rows, ReadOnlySpan<int> labels, SlotLayout layout, IReadOnlyCollection<int> classes, CancellationToken cancellation = default);
}
