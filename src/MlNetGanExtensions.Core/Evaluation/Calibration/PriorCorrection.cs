using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Evaluation;

/// <summary>
/// Puts probabilities back to the true share of positive rows after training on another share, as after resampling or weighting: a shift of
/// the log-odds.
/// </summary>
/// <remarks>
/// ln(p / (1 − p)) + ln(τ / (1 − τ)) − ln(π / (1 − π)) for a share π in training and τ in truth (Saerens, Latinne and Decaestecker 2002; the
/// "prior correction" of King and Zeng 2001). It is exact where resampling changes only how many rows there are of each class, and not what they
/// look like.
/// </remarks>
public sealed class PriorCorrection : IScoreCalibration
{
    /// <summary>Makes a correction.</summary>
    /// <param name="trainingShare">The share of positive rows, or of their weight, that the classifier was trained on; above 0 and below 1.</param>
    /// <param name="trueShare">Their true share, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share is not between 0 and 1.</exception>
    public PriorCorrection(double trainingShare, double trueShare)
    {
        TrainingShare = Checked(trainingShare, nameof(trainingShare));
        TrueShare = Checked(trueShare, nameof(trueShare));
        Shift = trainingShare == trueShare ? 0 : PortableMath.LogOdds(trueShare) - PortableMath.LogOdds(trainingShare);
    }

    /// <summary>The share of positive rows that the classifier was trained on.</summary>
    public double TrainingShare { get; }

    /// <summary>Their true share.</summary>
    public double TrueShare { get; }

    /// <summary>What is added to the log-odds: below 0 where positive rows were added.</summary>
    public double Shift { get; }

    /// <summary>The corrected probability of a row whose log-odds the classifier gives, 0 to 1.</summary>
    /// <param name="score">The log-odds; NaN gives NaN.</param>
    public double ProbabilityOf(double score) => PortableMath.Logistic(score + Shift);

    /// <summary>Corrects a probability: p τ/π ÷ (p τ/π + (1 − p)(1 − τ)/(1 − π)).</summary>
    /// <param name="probability">What the classifier says, 0 to 1; NaN gives NaN.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is below 0 or above 1.</exception>
    public double Correct(double probability)
    {
        if (probability is < 0 or > 1)
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "Expected a number from 0 to 1.");
        }

        double positive = probability * (TrueShare / TrainingShare);
        return positive / (positive + ((1 - probability) * ((1 - TrueShare) / (1 - TrainingShare))));
    }

    private static double Checked(double share, string parameter) => share is > 0 and < 1
        ? share
        : throw new ArgumentOutOfRangeException(parameter, share, "Expected a share above 0 and below 1.");
}
