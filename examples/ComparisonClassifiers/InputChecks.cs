using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.ComparisonClassifiers;

/// <summary>The checks that every classifier makes before it learns or predicts, so that all of them refuse the same input in the same words.</summary>
internal static class InputChecks
{
    public static void ThrowIfNotTrainable(Matrix features, int[] labels)
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(labels);
        if (features.Rows == 0 || features.Columns == 0)
        {
            throw new ArgumentException($"Training needs rows and columns; the table has {features.Rows} x {features.Columns} cells.", nameof(features));
        }

        if (labels.Length != features.Rows)
        {
            throw new ArgumentException($"There are {labels.Length} labels for {features.Rows} rows.", nameof(labels));
        }

        ThrowIfNotFinite(features);
        int positives = 0;
        for (int row = 0; row < labels.Length; row++)
        {
            if (labels[row] is not (0 or 1))
            {
                throw new ArgumentException($"Labels are 0 or 1; row {row} has {labels[row]}.", nameof(labels));
            }

            positives += labels[row];
        }

        if (positives == 0 || positives == labels.Length)
        {
            throw new ArgumentException($"Training needs rows of both classes; all {labels.Length} rows are of class {labels[0]}.", nameof(labels));
        }
    }

    public static void ThrowIfNotPredictable(Matrix features, int columns)
    {
        ArgumentNullException.ThrowIfNull(features);
        if (features.Columns != columns)
        {
            throw new ArgumentException($"The model was fitted on {columns} columns; the table has {features.Columns}.", nameof(features));
        }

        ThrowIfNotFinite(features);
    }

    private static void ThrowIfNotFinite(Matrix features)
    {
        int cell = features.Values.IndexOfAnyExceptInRange(float.MinValue, float.MaxValue);
        if (cell >= 0)
        {
            throw new ArgumentException(
                $"Cells must be finite; row {cell / features.Columns}, column {cell % features.Columns} holds {features.Values[cell]}.", nameof(features));
        }
    }
}
