namespace MlNetGanExtensions.Evaluation;

/// <summary>Whether probabilities mean what they say: the mean probability and the share of positive rows, bin by bin.</summary>
/// <remarks>
/// Bins without rows are kept, with NaN for their means; scikit-learn's <c>calibration_curve</c>, which agrees otherwise, leaves them
/// out.
/// </remarks>
public sealed class ReliabilityDiagram
{
    private ReliabilityDiagram(ReliabilityBin[] bins, int rows)
    {
        Bins = Array.AsReadOnly(bins);
        foreach (ReliabilityBin bin in bins)
        {
            if (bin.Count > 0)
            {
                double gap = Math.Abs(bin.MeanProbability - bin.PositiveShare);
                ExpectedCalibrationError += gap * bin.Count / rows;
                MaximumCalibrationError = Math.Max(MaximumCalibrationError, gap);
            }
        }
    }

    /// <summary>The bins by rising probability.</summary>
    public IReadOnlyList<ReliabilityBin> Bins { get; }

    /// <summary>
    /// The distance between mean probability and share of positive rows, averaged over the rows (Naeini et al. 2015); 0 to 1.
    /// </summary>
    public double ExpectedCalibrationError { get; }

    /// <summary>The greatest distance between mean probability and share of positive rows of any bin that has rows; 0 to 1.</summary>
    public double MaximumCalibrationError { get; }

    /// <summary>Sorts probabilities into bins.</summary>
    /// <param name="probabilities">For each row the probability that it is positive, 0 to 1.</param>
    /// <param name="labels">The true class of each row, 0 or 1 (positive).</param>
    /// <param name="bins">The number of bins, at least 1.</param>
    /// <param name="binning">Bins of equal width or of about equal numbers of rows; with equal quantiles some bins stay empty.</param>
    /// <exception cref="ArgumentException">
    /// There are no rows, the lengths differ, a probability is NaN or outside 0 to 1, or a label is neither 0 nor 1.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than one bin, or the way of binning is not a named one.</exception>
    public static ReliabilityDiagram FromProbabilities(
        ReadOnlySpan<float> probabilities,
        ReadOnlySpan<int> labels,
        int bins = 10,
        ReliabilityBinning binning = ReliabilityBinning.EqualWidth)
    {
        MetricArguments.ThrowIfNotPaired(probabilities.Length, labels.Length, nameof(labels));
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        for (int row = 0; row < labels.Length; row++)
        {
            MetricArguments.ThrowIfNotProbability(probabilities[row], row, nameof(probabilities));
            ClassLabels.ThrowIfNotBinary(labels[row], row, nameof(labels));
        }

        double[] edges = binning switch
        {
            ReliabilityBinning.EqualWidth => EqualWidths(bins),
            ReliabilityBinning.EqualCount => Quantiles(probabilities, bins),
            _ => throw new ArgumentOutOfRangeException(nameof(binning), binning, "Expected EqualWidth or EqualCount."),
        };

        int[] counts = new int[bins];
        int[] positives = new int[bins];
        double[] sums = new double[bins];
        ReadOnlySpan<double> inner = edges.AsSpan(1, bins - 1);
        for (int row = 0; row < labels.Length; row++)
        {
            int bin = FirstNotBelow(inner, probabilities[row]);
            counts[bin]++;
            positives[bin] += labels[row];
            sums[bin] += probabilities[row];
        }

        ReliabilityBin[] filled = new ReliabilityBin[bins];
        for (int bin = 0; bin < bins; bin++)
        {
            double count = counts[bin];
            filled[bin] = new ReliabilityBin(edges[bin], edges[bin + 1], counts[bin], sums[bin] / count, positives[bin] / count);
        }

        return new ReliabilityDiagram(filled, labels.Length);
    }

    private static double[] EqualWidths(int bins)
    {
        double[] edges = new double[bins + 1];
        for (int edge = 0; edge < edges.Length; edge++)
        {
            edges[edge] = edge / (double)bins;
        }

        return edges;
    }

    private static double[] Quantiles(ReadOnlySpan<float> probabilities, int bins)
    {
        float[] sorted = probabilities.ToArray();
        Array.Sort(sorted);
        double[] edges = new double[bins + 1];
        for (int edge = 0; edge < edges.Length; edge++)
        {
            double position = edge / (double)bins * (sorted.Length - 1);
            int below = (int)position;
            int above = Math.Min(below + 1, sorted.Length - 1);
            edges[edge] = sorted[below] + ((position - below) * ((double)sorted[above] - sorted[below]));
        }

        return edges;
    }

    /// <summary>The index of the first edge that is not below a value, or the number of edges.</summary>
    private static int FirstNotBelow(ReadOnlySpan<double> edges, double value)
    {
        int low = 0;
        int high = edges.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (edges[middle] < value)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
