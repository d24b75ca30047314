using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Resampling;

/// <summary>Puts made rows behind the originals.</summary>
internal static class RowsBehind
{
    /// <param name="rows">The originals; copied.</param>
    /// <param name="labels">Their classes.</param>
    /// <param name="made">Made rows of each class, in ascending order of the classes.</param>
    public static ResampledRows Append(Matrix rows, ReadOnlySpan<int> labels, IReadOnlyList<(int Class, Matrix Rows)> made)
    {
        Matrix all = Matrix.Stack([rows, .. made.Select(part => part.Rows)]);
        int[] classes = [.. labels, .. made.SelectMany(part => Enumerable.Repeat(part.Class, part.Rows.Rows))];
        return new ResampledRows(all, classes, rows.Rows);
    }
}
