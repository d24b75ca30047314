using System.Globalization;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Evaluation;

/// <summary>Whether a generator makes a few rows again and again: distinct rows of categories, and the entropy of each column.</summary>
/// <remarks>
/// A column's entropy is that of its categories, or of its numbers cut at ten quantiles of the real rows; missing is a state of its own.
/// Distinct rows are counted among as many rows of each table as the smaller one has, drawn with a fixed seed.
/// </remarks>
public sealed class CollapseCheck
{
    private CollapseCheck(int real, int made, double shown, IReadOnlyList<double> ratios, IReadOnlyList<string> warnings)
    {
        (RealDistinctCategoryRows, MadeDistinctCategoryRows, ShownCategoryRowShare, EntropyRatios, Warnings) = (real, made, shown, ratios, warnings);
    }

    /// <summary>Different combinations of categories among the real rows drawn; 1 where there are no categories.</summary>
    public int RealDistinctCategoryRows { get; }

    /// <summary>Different combinations of categories among the made rows drawn; 1 where there are no categories.</summary>
    public int MadeDistinctCategoryRows { get; }

    /// <summary>The share of all made rows whose combination of categories some real row shows, 0 to 1; 1 where there are no categories.</summary>
    /// <remarks>The other side of many distinct rows: columns that are made without regard to each other give many, and few of these.</remarks>
    public double ShownCategoryRowShare { get; }

    /// <summary>For each column the made rows' entropy divided by the real rows'; NaN where the real rows do not vary.</summary>
    public IReadOnlyList<double> EntropyRatios { get; }

    /// <summary>A line for each sign of collapse; none where all is well.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>Looks for collapse.</summary>
    /// <param name="real">Real rows, at least one.</param>
    /// <param name="made">Made rows, at least one.</param>
    /// <param name="layout">What the slots are.</param>
    /// <param name="columnNames">A name for each group and numeric slot in the order of their slots; null for the slots' numbers.</param>
    /// <param name="leastShare">A warning is given where made rows have less than this share of what real ones have, 0 to 1.</param>
    /// <exception cref="ArgumentNullException">The rows or the layout are null.</exception>
    /// <exception cref="ArgumentException">Rows and layout do not fit, or the number of names is another one than that of columns.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to 1.</exception>
    public static CollapseCheck Run(
        Matrix real, Matrix made, SlotLayout layout, IReadOnlyList<string>? columnNames = null, double leastShare = 0.5)
    {
        if (!(leastShare is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(leastShare), leastShare, "A share from 0 to 1 was expected.");
        }

        return Run(ReportColumns.Of(real, made, layout, columnNames), leastShare);
    }

    internal static CollapseCheck Run(ReportColumns[] columns, double leastShare)
    {
        ReportColumns[] categories = [.. columns.Where(column => column.IsCategory)];
        int rows = Math.Min(columns[0].Real.Length, columns[0].Made.Length);
        string[] realRows = CategoryRows([.. categories.Select(column => column.Real)], columns[0].Real.Length);
        string[] madeRows = CategoryRows([.. categories.Select(column => column.Made)], columns[0].Made.Length);
        int real = Distinct(realRows, rows);
        int made = Distinct(madeRows, rows);
        HashSet<string> shown = new(realRows, StringComparer.Ordinal);
        double[] ratios = [.. columns.Select(column => Entropy(column.Made, column.States) / Entropy(column.Real, column.States))];
        List<string> warnings = [];
        if (made < leastShare * real)
        {
            warnings.Add($"{made} distinct rows of categories among {rows} made rows; {real} among as many real ones.");
        }

        for (int i = 0; i < ratios.Length; i++)
        {
            // Entropy that appears where the real rows have none is no collapse.
            ratios[i] = double.IsFinite(ratios[i]) ? ratios[i] : double.NaN;
            if (ratios[i] < leastShare)
            {
                warnings.Add(string.Create(CultureInfo.InvariantCulture, $"{columns[i].Name}: {ratios[i]:P0} of the real rows' entropy."));
            }
        }

        return new CollapseCheck(real, made, (double)madeRows.Count(shown.Contains) / madeRows.Length, ratios, warnings);
    }

    /// <summary>The combination of categories of each row, as a text that no other combination has.</summary>
    private static string[] CategoryRows(int[][] columns, int rows) =>
        [.. Enumerable.Range(0, rows).Select(row => string.Join(',', columns.Select(column => column[row])))];

    private static int Distinct(string[] rows, int drawn)
    {
        int[] order = [.. Enumerable.Range(0, rows.Length)];
        new RandomStream(0, "distinct rows").Shuffle<int>(order);
        return order.Take(drawn).Select(row => rows[row]).Distinct(StringComparer.Ordinal).Count();
    }

    private static double Entropy(int[] cells, int states)
    {
        double entropy = 0;
        foreach (int count in Similarities.Count(cells, states))
        {
            // The machine's own logarithm is good enough: the figure decides no fitted model and no row.
            double share = (double)count / cells.Length;
            entropy -= count > 0 ? share * Math.Log(share) : 0;
        }

        return entropy;
    }
}
