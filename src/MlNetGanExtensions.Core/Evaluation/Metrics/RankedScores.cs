namespace MlNetGanExtensions.Evaluation;

/// <summary>
/// The rows by falling score, with the rows of equal score taken together: what ROC and precision-recall curves are read from.
/// </summary>
/// <remarks>
/// Sorting makes this O(n log n); everything read from it is exact in whole numbers, so the order of the rows cannot change a bit of it.
/// </remarks>
internal sealed class RankedScores
{
    private readonly float[] _thresholds;
    private readonly int[] _truePositives;
    private readonly int[] _falsePositives;

    public RankedScores(ReadOnlySpan<float> scores, ReadOnlySpan<int> labels, string scoresParameter, string labelsParameter)
    {
        MetricArguments.ThrowIfNotPaired(scores.Length, labels.Length, labelsParameter);
        for (int row = 0; row < labels.Length; row++)
        {
            MetricArguments.ThrowIfNaN(scores[row], row, scoresParameter);
            ClassLabels.ThrowIfNotBinary(labels[row], row, labelsParameter);
        }

        _thresholds = scores.ToArray();
        _truePositives = labels.ToArray();
        Array.Sort(_thresholds, _truePositives);
        Array.Reverse(_thresholds);
        Array.Reverse(_truePositives);
        _falsePositives = new int[labels.Length];

        // Folds rows of equal score into one step, in place: a step is never written ahead of the row that is read.
        for (int row = 0; row < _thresholds.Length; row++)
        {
            int label = _truePositives[row];
            Positives += label;
            if (row == 0 || _thresholds[row] != _thresholds[Steps - 1])
            {
                _thresholds[Steps++] = _thresholds[row];
            }

            _truePositives[Steps - 1] = Positives;
            _falsePositives[Steps - 1] = row + 1 - Positives;
        }

        Negatives = labels.Length - Positives;
    }

    /// <summary>The number of different scores.</summary>
    public int Steps { get; }

    public int Positives { get; }

    public int Negatives { get; }

    /// <summary>The scores that occur, falling.</summary>
    public ReadOnlySpan<float> Thresholds => _thresholds.AsSpan(0, Steps);

    /// <summary>For each threshold the positive rows whose score is at least that.</summary>
    public ReadOnlySpan<int> TruePositives => _truePositives.AsSpan(0, Steps);

    /// <summary>For each threshold the negative rows whose score is at least that.</summary>
    public ReadOnlySpan<int> FalsePositives => _falsePositives.AsSpan(0, Steps);

    /// <summary>
    /// The share of pairs of a positive and a negative row in which the positive one scores higher, a tie counting half; NaN without such
    /// pairs.
    /// </summary>
    public double AreaUnderRoc()
    {
        if (Positives == 0 || Negatives == 0)
        {
            return double.NaN;
        }

        long doubled = 0;
        int previousTrue = 0;
        int previousFalse = 0;
        for (int step = 0; step < Steps; step++)
        {
            doubled += (long)(_falsePositives[step] - previousFalse) * ((long)_truePositives[step] + previousTrue);
            previousTrue = _truePositives[step];
            previousFalse = _falsePositives[step];
        }

        return doubled / (2.0 * Positives * Negatives);
    }

    /// <summary>Precision averaged over the positive rows, Σ (Rᵢ − Rᵢ₋₁) Pᵢ over the thresholds; NaN without a positive row.</summary>
    public double AveragePrecision()
    {
        if (Positives == 0)
        {
            return double.NaN;
        }

        double sum = 0;
        int previous = 0;
        for (int step = 0; step < Steps; step++)
        {
            double precision = _truePositives[step] / ((double)_truePositives[step] + _falsePositives[step]);
            sum += (_truePositives[step] - previous) * precision;
            previous = _truePositives[step];
        }

        return sum / Positives;
    }
}
