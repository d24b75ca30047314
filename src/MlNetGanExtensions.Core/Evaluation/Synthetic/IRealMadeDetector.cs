using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Evaluation;

/// <summary>A classifier that is to tell made rows from real ones.</summary>
public interface IRealMadeDetector
{
    /// <summary>What the classifier is, for the report.</summary>
    string Name { get; }

    /// <summary>Learns from some rows and scores others.</summary>
    /// <param name="training">Rows to learn from; missing numbers are NaN.</param>
    /// <param name="made">For each of them 1 where it is made, 0 where it is real.</param>
    /// <param name="test">Rows to score.</param>
    /// <param name="layout">What the slots are.</param>
    /// <returns>A score for each of the rows to score, higher for rows that look made; not NaN.</returns>
    float[] Score(Matrix training, ReadOnlySpan<int> made, Matrix test, SlotLayout layout);
}
