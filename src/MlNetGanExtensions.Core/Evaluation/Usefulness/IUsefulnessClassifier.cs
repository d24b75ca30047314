using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Evaluation;

/// <summary>A classifier of two classes that made rows are to be of use to.</summary>
public interface IUsefulnessClassifier
{
    /// <summary>What the classifier is, for the report.</summary>
    string Name { get; }

    /// <summary>Learns from some rows and gives the probabilities of others.</summary>
    /// <param name="training">Rows to learn from, in any order; missing numbers are NaN.</param>
    /// <param name="labels">The class of each, 0 or 1; both occur.</param>
    /// <param name="test">Rows to score.</param>
    /// <param name="layout">What the slots are.</param>
    /// <param name="seed">Where the classifier draws random numbers, the same seed gives the same result.</param>
    /// <returns>For each of the rows to score the probability of class 1, 0 to 1.</returns>
    float[] Probabilities(Matrix training, ReadOnlySpan<int> labels, Matrix test, SlotLayout layout, ulong seed);
}
