using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.ComparisonClassifiers.Forests;

/// <summary>Grows trees on the rows of one table: the rows are put in order once for each column, and every tree goes through them in that order.</summary>
/// <remarks>
/// Breiman 2001: each tree sees a bootstrap of the rows, each node a random choice of columns, and splits where the weighted Gini impurity falls
/// most. As in scikit-learn, columns that do not vary in the node count among those chosen, unless all of them are of that kind.
/// </remarks>
internal sealed class TreeLearner
{
    private readonly float[][] _columns;
    private readonly int[][] _orders;
    private readonly int[] _labels;
    private readonly int _depth;
    private readonly int _leastRows;
    private readonly int _tried;

    public TreeLearner(Matrix features, int[] labels, int depth, int leastRows)
    {
        _columns = [.. Enumerable.Range(0, features.Columns).Select(features.Column)];
        _orders = [.. _columns.Select(cells => Enumerable.Range(0, cells.Length).OrderBy(row => cells[row]).ToArray())];
        _labels = labels;
        _depth = depth;
        _leastRows = leastRows;
        _tried = Math.Max(1, (int)Math.Sqrt(features.Columns));
    }

    /// <param name="weights">A weight of each row.</param>
    /// <param name="stream">Bootstrap and choice of columns.</param>
    public ForestTree Grow(double[] weights, RandomStream stream)
    {
        int[] counts = new int[_labels.Length];
        for (int i = 0; i < counts.Length; i++)
        {
            counts[stream.NextInt32(counts.Length)]++;
        }

        double[] drawn = [.. weights.Select((weight, row) => weight * counts[row])];
        int[] nodes = [.. counts.Select(count => count > 0 ? 0 : -1)];
        int size = (1 << (_depth + 1)) - 1;
        ForestTree tree = new([.. Enumerable.Repeat(-1, size)], new float[size], new double[size]);
        for (int node = 0; node < size; node++)
        {
            if (node == 0 || tree.Columns[(node - 1) / 2] >= 0)
            {
                GrowNode(tree, node, drawn, nodes, stream);
            }
        }

        return tree;
    }

    private void GrowNode(ForestTree tree, int node, double[] weights, int[] nodes, RandomStream stream)
    {
        (int rows, double zeros, double ones) = Count(node, weights, nodes);
        tree.Shares[node] = zeros + ones > 0 ? ones / (zeros + ones) : 0;
        bool isLast = (2 * node) + 1 >= tree.Columns.Length;
        if (isLast || zeros <= 0 || ones <= 0 || rows < 2 * _leastRows)
        {
            return;
        }

        (int column, float threshold) = BestSplit(node, weights, nodes, rows, zeros, ones, stream);
        if (column < 0)
        {
            return;
        }

        tree.Columns[node] = column;
        tree.Thresholds[node] = threshold;
        for (int row = 0; row < nodes.Length; row++)
        {
            if (nodes[row] == node)
            {
                nodes[row] = _columns[column][row] <= threshold ? (2 * node) + 1 : (2 * node) + 2;
            }
        }
    }

    private (int Rows, double Zeros, double Ones) Count(int node, double[] weights, int[] nodes)
    {
        int rows = 0;
        double zeros = 0;
        double ones = 0;
        for (int row = 0; row < nodes.Length; row++)
        {
            if (nodes[row] == node)
            {
                rows++;
                zeros += _labels[row] == 0 ? weights[row] : 0;
                ones += _labels[row] == 1 ? weights[row] : 0;
            }
        }

        return (rows, zeros, ones);
    }

    private (int Column, float Threshold) BestSplit(
        int node, double[] weights, int[] nodes, int rows, double zeros, double ones, RandomStream stream)
    {
        int[] columns = [.. Enumerable.Range(0, _columns.Length)];
        Split best = new(-1, 0, (2 * zeros * ones / (zeros + ones)) - 1e-12);
        bool anyVaries = false;
        for (int i = 0; i < columns.Length && (i < _tried || !anyVaries); i++)
        {
            int choice = i + stream.NextInt32(columns.Length - i);
            (columns[i], columns[choice]) = (columns[choice], columns[i]);
            anyVaries |= Try(columns[i], node, weights, nodes, rows, zeros, ones, ref best);
        }

        return (best.Column, best.Threshold);
    }

    /// <summary>Goes through the rows in the order of a column.</summary>
    /// <returns>Whether the column varies among the rows of the node.</returns>
    private bool Try(int column, int node, double[] weights, int[] nodes, int rows, double zeros, double ones, ref Split best)
    {
        float[] cells = _columns[column];
        int seen = 0;
        double zerosBelow = 0;
        double onesBelow = 0;
        float last = float.NaN;
        bool varies = false;
        foreach (int row in _orders[column])
        {
            if (nodes[row] != node)
            {
                continue;
            }

            if (cells[row] > last)
            {
                varies = true;
                if (seen >= _leastRows && rows - seen >= _leastRows)
                {
                    double impurity = Impurity(zerosBelow, onesBelow) + Impurity(zeros - zerosBelow, ones - onesBelow);
                    float middle = last + ((cells[row] - last) / 2);
                    best = impurity < best.Impurity ? new Split(column, middle < cells[row] ? middle : last, impurity) : best;
                }
            }

            zerosBelow += _labels[row] == 0 ? weights[row] : 0;
            onesBelow += _labels[row] == 1 ? weights[row] : 0;
            seen++;
            last = cells[row];
        }

        return varies;
    }

    /// <summary>Gini impurity times weight.</summary>
    private static double Impurity(double zeros, double ones) => zeros + ones > 0 ? 2 * zeros * ones / (zeros + ones) : 0;

    private readonly record struct Split(int Column, float Threshold, double Impurity);
}
