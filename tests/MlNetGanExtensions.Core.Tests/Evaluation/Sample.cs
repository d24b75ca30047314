using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Evaluation;

/// <summary>Random scores, labels and tables for property tests, each a function of a seed.</summary>
internal static class Sample
{
    /// <summary>Labels of some classes; each class has at least the given number of rows.</summary>
    public static int[] Labels(ulong seed, int classes, int rowsOfEach, int more)
    {
        RandomStream random = new(seed, "labels");
        int[] labels = new int[(classes * rowsOfEach) + more];
        for (int row = 0; row < labels.Length; row++)
        {
            labels[row] = row < classes * rowsOfEach ? row % classes : random.NextInt32(classes);
        }

        random.Shuffle<int>(labels);
        return labels;
    }

    /// <summary>Scores from 0 to 1 with many ties.</summary>
    public static float[] Scores(ulong seed, int rows)
    {
        RandomStream random = new(seed, "scores");
        float[] scores = new float[rows];
        for (int row = 0; row < rows; row++)
        {
            scores[row] = random.NextInt32(17) / 16f;
        }

        return scores;
    }

    /// <summary>A table of normal numbers in which every column differs in its mean and spread.</summary>
    public static Matrix Table(ulong seed, int rows, int columns)
    {
        Matrix table = new(rows, columns);
        new RandomStream(seed, "table").FillNormal(table.Values);
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                table[row, column] = (table[row, column] * (column + 1)) + (10 * column);
            }
        }

        return table;
    }

    /// <summary>Groups of rows around far centres; row i belongs to group i modulo the number of groups.</summary>
    public static Matrix Clusters(ulong seed, int rows, int columns, int groups)
    {
        Matrix table = new(rows, columns);
        new RandomStream(seed, "clusters").FillNormal(table.Values);
        for (int row = 0; row < rows; row++)
        {
            table[row, row % groups % columns] += 20;
        }

        return table;
    }

    public static T[] Pick<T>(IReadOnlyList<T> items, int[] order) => [.. order.Select(i => items[i])];

    public static int[] Permutation(ulong seed, int length)
    {
        int[] order = [.. Enumerable.Range(0, length)];
        new RandomStream(seed, "permutation").Shuffle<int>(order);
        return order;
    }
}
