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
        Matrix all = new(rows.Rows + made.Sum(part => part.Rows.Rows), rows.Columns);
        int[] classes = new int[all.Rows];
        rows.Values.CopyTo(all.Values);
        labels.CopyTo(classes);
        int next = rows.Rows;
        foreach ((int number, Matrix part) in made)
        {
            part.Values.CopyTo(all.Values[(next * rows.Columns)..]);
            classes.AsSpan(next, part.Rows).Fill(number);
            next += part.Rows;
        }

        return new ResampledRows(all, classes, rows.Rows);
    }
}
