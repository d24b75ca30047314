using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Comparing;

/// <summary>A trainer that is to tell made rows from real ones.</summary>
internal sealed class TrainerDetector(TrainerScores scores, ulong seed) : IRealMadeDetector
{
    public string Name => scores.Name;

    public float[] Score(Matrix training, ReadOnlySpan<int> made, Matrix test, SlotLayout layout)
    {
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(test);
        ArgumentNullException.ThrowIfNull(layout);
        return scores.Read(training, made, test, layout, seed, asProbabilities: false);
    }
}
