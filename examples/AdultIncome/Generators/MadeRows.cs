using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.AdultIncome.Generators;

/// <summary>Rows that a generator made.</summary>
/// <param name="Rows">Rows × slots, class after class.</param>
/// <param name="Labels">The class of each.</param>
internal sealed record MadeRows(Matrix Rows, int[] Labels)
{
    /// <summary>As many rows of each class as asked for.</summary>
    public static MadeRows Of(int columns, IReadOnlyList<int> counts, Func<int, int, Matrix> make)
    {
        Matrix rows = new(counts.Sum(), columns);
        int next = 0;
        for (int label = 0; label < counts.Count; label++)
        {
            make(label, counts[label]).Values.CopyTo(rows.Values[(next * columns)..]);
            next += counts[label];
        }

        return new MadeRows(rows, [.. counts.SelectMany((count, label) => Enumerable.Repeat(label, count))]);
    }
}
