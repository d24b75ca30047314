using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Resampling;

/// <summary>Makes rows between rows of a class and their neighbours.</summary>
/// <param name="rows">The rows of the class.</param>
/// <param name="layout">What the slots are.</param>
/// <param name="neighbours">The neighbours of each row, nearest first; as many for each.</param>
/// <param name="whole">For each of the numeric slots, whether its numbers are to be whole.</param>
internal sealed class RowsBetween(Matrix rows, SlotLayout layout, int[] neighbours, bool[] whole)
{
    private readonly int[] _slots = [.. layout.NumericSlots];
    private readonly (int First, int Count)[] _runs = Runs(layout.NumericSlots);
    private readonly int _count = neighbours.Length / rows.Rows;
    private readonly bool _anyWhole = whole.Contains(true);

    /// <param name="starts">The row that each made row starts from.</param>
    /// <param name="crossover">Whether a category is that of one of the two rows, of the end as likely as the made row is near it.</param>
    /// <param name="stream">Chooses neighbours and places on the line.</param>
    public Matrix Make(int[] starts, bool crossover, RandomStream stream)
    {
        int count = starts.Length;
        float[] gaps = new float[count];
        stream.Child("place").FillUniform(gaps);
        RandomStream choice = stream.Child("neighbour");
        RandomStream parent = stream.Child("category");
        int[] states = crossover ? [] : CommonStates();
        Matrix made = new(count, rows.Columns);
        for (int i = 0; i < count; i++)
        {
            int start = starts[i];
            int end = neighbours[(start * _count) + choice.NextInt32(_count)];
            Between(rows.Row(start), rows.Row(end), gaps[i], made.Row(i));
            for (int group = 0; group < layout.Groups.Count; group++)
            {
                int state = crossover
                    ? StateOf(parent.NextSingle() < gaps[i] ? end : start, layout.Groups[group])
                    : states[(start * layout.Groups.Count) + group];
                if (state >= 0)
                {
                    made[i, layout.Groups[group].First + state] = 1;
                }
            }
        }

        return made;
    }

    private void Between(ReadOnlySpan<float> start, ReadOnlySpan<float> end, float gap, Span<float> made)
    {
        foreach ((int first, int count) in _runs)
        {
            LinePlaces.Fill(start.Slice(first, count), end.Slice(first, count), gap, made.Slice(first, count));
        }

        for (int i = 0; _anyWhole && i < _slots.Length; i++)
        {
            made[_slots[i]] = whole[i] ? (float)Math.Floor(made[_slots[i]] + 0.5) : made[_slots[i]];
        }
    }

    /// <summary>Numeric slots side by side, from one category to the next.</summary>
    private static (int First, int Count)[] Runs(IReadOnlyList<int> slots)
    {
        List<(int First, int Count)> runs = [];
        foreach (int slot in slots)
        {
            if (runs.Count > 0 && runs[^1].First + runs[^1].Count == slot)
            {
                runs[^1] = (runs[^1].First, runs[^1].Count + 1);
            }
            else
            {
                runs.Add((slot, 1));
            }
        }

        return [.. runs];
    }

    /// <summary>For each row and category the state that most of the row's neighbours are in, the nearest one's of several.</summary>
    private int[] CommonStates()
    {
        int[] common = new int[rows.Rows * layout.Groups.Count];
        int[] states = new int[_count];
        for (int row = 0; row < rows.Rows; row++)
        {
            for (int group = 0; group < layout.Groups.Count; group++)
            {
                SlotGroup slots = layout.Groups[group];
                for (int i = 0; i < _count; i++)
                {
                    states[i] = StateOf(neighbours[(row * _count) + i], slots);
                }

                common[(row * layout.Groups.Count) + group] = MostCommon(states);
            }
        }

        return common;
    }

    private int StateOf(int row, SlotGroup slots) => rows.Row(row).Slice(slots.First, slots.Count).IndexOf(1f);

    private static int MostCommon(ReadOnlySpan<int> states)
    {
        int best = states[0];
        int most = 0;
        foreach (int state in states)
        {
            int count = states.Count(state);
            (best, most) = count > most ? (state, count) : (best, most);
        }

        return best;
    }
}
