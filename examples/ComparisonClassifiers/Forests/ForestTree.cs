namespace MlNetGanExtensions.Examples.ComparisonClassifiers.Forests;

/// <summary>A small decision tree. The children of node n are 2n + 1 and 2n + 2.</summary>
/// <param name="Columns">The column that each node looks at; −1 for a leaf.</param>
/// <param name="Thresholds">Rows up to the threshold go to the first child.</param>
/// <param name="Shares">The share of class 1 in each node, by weight.</param>
internal sealed record ForestTree(int[] Columns, float[] Thresholds, double[] Shares)
{
    public double ShareOf(ReadOnlySpan<float> row)
    {
        int node = 0;
        while (Columns[node] >= 0)
        {
            node = row[Columns[node]] <= Thresholds[node] ? (2 * node) + 1 : (2 * node) + 2;
        }

        return Shares[node];
    }
}
