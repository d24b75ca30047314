using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Classification;

namespace MlNetGanExtensions.Sweeping;

/// <summary>What a model says of rows that it was not fitted to.</summary>
internal sealed record HeldOutScores(float[] Scores, float[]? Probabilities, int[] Labels)
{
    /// <exception cref="InvalidOperationException">A score is NaN; ML.NET's evaluators would leave the row out without a word.</exception>
    public static HeldOutScores Read(IDataView scored, string label, bool hasProbability)
    {
        float[] scores = [.. scored.GetColumn<float>(ScoreNames.Score)];
        float[]? probabilities = hasProbability ? [.. scored.GetColumn<float>(ScoreNames.Probability)] : null;
        int broken = Array.FindIndex(scores, float.IsNaN);
        broken = broken < 0 && probabilities is not null ? Array.FindIndex(probabilities, float.IsNaN) : broken;
        return broken < 0
            ? new HeldOutScores(scores, probabilities, [.. scored.GetColumn<bool>(label).Select(positive => positive ? 1 : 0)])
            : throw new InvalidOperationException($"The score of held-out row {broken} is NaN; fill missing features before this trainer.");
    }
}
