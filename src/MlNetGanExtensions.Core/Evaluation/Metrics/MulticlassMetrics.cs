using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Evaluation;

/// <summary>How well predictions tell two or more classes apart.</summary>
/// <remarks>
/// Figures agree with scikit-learn 1.2.1 on matrices of single-precision numbers, its rules for empty denominators included.
/// </remarks>
public sealed class MulticlassMetrics
{
    /// <summary>
    /// The least probability that the log-loss takes, and the greatest is one minus this: the step of single precision at 1, 2⁻²³.
    /// </summary>
    private const double SmallestProbability = 1.0 / (1 << 23);

    private MulticlassMetrics(ConfusionMatrix confusion)
    {
        Confusion = confusion;
        int right = 0;
        double f1 = 0;
        double recall = 0;
        int seen = 0;
        int labelled = 0;
        double chance = 0;
        double actualSquares = 0;
        double predictedSquares = 0;
        for (int label = 0; label < confusion.Classes; label++)
        {
            int hits = confusion[label, label];
            double actual = confusion.Actual(label);
            double predicted = confusion.Predicted(label);
            right += hits;
            chance += actual * predicted;
            actualSquares += actual * actual;
            predictedSquares += predicted * predicted;
            if (actual + predicted > 0)
            {
                seen++;
                f1 += 2 * hits / (actual + predicted);
            }

            if (actual > 0)
            {
                labelled++;
                recall += hits / actual;
            }
        }

        double rows = confusion.Rows;
        double spread = Math.Sqrt((rows * rows) - actualSquares) * Math.Sqrt((rows * rows) - predictedSquares);
        Accuracy = right / rows;
        MacroF1 = f1 / seen;
        BalancedAccuracy = recall / labelled;
        MatthewsCorrelation = spread == 0 ? 0 : ((right * rows) - chance) / spread;
    }

    /// <summary>How the predicted classes compare with the labels.</summary>
    public ConfusionMatrix Confusion { get; }

    /// <summary>The share of rows that were predicted right, 0 to 1.</summary>
    public double Accuracy { get; }

    /// <summary>F1 of each class against the rest, averaged over the classes that occur among labels or predictions; 0 to 1.</summary>
    public double MacroF1 { get; }

    /// <summary>
    /// The share of rows predicted right within each class, averaged over the classes that occur among the labels; 0 to 1.
    /// </summary>
    public double BalancedAccuracy { get; }

    /// <summary>
    /// Matthews's correlation for any number of classes (Gorodkin 2004), −1 to 1; 0 where labels or predictions do not vary.
    /// </summary>
    public double MatthewsCorrelation { get; }

    /// <summary>
    /// The mean of −ln of the probability given to the true class, in nats; NaN where classes were given and no probabilities.
    /// Probabilities are held to [2⁻²³, 1 − 2⁻²³], then each row is divided by its sum.
    /// </summary>
    public double LogLoss { get; private init; } = double.NaN;

    /// <summary>Judges probabilities; the predicted class of a row is the most probable one, the first among equals.</summary>
    /// <param name="probabilities">
    /// A row for each record and a column for each class (at least two), 0 to 1; the sum of a row is 1 to within 0.001.
    /// </param>
    /// <param name="labels">The true class of each row, from 0 to below the number of columns.</param>
    /// <exception cref="ArgumentException">
    /// There are no rows or fewer than two columns, the lengths differ, a probability is NaN or outside 0 to 1, a row does not sum to 1,
    /// or a label does not name a column.
    /// </exception>
    public static MulticlassMetrics FromProbabilities(Matrix probabilities, ReadOnlySpan<int> labels)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        MetricArguments.ThrowIfNotPaired(probabilities.Rows, labels.Length, nameof(labels));
        if (probabilities.Columns < 2)
        {
            throw new ArgumentException(
                $"Expected a column for each of at least two classes, found {probabilities.Columns}.", nameof(probabilities));
        }

        int[] predicted = new int[labels.Length];
        double logarithms = 0;
        for (int row = 0; row < labels.Length; row++)
        {
            Span<float> cells = probabilities.Row(row);
            predicted[row] = MostProbable(cells, row);
            if ((uint)labels[row] < (uint)cells.Length)
            {
                logarithms += LogProbability(cells, labels[row]);
            }
        }

        // A label that names no column was passed over above and is reported here.
        ConfusionMatrix confusion = ConfusionMatrix.FromPredictions(predicted, labels, probabilities.Columns);
        return new MulticlassMetrics(confusion) { LogLoss = -logarithms / labels.Length };
    }

    /// <summary>Judges predicted classes; the log-loss is NaN.</summary>
    /// <param name="predicted">The predicted class of each row, from 0 to below the number of classes.</param>
    /// <param name="labels">The true class of each row, from 0 to below the number of classes.</param>
    /// <param name="classes">The number of classes, at least 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two classes.</exception>
    /// <exception cref="ArgumentException">There are no rows, the lengths differ, or a number does not name a class.</exception>
    public static MulticlassMetrics FromPredictions(ReadOnlySpan<int> predicted, ReadOnlySpan<int> labels, int classes) =>
        new(ConfusionMatrix.FromPredictions(predicted, labels, classes));

    private static int MostProbable(ReadOnlySpan<float> probabilities, int row)
    {
        int best = 0;
        double sum = 0;
        for (int label = 0; label < probabilities.Length; label++)
        {
            MetricArguments.ThrowIfNotProbability(probabilities[label], row, nameof(probabilities));
            sum += probabilities[label];
            best = probabilities[label] > probabilities[best] ? label : best;
        }

        if (Math.Abs(sum - 1) > 1e-3)
        {
            throw new ArgumentException($"The probabilities of row {row} sum to {sum}, not to 1.", nameof(probabilities));
        }

        return best;
    }

    private static double LogProbability(ReadOnlySpan<float> probabilities, int label)
    {
        double sum = 0;
        foreach (float probability in probabilities)
        {
            sum += Math.Clamp(probability, SmallestProbability, 1 - SmallestProbability);
        }

        // The machine's own logarithm is good enough: a metric decides no fitted model and no prediction.
        return Math.Log(Math.Clamp(probabilities[label], SmallestProbability, 1 - SmallestProbability) / sum);
    }
}
