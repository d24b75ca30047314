namespace MlNetGanExtensions.Core.Tests.Resampling;

/// <summary>ADASYN (He, Bai, Garcia and Li 2008, steps 2 and 3) in double precision, for the rare class of a table.</summary>
internal sealed class NaiveAdasyn
{
    private NaiveAdasyn(double[] shares, int[][] neighbours) => (Shares, Neighbours) = (shares, neighbours);

    /// <summary>The normalised density of each row of the class, equation 3: how much of all made rows start from it.</summary>
    public double[] Shares { get; }

    /// <summary>The nearest rows of the class of each of its rows.</summary>
    public int[][] Neighbours { get; }

    /// <summary>Null where rounding may change which rows are the nearest.</summary>
    /// <param name="table">The table.</param>
    /// <param name="neighbours">K of the paper.</param>
    /// <param name="standardise">Whether numbers are measured in standard deviations of all rows, and categories as 1.</param>
    public static NaiveAdasyn? Of(CloudTable table, int neighbours, bool standardise)
    {
        int[] members = table.Members;
        NaiveMetric metric = standardise ? NaiveMetric.Standardised(table.Rows, table.Layout) : NaiveMetric.Plain(table.Rows, table.Layout, penalty: 1);
        NaiveDensity density = new(table.Rows, table.Labels, table.Layout, neighbours, standardise);
        if (!members.All(row => density.IsClear(row) && metric.IsClear(row, members, neighbours)))
        {
            return null;
        }

        double[] shares = [.. members.Select(density.Share)];
        return new NaiveAdasyn(
            [.. shares.Select(share => share / shares.Sum())],
            [.. members.Select(row => metric.Nearest(row, members, neighbours).Select(other => Array.IndexOf(members, other)).ToArray())]);
    }
}
