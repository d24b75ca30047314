using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Evaluation;

/// <summary>The columns of two tables in the order of their slots, each with its cells as a few numbered states.</summary>
internal sealed class ReportColumns
{
    private const int Bins = 10;

    private ReportColumns(string name, int slot, bool isCategory, int states, int[] real, int[] made)
    {
        (Name, Slot, IsCategory, States, Real, Made) = (name, slot, isCategory, states, real, made);
    }

    public string Name { get; }

    /// <summary>The first slot.</summary>
    public int Slot { get; }

    public bool IsCategory { get; }

    /// <summary>How many states there are; state 0 is a missing cell.</summary>
    public int States { get; }

    public int[] Real { get; }

    public int[] Made { get; }

    public static ReportColumns[] Of(Matrix real, Matrix made, SlotLayout layout, IReadOnlyList<string>? names)
    {
        GeneratorChecks.CheckRows(real, new int[real?.Rows ?? 0], layout);
        GeneratorChecks.CheckRows(made, new int[made?.Rows ?? 0], layout);
        if (real!.Rows == 0 || made!.Rows == 0)
        {
            throw new ArgumentException($"There are {real.Rows} real and {made!.Rows} made rows; at least one of each is needed.", real.Rows == 0 ? nameof(real) : nameof(made));
        }

        (int First, int Last, bool IsCategory)[] places =
        [
            .. layout.Groups.Select(group => (group.First, group.Last, true))
                .Concat(layout.NumericSlots.Select(slot => (slot, slot, false)))
                .OrderBy(place => place.Item1),
        ];
        if (names is not null && names.Count != places.Length)
        {
            throw new ArgumentException($"There are {places.Length} columns but {names.Count} names.", nameof(names));
        }

        if (names?.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"{twice.Count()} columns are called '{twice.Key}'; expected names that differ.", nameof(names));
        }

        return
        [
            .. places.Select((place, i) => place.IsCategory
                ? Category(names?[i] ?? $"slots {place.First}-{place.Last}", new SlotGroup(place.First, place.Last), real, made)
                : Number(names?[i] ?? $"slot {place.First}", place.First, real, made)),
        ];
    }

    /// <summary>The cells of a slot that are there, rising.</summary>
    public static float[] Present(Matrix rows, int slot)
    {
        float[] cells = [.. rows.Column(slot).Where(cell => !float.IsNaN(cell))];
        Array.Sort(cells);
        return cells;
    }

    private static ReportColumns Category(string name, SlotGroup group, Matrix real, Matrix made)
    {
        int[] States(Matrix rows) =>
            [.. Enumerable.Range(0, rows.Rows).Select(row => rows.Row(row).Slice(group.First, group.Count).IndexOf(1f) + 1)];
        return new ReportColumns(name, group.First, true, group.Count + 1, States(real), States(made));
    }

    private static ReportColumns Number(string name, int slot, Matrix real, Matrix made)
    {
        float[] sorted = Present(real, slot);
        double[] cuts = sorted.Length == 0
            ? []
            : [.. Enumerable.Range(1, Bins - 1).Select(i => NumberSummary.Quantile(sorted, (double)i / Bins)).Distinct()];
        int[] States(Matrix rows) =>
            [.. rows.Column(slot).Select(cell => float.IsNaN(cell) ? 0 : 1 + cuts.Count(cut => cell > cut))];
        return new ReportColumns(name, slot, false, cuts.Length + 2, States(real), States(made));
    }
}
