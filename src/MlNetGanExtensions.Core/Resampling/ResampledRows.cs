using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Resampling;

/// <summary>Rows to train on: the originals, untouched and in order, and behind them the made rows, class after class.</summary>
/// <param name="Rows">Rows × slots.</param>
/// <param name="Labels">The class of each row; −1 for an original whose class is not known.</param>
/// <param name="Originals">How many of the rows are originals.</param>
public sealed record ResampledRows(Matrix Rows, IReadOnlyList<int> Labels, int Originals)
{
    /// <summary>How many rows were made.</summary>
    public int Made => Rows.Rows - Originals;
}
