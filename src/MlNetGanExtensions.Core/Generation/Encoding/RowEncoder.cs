using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation.Encoding;

/// <summary>The way from feature vectors to what a generating network gives out, and back.</summary>
/// <remarks>
/// First come the numbers, each mapped to 0 … 1 over the rows seen, then groups with one 1 each: the states of a category that were seen, zeros
/// alone among them, and for a slot with holes whether its number is there. What never varies needs no output. A missing number is
/// given as 0. The way back gives exactly what was seen: categories, holes, whole numbers; other numbers up to rounding in the range.
/// </remarks>
internal sealed class RowEncoder
{
    private readonly float[] _constants;

    public RowEncoder(SlotLayout layout, float[] constants, NumericOutput[] numbers, SoftmaxGroup[] groups)
    {
        Layout = layout;
        _constants = constants;
        Numbers = numbers;
        Groups = groups;
        GroupColumns = groups.Length == 0 ? null : new ColumnGroups([.. groups.Select(group => group.Count)]);
    }

    public SlotLayout Layout { get; }

    public NumericOutput[] Numbers { get; }

    public SoftmaxGroup[] Groups { get; }

    /// <summary>The sizes of the groups, or null without groups.</summary>
    public ColumnGroups? GroupColumns { get; }

    /// <summary>Columns of an encoded row; 0 where no slot varies.</summary>
    public int Outputs => Numbers.Length + (GroupColumns?.Columns ?? 0);

    /// <summary>What a made row holds in the slots that never varied.</summary>
    public IReadOnlyList<float> Constants => _constants;

    /// <summary>The first encoded column of a group.</summary>
    public int Start(int group) => Numbers.Length + GroupColumns!.Offsets[group];

    /// <param name="rows">Rows like those that were seen.</param>
    public Matrix Encode(Matrix rows)
    {
        Matrix encoded = new(rows.Rows, Outputs);
        for (int row = 0; row < rows.Rows; row++)
        {
            ReadOnlySpan<float> cells = rows.Row(row);
            Span<float> outputs = encoded.Row(row);
            for (int i = 0; i < Numbers.Length; i++)
            {
                float cell = cells[Numbers[i].Slot];
                outputs[i] = float.IsNaN(cell) ? 0 : Numbers[i].Encode(cell);
            }

            for (int group = 0; group < Groups.Length; group++)
            {
                outputs[Start(group) + StateOf(cells, Groups[group])] = 1;
            }
        }

        return encoded;
    }

    /// <param name="encoded">Rows × <see cref="Outputs"/>; the largest cell of each group is chosen, the first of several.</param>
    /// <param name="support">What may be made; everything that was seen when left out.</param>
    /// <exception cref="InvalidOperationException">A cell is not finite.</exception>
    public Matrix Decode(Matrix encoded, RowSupport? support = null)
    {
        Matrix rows = new(encoded.Rows, Layout.Columns);
        for (int row = 0; row < rows.Rows; row++)
        {
            Span<float> cells = rows.Row(row);
            ReadOnlySpan<float> outputs = encoded.Row(row);
            CheckFinite(outputs);
            _constants.CopyTo(cells);
            for (int i = 0; i < Numbers.Length; i++)
            {
                NumericOutput number = Numbers[i];
                float cell = number.Decode(outputs[i], support?.Repeated[i]);
                cells[number.Slot] = support is null ? cell : Math.Clamp(cell, support.Low[i], support.High[i]);
            }

            for (int group = 0; group < Groups.Length; group++)
            {
                int start = Start(group);
                int state = Choose(outputs.Slice(start, Groups[group].Count), support is null ? [] : support.States.AsSpan(start - Numbers.Length));
                Apply(cells, Groups[group], state);
            }
        }

        return rows;
    }

    /// <summary>The state that a row is in.</summary>
    internal static int StateOf(ReadOnlySpan<float> cells, SoftmaxGroup group)
    {
        if (group.Hole >= 0)
        {
            return float.IsNaN(cells[group.Hole]) ? SoftmaxGroup.Missing : SoftmaxGroup.Present;
        }

        int none = -1;
        for (int state = 0; state < group.Count; state++)
        {
            if (group.Slots[state] == SoftmaxGroup.None)
            {
                none = state;
            }
            else if (cells[group.Slots[state]] == 1)
            {
                return state;
            }
        }

        return none >= 0 ? none : throw new ArgumentException("The row holds a category that was not seen before.", nameof(cells));
    }

    private static void Apply(Span<float> cells, SoftmaxGroup group, int state)
    {
        if (group.Hole < 0)
        {
            if (group.Slots[state] != SoftmaxGroup.None)
            {
                cells[group.Slots[state]] = 1;
            }
        }
        else if (state == SoftmaxGroup.Missing)
        {
            cells[group.Hole] = float.NaN;
        }
    }

    private static void CheckFinite(ReadOnlySpan<float> outputs)
    {
        foreach (float output in outputs)
        {
            if (!float.IsFinite(output))
            {
                throw new InvalidOperationException($"The generator gave {output}: its training diverged in the last step.");
            }
        }
    }

    private static int Choose(ReadOnlySpan<float> outputs, ReadOnlySpan<bool> allowed)
    {
        int best = -1;
        for (int state = 0; state < outputs.Length; state++)
        {
            if ((allowed.IsEmpty || allowed[state]) && (best < 0 || outputs[state] > outputs[best]))
            {
                best = state;
            }
        }

        return best;
    }
}
