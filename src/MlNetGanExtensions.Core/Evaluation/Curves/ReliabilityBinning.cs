namespace MlNetGanExtensions.Evaluation;

/// <summary>How a reliability diagram divides the probabilities into bins.</summary>
public enum ReliabilityBinning
{
    /// <summary>Bins of equal width from 0 to 1.</summary>
    EqualWidth,

    /// <summary>
    /// Bins of about as many rows each: the edges are the quantiles of the probabilities, linear between neighbouring ones.
    /// </summary>
    EqualCount,
}
