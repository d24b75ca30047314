using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Reporting;

/// <summary>Rows of slots in a plane, by t-SNE.</summary>
internal static class RowMap
{
    private const double MostPerplexity = 30;
    private const int LeastRows = 10;

    /// <summary>Draws some rows of each set; null where there are too few.</summary>
    /// <param name="layout">What the slots are.</param>
    /// <param name="sets">Names and rows. The scales of the numbers are those of the first set.</param>
    /// <param name="most">The most rows of each set.</param>
    /// <param name="seed">Draws the rows, and the map.</param>
    public static Picture? Draw(SlotLayout layout, IReadOnlyList<(string Name, Matrix Rows)> sets, int most, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        RandomStream stream = new(seed, "row map");
        Matrix[] drawn = [.. sets.Select((set, i) => Some(set.Rows, most, stream.Child(i)))];
        int count = drawn.Sum(rows => rows.Rows);
        if (count < LeastRows || drawn.Any(rows => rows.Rows == 0))
        {
            return null;
        }

        Matrix points = Scaled(layout, sets[0].Rows, drawn);
        Matrix map = TSne.Embed(points, new TSneOptions { Seed = seed, Perplexity = Math.Min(MostPerplexity, (count - 1) / 3.5) }).Layout;
        ScatterPicture picture = new($"t-SNE of {string.Join(" and ", sets.Select(set => set.Name))} rows");
        int next = 0;
        for (int i = 0; i < drawn.Length; i++)
        {
            picture.Add(sets[i].Name, map, [.. Enumerable.Range(next, drawn[i].Rows)]);
            next += drawn[i].Rows;
        }

        return picture.Draw();
    }

    /// <summary>The cells of a slot that are there.</summary>
    public static double[] Present(Matrix rows, int slot) => [.. rows.Column(slot).Where(cell => !float.IsNaN(cell)).Select(cell => (double)cell)];

    private static Matrix Some(Matrix rows, int most, RandomStream stream)
    {
        int[] order = [.. Enumerable.Range(0, rows.Rows)];
        stream.Shuffle<int>(order);
        return rows.SelectRows(order.AsSpan(0, Math.Min(most, order.Length)));
    }

    /// <summary>Numbers in standard deviations of the first set, a hole at their mean; categories as far apart as one standard deviation.</summary>
    private static Matrix Scaled(SlotLayout layout, Matrix scale, Matrix[] sets)
    {
        (double Mean, double Unit)[] scales = new (double, double)[layout.Columns];
        Array.Fill(scales, (0, Math.Sqrt(2)));
        foreach (int slot in layout.NumericSlots)
        {
            double[] cells = Present(scale, slot);
            Summary summary = cells.Length > 0 ? Summary.Of(cells) : default;
            scales[slot] = (summary.Mean, summary.StandardDeviation > 0 ? summary.StandardDeviation : 1);
        }

        Matrix scaled = new(sets.Sum(set => set.Rows), layout.Columns);
        int next = 0;
        foreach (Matrix set in sets)
        {
            for (int row = 0; row < set.Rows; row++, next++)
            {
                for (int slot = 0; slot < layout.Columns; slot++)
                {
                    float cell = set[row, slot];
                    scaled[next, slot] = float.IsNaN(cell) ? 0 : (float)((cell - scales[slot].Mean) / scales[slot].Unit);
                }
            }
        }

        return scaled;
    }
}
