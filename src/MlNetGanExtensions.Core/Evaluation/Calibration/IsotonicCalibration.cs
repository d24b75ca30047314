namespace MlNetGanExtensions.Evaluation;

/// <summary>The rising curve that is nearest to the labels in the mean square: probabilities of any shape, as long as they never fall.</summary>
/// <remarks>
/// Isotonic regression by pooling adjacent violators (Ayer et al. 1955; for classifiers Zadrozny and Elkan 2002). Rows of equal score count as
/// one. Between the scores that it was fitted to the curve is linear, outside of them constant. It needs more rows than
/// <see cref="PlattScaling"/>, some hundreds of the rarer class, and gives rows of one step the same probability. O(n log n).
/// </remarks>
public sealed class IsotonicCalibration : IScoreCalibration
{
    private readonly double[] _scores;
    private readonly double[] _probabilities;

    /// <summary>Takes a curve that is known.</summary>
    /// <param name="scores">The scores of its corners, rising and finite; at least one.</param>
    /// <param name="probabilities">The probability at each corner, 0 to 1, never falling.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The lengths differ or are 0, or the numbers are not as said above.</exception>
    public IsotonicCalibration(IReadOnlyList<double> scores, IReadOnlyList<double> probabilities)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(probabilities);
        if (scores.Count == 0 || scores.Count != probabilities.Count)
        {
            throw new ArgumentException($"There are {scores.Count} scores and {probabilities.Count} probabilities; expected as many, and at least one.", nameof(probabilities));
        }

        for (int corner = 0; corner < scores.Count; corner++)
        {
            if (!double.IsFinite(scores[corner]) || (corner > 0 && scores[corner] <= scores[corner - 1]))
            {
                throw new ArgumentException($"Corner {corner} is at the score {scores[corner]}; expected finite scores that rise.", nameof(scores));
            }

            if (!(probabilities[corner] >= (corner > 0 ? probabilities[corner - 1] : 0) && probabilities[corner] <= 1))
            {
                throw new ArgumentException(
                    $"Corner {corner} has the probability {probabilities[corner]}; expected numbers from 0 to 1 that never fall.", nameof(probabilities));
            }
        }

        _scores = [.. scores];
        _probabilities = [.. probabilities];
    }

    /// <summary>The scores of the corners, rising.</summary>
    public IReadOnlyList<double> Scores => Array.AsReadOnly(_scores);

    /// <summary>The probability at each corner, never falling.</summary>
    public IReadOnlyList<double> Probabilities => Array.AsReadOnly(_probabilities);

    /// <summary>Fits the curve.</summary>
    /// <param name="scores">A score for each row, finite; rows that the classifier was not trained on.</param>
    /// <param name="labels">The true class of each row, 0 or 1 (positive); both occur.</param>
    /// <exception cref="ArgumentException">
    /// There are no rows, the lengths differ, a score is not finite, a label is neither 0 nor 1, or a class has no row.
    /// </exception>
    public static IsotonicCalibration Fit(ReadOnlySpan<float> scores, ReadOnlySpan<int> labels)
    {
        CalibrationRows.CountPositives(scores, labels, nameof(scores), nameof(labels));
        RankedScores ranked = new(scores, labels, nameof(scores), nameof(labels));
        List<IsotonicBlock> blocks = [];
        for (int step = ranked.Steps - 1; step >= 0; step--)
        {
            int truePositives = ranked.TruePositives[step] - (step > 0 ? ranked.TruePositives[step - 1] : 0);
            int falsePositives = ranked.FalsePositives[step] - (step > 0 ? ranked.FalsePositives[step - 1] : 0);
            IsotonicBlock block = new(ranked.Thresholds[step], ranked.Thresholds[step], truePositives, truePositives + falsePositives);
            while (blocks.Count > 0 && blocks[^1].IsNotBelow(block))
            {
                block = blocks[^1].With(block);
                blocks.RemoveAt(blocks.Count - 1);
            }

            blocks.Add(block);
        }

        List<double> corners = [];
        List<double> shares = [];
        foreach (IsotonicBlock block in blocks)
        {
            corners.Add(block.Lowest);
            shares.Add(block.Share);
            if (block.Highest > block.Lowest)
            {
                corners.Add(block.Highest);
                shares.Add(block.Share);
            }
        }

        return new IsotonicCalibration(corners, shares);
    }

    /// <inheritdoc/>
    public double ProbabilityOf(double score)
    {
        if (double.IsNaN(score))
        {
            return double.NaN;
        }

        int found = Array.BinarySearch(_scores, score);
        if (found >= 0)
        {
            return _probabilities[found];
        }

        int above = ~found;
        if (above == 0 || above == _scores.Length)
        {
            return _probabilities[Math.Min(above, _scores.Length - 1)];
        }

        double way = (score - _scores[above - 1]) / (_scores[above] - _scores[above - 1]);

        // Never above the upper corner, whatever the rounding.
        return Math.Min(_probabilities[above - 1] + (way * (_probabilities[above] - _probabilities[above - 1])), _probabilities[above]);
    }
}
