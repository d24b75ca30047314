namespace MlNetGanExtensions.Evaluation;

/// <summary>How often rows of each class were predicted as each class.</summary>
public sealed class ConfusionMatrix
{
    private readonly int[] _counts;

    private ConfusionMatrix(int classes, int rows)
    {
        _counts = new int[checked(classes * classes)];
        Classes = classes;
        Rows = rows;
    }

    /// <summary>The number of classes.</summary>
    public int Classes { get; }

    /// <summary>The number of rows counted.</summary>
    public int Rows { get; }

    /// <summary>The number of rows of one class that were predicted as another or the same.</summary>
    /// <param name="actual">The true class, from 0.</param>
    /// <param name="predicted">The predicted class, from 0.</param>
    public int this[int actual, int predicted]
    {
        get
        {
            ThrowIfNoClass(actual, nameof(actual));
            ThrowIfNoClass(predicted, nameof(predicted));
            return _counts[(actual * Classes) + predicted];
        }
    }

    /// <summary>The number of rows of a class.</summary>
    /// <param name="actual">The true class, from 0.</param>
    public int Actual(int actual)
    {
        ThrowIfNoClass(actual, nameof(actual));
        int sum = 0;
        for (int predicted = 0; predicted < Classes; predicted++)
        {
            sum += _counts[(actual * Classes) + predicted];
        }

        return sum;
    }

    /// <summary>The number of rows that were predicted as a class.</summary>
    /// <param name="predicted">The predicted class, from 0.</param>
    public int Predicted(int predicted)
    {
        ThrowIfNoClass(predicted, nameof(predicted));
        int sum = 0;
        for (int actual = 0; actual < Classes; actual++)
        {
            sum += _counts[(actual * Classes) + predicted];
        }

        return sum;
    }

    /// <summary>Counts predicted classes against the labels.</summary>
    /// <param name="predicted">The predicted class of each row, from 0 to below the number of classes.</param>
    /// <param name="labels">The true class of each row, from 0 to below the number of classes.</param>
    /// <param name="classes">The number of classes, at least 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two classes.</exception>
    /// <exception cref="ArgumentException">There are no rows, the lengths differ, or a number does not name a class.</exception>
    public static ConfusionMatrix FromPredictions(ReadOnlySpan<int> predicted, ReadOnlySpan<int> labels, int classes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 2);
        MetricArguments.ThrowIfNotPaired(predicted.Length, labels.Length, nameof(labels));
        ConfusionMatrix matrix = new(classes, labels.Length);
        for (int row = 0; row < labels.Length; row++)
        {
            ThrowIfOutside(predicted[row], row, classes, nameof(predicted));
            ThrowIfOutside(labels[row], row, classes, nameof(labels));
            matrix._counts[(labels[row] * classes) + predicted[row]]++;
        }

        return matrix;
    }

    private static void ThrowIfOutside(int value, int row, int classes, string parameter)
    {
        if ((uint)value >= (uint)classes)
        {
            throw new ArgumentException($"Row {row} has the class {value}; expected 0 to {classes - 1}.", parameter);
        }
    }

    private void ThrowIfNoClass(int value, string parameter)
    {
        if ((uint)value >= (uint)Classes)
        {
            throw new ArgumentOutOfRangeException(parameter, value, $"Expected a class from 0 to {Classes - 1}.");
        }
    }
}
