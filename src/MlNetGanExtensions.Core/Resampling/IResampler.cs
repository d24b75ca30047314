using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Resampling;

/// <summary>Adds rows of some classes to rows that a classifier is to be trained on. Never resample rows that it is to be judged by.</summary>
/// <remarks>
/// Rules that every resampler keeps: the originals come first, untouched and in order; how many rows of each class are made is exactly what
/// its <see cref="SamplingStrategy"/> says; rows whose class is not known (−1) are kept and never made; the same settings and the same
/// rows give the same result, bit for bit, on any number of threads.
/// </remarks>
public interface IResampler
{
    /// <summary>Makes rows and puts them behind the originals.</summary>
    /// <param name="rows">Rows × slots. Numbers are finite, or NaN where missing; a row of a group has at most one 1, and zeros elsewhere.</param>
    /// <param name="labels">The class of each row, numbered from 0; −1 where it is not known. At least two classes.</param>
    /// <param name="layout">Which slots are one category.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// The sizes do not fit together, a label is below −1, there are fewer than two classes, a cell is infinite, a group holds something else
    /// than one 1 among zeros, or zeros alone, or the strategy asks for what cannot be done.
    /// </exception>
    /// <exception cref="TrainingDivergedException">A generator's loss was no longer finite.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    ResampledRows Resample(Matrix rows, ReadOnlySpan<int> labels, SlotLayout layout, CancellationToken cancellation = default);
}
