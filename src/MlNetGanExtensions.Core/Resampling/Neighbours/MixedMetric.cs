using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Encoding;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Resampling.Neighbours;

/// <summary>How far two rows with numbers, categories and holes are apart.</summary>
/// <remarks>
/// The squared distance is the sum of the squared differences of the scaled numbers, plus a penalty for each category that differs; zeros
/// alone are a category of their own. Numbers that one of the rows lacks do not count; the sum is divided by how many cells both have, so
/// that rows with holes are not near for want of cells. Rows that share no cell are infinitely far apart.
/// </remarks>
/// <param name="layout">What the slots are.</param>
/// <param name="scales">Factor on each of the numeric slots; finite, above 0.</param>
/// <param name="penalty">Added to the squared distance for a category that differs.</param>
internal sealed class MixedMetric(SlotLayout layout, float[] scales, float penalty)
{
    /// <summary>How many numbers a coded row begins with; behind them are the states of the categories.</summary>
    public int Numbers => scales.Length;

    /// <summary>Cells of a coded row.</summary>
    public int Columns => scales.Length + layout.Groups.Count;

    public float Penalty => penalty;

    /// <summary>A row in the metric's own cells: scaled numbers, NaN where missing, and the number of each category's state.</summary>
    public void Code(ReadOnlySpan<float> row, Span<float> coded)
    {
        for (int i = 0; i < scales.Length; i++)
        {
            coded[i] = row[layout.NumericSlots[i]] * scales[i];
        }

        for (int group = 0; group < layout.Groups.Count; group++)
        {
            SlotGroup slots = layout.Groups[group];
            coded[scales.Length + group] = row.Slice(slots.First, slots.Count).IndexOf(1f);
        }
    }

    /// <summary>All numbers in the same unit, brought to where their squares neither overflow nor vanish: the order of distances is that of the plain ones.</summary>
    /// <param name="rows">The rows that are measured.</param>
    /// <param name="layout">What the slots are.</param>
    /// <param name="penalty">For a category that differs, in the plain unit.</param>
    public static MixedMetric Plain(Matrix rows, SlotLayout layout, double penalty)
    {
        float largest = 0;
        foreach (int slot in layout.NumericSlots)
        {
            for (int row = 0; row < rows.Rows; row++)
            {
                float cell = Math.Abs(rows[row, slot]);
                largest = cell > largest ? cell : largest;
            }
        }

        // A power of two: nothing is rounded. With the largest number below 1, a sum of squares stays within single precision.
        double scale = largest > 0 ? Math.ScaleB(1, Math.Clamp(-Math.ILogB(largest) - 1, -126, 126)) : 1;
        float[] scales = new float[layout.NumericSlots.Count];
        Array.Fill(scales, (float)scale);
        return new MixedMetric(layout, scales, (float)(penalty * scale * scale));
    }

    /// <summary>Each number in units of its standard deviation over some rows; a category that differs counts as much as one unit.</summary>
    /// <remarks>A category in one-hot columns divided by √2 would add (1 + 1) / 2 to the squared distance: the same.</remarks>
    /// <param name="rows">The rows that are measured.</param>
    /// <param name="layout">What the slots are.</param>
    public static MixedMetric Standardised(Matrix rows, SlotLayout layout)
    {
        float[] scales = new float[layout.NumericSlots.Count];
        for (int i = 0; i < scales.Length; i++)
        {
            double deviation = SlotNumbers.Of(rows, layout.NumericSlots[i]).Deviation;

            // Any factor does for a slot in which all numbers are the same; the bounds keep the others finite and above 0.
            scales[i] = deviation > 0 ? (float)Math.Clamp(1 / deviation, 1e-37, 1e37) : 1;
        }

        return new MixedMetric(layout, scales, 1);
    }
}
