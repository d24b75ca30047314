using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation.Encoding;

/// <summary>What the rows of one class show, where the encoder has seen those of others too.</summary>
/// <param name="Low">The smallest number of each numeric output.</param>
/// <param name="High">The largest.</param>
/// <param name="Repeated">The numbers of each numeric output to which made rows keep, in ascending order; null where any will do.</param>
/// <param name="States">For each column of the softmax groups, whether a row is in that state.</param>
internal sealed record RowSupport(float[] Low, float[] High, float[]?[] Repeated, bool[] States)
{
    /// <param name="encoder">Has seen the rows.</param>
    /// <param name="rows">All rows.</param>
    /// <param name="members">The numbers of the rows of the class; at least one.</param>
    public static RowSupport Of(RowEncoder encoder, Matrix rows, ReadOnlySpan<int> members)
    {
        float[] low = [.. encoder.Numbers.Select(number => number.High)];
        float[] high = [.. encoder.Numbers.Select(number => number.Low)];
        bool[] states = new bool[encoder.Outputs - encoder.Numbers.Length];
        foreach (int row in members)
        {
            ReadOnlySpan<float> cells = rows.Row(row);
            for (int i = 0; i < low.Length; i++)
            {
                float cell = cells[encoder.Numbers[i].Slot];
                low[i] = cell < low[i] ? cell : low[i];
                high[i] = cell > high[i] ? cell : high[i];
            }

            for (int group = 0; group < encoder.Groups.Length; group++)
            {
                states[encoder.Start(group) - low.Length + RowEncoder.StateOf(cells, encoder.Groups[group])] = true;
            }
        }

        // A class whose cells all lack a number never shows one: the bounds do not matter, but must be in order.
        for (int i = 0; i < low.Length; i++)
        {
            high[i] = Math.Max(low[i], high[i]);
        }

        return new RowSupport(low, high, Shown(encoder, rows, members), states);
    }

    private static float[]?[] Shown(RowEncoder encoder, Matrix rows, ReadOnlySpan<int> members)
    {
        float[]?[] shown = new float[]?[encoder.Numbers.Length];
        for (int i = 0; i < shown.Length; i++)
        {
            shown[i] = Shown(encoder.Numbers[i], rows, members);
        }

        return shown;
    }

    private static float[]? Shown(NumericOutput number, Matrix rows, ReadOnlySpan<int> members)
    {
        if (number.Repeated is null)
        {
            return null;
        }

        SortedSet<float> shown = [];
        foreach (int row in members)
        {
            float cell = rows[row, number.Slot];
            if (!float.IsNaN(cell))
            {
                shown.Add(cell);
            }
        }

        return shown.Count == 0 ? number.Repeated : [.. shown];
    }
}
