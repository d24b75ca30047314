using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Conditional;
using MlNetGanExtensions.Generation.Encoding;
using MlNetGanExtensions.Generation.Encoding.Mixtures;

namespace MlNetGanExtensions.Persistence.Models;

/// <summary>A <see cref="ConditionalEncoder"/>, and what its classes show.</summary>
internal static class ConditionalEntries
{
    private const string KnownClasses = "told-classes";
    private const string Constants = "constants";
    private const string Groups = "groups";
    private const string Slots = "numbers/slot";
    private const string Holes = "numbers/holes";
    private const string Repeats = "numbers/repeats";
    private const string Modes = "numbers/modes";

    public static void AddConditionalEncoder(this ModelFileWriter writer, ConditionalEncoder encoder)
    {
        ModeNumber[] numbers = encoder.Numbers;
        writer.AddIntegers(KnownClasses, encoder.Classes, encoder.Classes.Length);
        writer.AddSingles(Constants, encoder.Constants, encoder.Constants.Length);
        writer.AddGroups(Groups, [.. encoder.Categories, .. encoder.Presences]);
        writer.AddIntegers(Slots, [.. numbers.Select(number => number.Slot)], numbers.Length);
        writer.AddFlags(Holes, [.. numbers.Select(number => number.Holes)]);
        writer.AddFlags(Repeats, [.. numbers.Select(number => number.Repeats)]);
        writer.AddIntegers($"{Modes}/counts", [.. numbers.Select(number => number.Modes.Count)], numbers.Length);
        Add("weights", numbers.SelectMany(number => number.Modes.Weights));
        Add("means", numbers.SelectMany(number => number.Modes.Means));
        Add("deviations", numbers.SelectMany(number => number.Modes.Deviations));

        void Add(string name, IEnumerable<double> values)
        {
            double[] all = [.. values];
            writer.AddDoubles($"{Modes}/{name}", all, all.Length);
        }
    }

    public static ConditionalEncoder ReadConditionalEncoder(this ModelFileReader reader, SlotLayout layout)
    {
        int[] classes = reader.ReadRisingIntegers(KnownClasses, -1, 1);
        SoftmaxGroup[] all = reader.ReadGroups(Groups, layout);
        ConditionalGroups groups = new([.. all.Where(group => group.Hole < 0)], [.. all.Where(group => group.Hole >= 0)]);
        if (Array.FindLastIndex(all, group => group.Hole < 0) >= groups.Categories.Length)
        {
            throw new ModelFormatException($"The array '{Groups}/hole' must begin with all categories.");
        }

        float[] constants = reader.ReadConstants(Constants, layout, all);
        int first = (classes.Length > 1 ? 1 : 0) + all.Length;
        return new ConditionalEncoder(layout, constants, classes, groups, ReadNumbers(reader, layout, first));
    }

    public static void AddConditionalClass(this ModelFileWriter writer, string prefix, ConditionalClass fitted)
    {
        NumberRange[] ranges = fitted.Ranges;
        writer.AddInteger($"{prefix}rows", fitted.Rows);
        writer.AddSingles($"{prefix}low", [.. ranges.Select(range => range.Low)], ranges.Length);
        writer.AddSingles($"{prefix}high", [.. ranges.Select(range => range.High)], ranges.Length);
        writer.AddFlags($"{prefix}whole", [.. ranges.Select(range => range.Whole)]);
        writer.AddRisingLists($"{prefix}repeated", [.. ranges.Select(range => range.Repeated)]);
        writer.AddFlags($"{prefix}shown", fitted.Shown);
        writer.AddDoubles($"{prefix}shares", fitted.Shares, fitted.Shares.Length);
    }

    public static ConditionalClass ReadConditionalClass(this ModelFileReader reader, string prefix, int number, ConditionalEncoder encoder)
    {
        int state = Array.IndexOf(encoder.Classes, number);
        if (state < 0)
        {
            throw new ModelFormatException($"The array '{KnownClasses}' must hold each of the class numbers; {number} is missing.");
        }

        int rows = reader.ReadInteger($"{prefix}rows", 1, int.MaxValue);
        (float[] low, float[] high) = reader.ReadBounds(prefix, encoder.Numbers.Length);
        bool[] whole = reader.ReadFlags($"{prefix}whole", low.Length);
        float[]?[] repeated = reader.ReadRisingLists($"{prefix}repeated", low.Length);
        bool[] shown = reader.ReadShown($"{prefix}shown", encoder.Groups);
        double[] shares = reader.ReadDoubles($"{prefix}shares", NumberRule.NotNegative, encoder.Conditions?.Columns ?? 0);
        for (int column = 0; column < shares.Length; column++)
        {
            if (shares[column] > 0 && !shown[column])
            {
                throw new ModelFormatException(
                    FormattableString.Invariant($"Element {column} of the array '{prefix}shares' must be 0, as no row is in that state; it is {shares[column]}."));
            }
        }

        NumberRange[] ranges = [.. low.Select((smallest, i) => new NumberRange(smallest, high[i], whole[i], repeated[i]))];
        return new ConditionalClass(number, state, rows, ranges, shown, shares);
    }

    /// <param name="reader">The file.</param>
    /// <param name="layout">What the slots are.</param>
    /// <param name="next">The first group that is the modes of a number.</param>
    private static ModeNumber[] ReadNumbers(ModelFileReader reader, SlotLayout layout, int next)
    {
        int[] slots = reader.ReadNumericSlots(Slots, layout);
        bool[] holes = reader.ReadFlags(Holes, slots.Length);
        bool[] repeats = reader.ReadFlags(Repeats, slots.Length);
        int[] counts = reader.ReadCounts($"{Modes}/counts", 1, slots.Length, out int total);
        double[] weights = reader.ReadDoubles($"{Modes}/weights", NumberRule.Positive, total);
        double[] means = reader.ReadDoubles($"{Modes}/means", NumberRule.Finite, total);
        double[] deviations = reader.ReadDoubles($"{Modes}/deviations", NumberRule.NotNegative, total);
        ModeNumber[] numbers = new ModeNumber[slots.Length];
        int first = 0;
        for (int i = 0; i < numbers.Length; i++)
        {
            NormalMixture modes = new(Part(weights), Part(means), Part(deviations));
            numbers[i] = new ModeNumber(slots[i], modes, counts[i] > 1 || holes[i] ? next++ : -1, holes[i], repeats[i]);
            first += counts[i];

            double[] Part(double[] values) => values.AsSpan(first, counts[i]).ToArray();
        }

        return numbers;
    }
}
