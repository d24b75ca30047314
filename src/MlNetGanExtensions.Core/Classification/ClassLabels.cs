using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Classification;

/// <summary>Class numbers as the networks take them.</summary>
internal static class ClassLabels
{
    /// <summary>Stands for a row whose class is not known.</summary>
    public const int Unknown = -1;

    /// <summary>Checks labels against a table and counts the classes.</summary>
    /// <returns>The number of classes: one more than the largest label.</returns>
    /// <exception cref="ArgumentException">The lengths differ, a label is below −1, or a class has no labelled row.</exception>
    public static int Check(Matrix features, ReadOnlySpan<int> labels)
    {
        if (features.Rows == 0)
        {
            throw new ArgumentException("The table has no rows.", nameof(features));
        }

        if (labels.Length != features.Rows)
        {
            throw new ArgumentException($"There are {features.Rows} rows but {labels.Length} labels.", nameof(labels));
        }

        int classes = 0;
        for (int row = 0; row < labels.Length; row++)
        {
            if (labels[row] < Unknown)
            {
                throw new ArgumentException($"Row {row} has the label {labels[row]}; classes are numbered from 0, and -1 means unknown.", nameof(labels));
            }

            classes = Math.Max(classes, labels[row] + 1);
        }

        int[] counts = new int[classes];
        foreach (int label in labels)
        {
            if (label != Unknown)
            {
                counts[label]++;
            }
        }

        if (classes < 2)
        {
            throw new ArgumentException($"At least two classes are needed; the labels name {classes}.", nameof(labels));
        }

        int empty = Array.IndexOf(counts, 0);
        if (empty >= 0)
        {
            throw new ArgumentException($"Class {empty} has no row although there are classes up to {classes - 1}.", nameof(labels));
        }

        return classes;
    }

    /// <exception cref="ArgumentException">A cell is NaN or infinite.</exception>
    public static void CheckFinite(Matrix features)
    {
        for (int row = 0; row < features.Rows; row++)
        {
            ReadOnlySpan<float> cells = features.Row(row);
            for (int column = 0; column < cells.Length; column++)
            {
                if (!float.IsFinite(cells[column]))
                {
                    throw new ArgumentException(
                        $"The cell in row {row}, column {column} is {cells[column]}; impute missing cells before classifying.", nameof(features));
                }
            }
        }
    }
}
