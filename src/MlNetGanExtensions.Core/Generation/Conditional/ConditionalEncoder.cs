using MlNetGanExtensions.Generation.Encoding;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation.Conditional;

/// <summary>The way from feature vectors and their classes to what the conditional generator gives out, and back.</summary>
/// <remarks>
/// First come the places of the numbers within their modes, −1 … 1, and 0 where a number is missing; then groups with one 1 each: the class, the
/// categories with the states that were seen (zeros alone among them), whether a number that is always the same is there, and the modes of
/// the numbers. The class and the categories can be conditions. What never varies needs no output. The way back gives what was seen: classes,
/// categories, holes, whole numbers; other numbers up to rounding, where they are within four deviations of a mode.
/// </remarks>
internal sealed class ConditionalEncoder
{
    /// <summary>Stands for a condition that every row meets.</summary>
    public const int Free = -1;

    /// <summary>Stands for a condition that no row meets.</summary>
    public const int Never = -2;

    private readonly float[] _constants;

    public ConditionalEncoder(SlotLayout layout, float[] constants, int[] classes, ConditionalGroups groups, ModeNumber[] numbers)
    {
        Layout = layout;
        _constants = constants;
        Classes = classes;
        Categories = groups.Categories;
        Presences = groups.Presences;
        Numbers = numbers;
        int[] conditioned = [.. classes.Length > 1 ? [classes.Length] : Array.Empty<int>(), .. Categories.Select(group => group.Count)];
        int[] others = [.. Presences.Select(group => group.Count), .. numbers.Where(number => number.Group >= 0).Select(number => number.States)];
        Conditions = conditioned.Length == 0 ? null : new ColumnGroups(conditioned);
        Groups = conditioned.Length + others.Length == 0 ? null : new ColumnGroups([.. conditioned, .. others]);
    }

    public SlotLayout Layout { get; }

    /// <summary>The class that each state of the class's group stands for, −1 among them if some are not known.</summary>
    public int[] Classes { get; }

    /// <summary>Whether the class is the first of the groups.</summary>
    public bool HasClassGroup => Classes.Length > 1;

    /// <summary>Columns of the class's group; 0 without it.</summary>
    public int ClassColumns => HasClassGroup ? Classes.Length : 0;

    /// <summary>The first category among the groups.</summary>
    public int FirstCategory => HasClassGroup ? 1 : 0;

    public SoftmaxGroup[] Categories { get; }

    public SoftmaxGroup[] Presences { get; }

    public ModeNumber[] Numbers { get; }

    /// <summary>The groups that can be conditions, which are the first of all groups; null without any.</summary>
    public ColumnGroups? Conditions { get; }

    /// <summary>All groups; null without any.</summary>
    public ColumnGroups? Groups { get; }

    /// <summary>Columns of an encoded row; 0 where nothing varies.</summary>
    public int Outputs => Numbers.Length + (Groups?.Columns ?? 0);

    /// <summary>What a made row holds in the slots that never varied.</summary>
    public ReadOnlySpan<float> Constants => _constants;

    private int FirstPresence => FirstCategory + Categories.Length;

    /// <summary>The first encoded column of a group.</summary>
    public int Start(int group) => Numbers.Length + Groups!.Offsets[group];

    /// <summary>Which of the <see cref="Categories"/> a group of slots is; −1 if it never varies.</summary>
    public int CategoryOf(SlotGroup group) =>
        Array.FindIndex(Categories, own => own.Slots.Any(slot => slot >= group.First && slot <= group.Last));

    /// <summary>The column of the conditions for a state of a group of slots; <see cref="Free"/> or <see cref="Never"/> where there is none.</summary>
    /// <param name="group">One of the layout's.</param>
    /// <param name="slot">The slot that is 1; <see cref="SoftmaxGroup.None"/> where all are 0.</param>
    public int ConditionOf(SlotGroup group, int slot)
    {
        int category = CategoryOf(group);
        if (category < 0)
        {
            int one = Constants.Slice(group.First, group.Count).IndexOf(1f);
            return (one < 0 ? SoftmaxGroup.None : group.First + one) == slot ? Free : Never;
        }

        int state = Array.IndexOf(Categories[category].Slots, slot);
        return state < 0 ? Never : Conditions!.Offsets[FirstCategory + category] + state;
    }

    /// <param name="rows">Rows like those that were seen.</param>
    /// <param name="labels">Their classes.</param>
    /// <param name="stream">Draws the modes.</param>
    public Matrix Encode(Matrix rows, ReadOnlySpan<int> labels, RandomStream stream)
    {
        Matrix encoded = new(rows.Rows, Outputs);
        float[] draws = new float[Numbers.Length];
        for (int row = 0; row < rows.Rows; row++)
        {
            stream.FillUniform(draws);
            Encode(rows.Row(row), labels[row], draws, encoded.Row(row));
        }

        return encoded;
    }

    /// <summary>Writes a row in the given state of each group.</summary>
    /// <param name="outputs">An encoded row; of its groups nothing is read.</param>
    /// <param name="states">A state for each group.</param>
    /// <param name="fitted">The class, whose range numbers are kept in.</param>
    /// <param name="cells">A row of zeros.</param>
    public void Decode(ReadOnlySpan<float> outputs, ReadOnlySpan<int> states, ConditionalClass fitted, Span<float> cells)
    {
        _constants.CopyTo(cells);
        for (int i = 0; i < Categories.Length; i++)
        {
            int slot = Categories[i].Slots[states[FirstCategory + i]];
            if (slot != SoftmaxGroup.None)
            {
                cells[slot] = 1;
            }
        }

        for (int i = 0; i < Presences.Length; i++)
        {
            if (states[FirstPresence + i] == SoftmaxGroup.Missing)
            {
                cells[Presences[i].Hole] = float.NaN;
            }
        }

        for (int i = 0; i < Numbers.Length; i++)
        {
            ModeNumber number = Numbers[i];
            int mode = number.Group < 0 ? 0 : states[number.Group];
            cells[number.Slot] = mode == number.MissingState ? float.NaN : fitted.Ranges[i].Nearest(number.Modes.Decode(outputs[i], mode));
        }
    }

    private void Encode(ReadOnlySpan<float> cells, int label, float[] draws, Span<float> outputs)
    {
        if (HasClassGroup)
        {
            outputs[Start(0) + Array.IndexOf(Classes, label)] = 1;
        }

        for (int i = 0; i < Categories.Length; i++)
        {
            outputs[Start(FirstCategory + i) + RowEncoder.StateOf(cells, Categories[i])] = 1;
        }

        for (int i = 0; i < Presences.Length; i++)
        {
            outputs[Start(FirstPresence + i) + RowEncoder.StateOf(cells, Presences[i])] = 1;
        }

        for (int i = 0; i < Numbers.Length; i++)
        {
            ModeNumber number = Numbers[i];
            float cell = cells[number.Slot];
            int mode = float.IsNaN(cell) ? number.MissingState : number.Modes.Mode(cell, draws[i]);
            if (!float.IsNaN(cell))
            {
                outputs[i] = number.Modes.Encode(cell, mode);
            }

            if (number.Group >= 0)
            {
                outputs[Start(number.Group) + mode] = 1;
            }
        }
    }
}
