using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Evaluation;

/// <summary>A logistic curve through scores: p = 1 / (1 + e^−(slope · score + offset)).</summary>
/// <remarks>
/// Platt 1999, Probabilistic outputs for support vector machines, fitted as Lin, Lin and Weng 2007 do (A note on Platt's probabilistic outputs):
/// Newton's method with backtracking, in a form that neither overflows nor cancels. A curve of two numbers needs few rows, and it keeps the order
/// of the rows. The same rows give the same bits on every machine.
/// </remarks>
public sealed class PlattScaling : IScoreCalibration
{
    private const int MostSteps = 100;
    private const double LeastStep = 1e-10;
    private const double Ridge = 1e-12;
    private const double SmallGradient = 1e-10;
    private const double Certain = 1e-10;

    /// <summary>Takes a curve that is known.</summary>
    /// <param name="slope">How much the log-odds grow with the score; finite.</param>
    /// <param name="offset">The log-odds at the score 0; finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite.</exception>
    public PlattScaling(double slope, double offset)
    {
        ThrowIfNotFinite(slope, nameof(slope));
        ThrowIfNotFinite(offset, nameof(offset));
        Slope = slope;
        Offset = offset;
    }

    /// <summary>How much the log-odds grow with the score. Below 0 where the scores rank the rows the wrong way round.</summary>
    public double Slope { get; }

    /// <summary>The log-odds at the score 0.</summary>
    public double Offset { get; }

    /// <summary>Fits the curve of the greatest likelihood, with Platt's targets: (n₊ + 1) / (n₊ + 2) for positive rows and 1 / (n₋ + 2) for negative.</summary>
    /// <param name="scores">A score for each row, finite, of any scale; rows that the classifier was not trained on.</param>
    /// <param name="labels">The true class of each row, 0 or 1 (positive); both occur.</param>
    /// <exception cref="ArgumentException">
    /// There are no rows, the lengths differ, a score is not finite, a label is neither 0 nor 1, or a class has no row.
    /// </exception>
    public static PlattScaling Fit(ReadOnlySpan<float> scores, ReadOnlySpan<int> labels)
    {
        int positives = CalibrationRows.CountPositives(scores, labels, nameof(scores), nameof(labels));
        int negatives = labels.Length - positives;
        (double mean, double scale) = Spread(scores);
        double[] units = new double[scores.Length];
        double[] targets = new double[scores.Length];
        for (int row = 0; row < units.Length; row++)
        {
            units[row] = (scores[row] - mean) / scale;
            targets[row] = labels[row] == 1 ? (positives + 1.0) / (positives + 2.0) : 1 / (negatives + 2.0);
        }

        double start = PortableMath.Log((positives + 1.0) / (negatives + 1.0));
        (double slope, double offset) = Climb(units, targets, start);
        return new PlattScaling(slope / scale, offset - (slope * mean / scale));
    }

    /// <inheritdoc/>
    public double ProbabilityOf(double score) => PortableMath.Logistic((Slope * score) + Offset);

    private static (double Slope, double Offset) Climb(double[] units, double[] targets, double start)
    {
        (double slope, double offset) = (0.0, start);
        double loss = Loss(units, targets, slope, offset);
        for (int step = 0; step < MostSteps; step++)
        {
            // The gradient, and the second derivatives with a ridge that keeps them invertible where all scores are equal.
            (double bySlope, double byOffset, double twiceSlope, double mixed, double twiceOffset) = (0.0, 0.0, Ridge, 0.0, Ridge);
            for (int row = 0; row < units.Length; row++)
            {
                double probability = PortableMath.Logistic((slope * units[row]) + offset);
                double error = probability - targets[row];
                double weight = probability * (1 - probability);
                bySlope += units[row] * error;
                byOffset += error;
                twiceSlope += units[row] * units[row] * weight;
                mixed += units[row] * weight;
                twiceOffset += weight;
            }

            if (Math.Abs(bySlope) < SmallGradient && Math.Abs(byOffset) < SmallGradient)
            {
                break;
            }

            double determinant = (twiceSlope * twiceOffset) - (mixed * mixed);
            double slopeStep = -((twiceOffset * bySlope) - (mixed * byOffset)) / determinant;
            double offsetStep = -((twiceSlope * byOffset) - (mixed * bySlope)) / determinant;
            double descent = (bySlope * slopeStep) + (byOffset * offsetStep);
            double length = 1;

            // So near the top that the loss no longer tells two steps apart, Newton's own step is right.
            bool certain = -descent < Certain * (1 + loss);
            while (length >= LeastStep)
            {
                double tried = Loss(units, targets, slope + (length * slopeStep), offset + (length * offsetStep));
                if (certain || tried < loss + (0.0001 * length * descent))
                {
                    slope += length * slopeStep;
                    offset += length * offsetStep;
                    loss = tried;
                    break;
                }

                length /= 2;
            }

            if (length < LeastStep)
            {
                break;
            }
        }

        return (slope, offset);
    }

    /// <summary>−Σ (t ln p + (1 − t) ln(1 − p)), as Lin, Lin and Weng write it: nothing large is subtracted.</summary>
    private static double Loss(double[] units, double[] targets, double slope, double offset)
    {
        double loss = 0;
        for (int row = 0; row < units.Length; row++)
        {
            double logit = (slope * units[row]) + offset;
            double rest = PortableMath.Log(1 + PortableMath.Exp(-Math.Abs(logit)));
            loss += logit >= 0 ? ((1 - targets[row]) * logit) + rest : (-targets[row] * logit) + rest;
        }

        return loss;
    }

    /// <summary>Mean and deviation, so that the fit does not depend on the unit of the scores; a deviation of 1 where they do not vary.</summary>
    private static (double Mean, double Scale) Spread(ReadOnlySpan<float> scores)
    {
        double sum = 0;
        foreach (float score in scores)
        {
            sum += score;
        }

        double mean = sum / scores.Length;
        double squares = 0;
        foreach (float score in scores)
        {
            squares += (score - mean) * (score - mean);
        }

        double deviation = Math.Sqrt(squares / scores.Length);
        return (mean, deviation > 0 ? deviation : 1);
    }

    private static void ThrowIfNotFinite(double value, string parameter)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(parameter, value, "Expected a finite number.");
        }
    }
}
