namespace MlNetGanExtensions.Evaluation;

/// <summary>Says which probability a classifier's score stands for. Immutable, and safe to use from many threads.</summary>
/// <remarks>Fit one to rows that the classifier was not trained on: on its training rows a classifier is surer than it has reason to be.</remarks>
public interface IScoreCalibration
{
    /// <summary>The probability that a row is positive, 0 to 1.</summary>
    /// <param name="score">The classifier's score; NaN gives NaN, and an infinite one the limit.</param>
    double ProbabilityOf(double score);
}
