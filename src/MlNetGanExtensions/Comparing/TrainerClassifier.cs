using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Comparing;

/// <summary>A trainer that made rows are to be of use to.</summary>
internal sealed class TrainerClassifier(TrainerScores scores) : IUsefulnessClassifier
{
    public string Name => scores.Name;

    public float[] Probabilities(Matrix training, ReadOnlySpan<int> labels, Matrix test, SlotLayout layout, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(test);
        ArgumentNullException.ThrowIfNull(layout);
        return scores.Read(training, labels, test, layout, seed, asProbabilities: true);
    }
}
