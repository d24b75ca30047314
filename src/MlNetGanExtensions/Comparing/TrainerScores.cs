using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Schemas;
using MlNetGanExtensions.Validation;

namespace MlNetGanExtensions.Comparing;

/// <summary>Fits a trainer to rows of slots and reads what it says of others.</summary>
/// <param name="context">Shows the rows to the trainer.</param>
/// <param name="name">What reports call the trainer.</param>
/// <param name="makeTrainer">Makes it from a fresh context and a seed.</param>
internal sealed class TrainerScores(MLContext context, string name, Func<MLContext, int, IEstimator<ITransformer>> makeTrainer)
{
    public string Name => name;

    /// <summary>The scores of the rows, or their probabilities of class 1.</summary>
    /// <remarks>Each fit has a context of its own, so that its random numbers depend on its seed alone.</remarks>
    /// <exception cref="InvalidOperationException">The trainer gives no score, or one that is not a number.</exception>
    public float[] Read(Matrix training, ReadOnlySpan<int> labels, Matrix test, SlotLayout layout, ulong seed, bool asProbabilities)
    {
        // ML.NET's seed has 32 bits. A stream of random numbers keeps seeds apart that differ only in the upper half.
        int shortSeed = new RandomStream(seed, "trainer").NextInt32(int.MaxValue);
        ITransformer model = makeTrainer(new MLContext(shortSeed), shortSeed).Fit(SlotRows.Load(context, training, labels, layout));
        IDataView input = SlotRows.Load(context, test, [], layout);
        IDataView scored = Scoring.AsCrossValidation(model, input);
        DataViewSchema.Column score = ColumnRules.Find(scored.Schema, "score", ScoreNames.Score);
        if (score.Type != NumberDataViewType.Single)
        {
            throw ColumnRules.Mismatch("score", score.Name, "Single", score.Type.ToString()!);
        }

        bool hasProbability = asProbabilities && ModelColumns.HasProbability(input.Schema, scored.Schema);
        float[] scores = [.. scored.GetColumn<float>(hasProbability ? ScoreNames.Probability : ScoreNames.Score)];
        int broken = Array.FindIndex(scores, float.IsNaN);
        if (broken >= 0)
        {
            throw new InvalidOperationException(
                $"{name} scored row {broken} as NaN. Most trainers but trees take no missing number: put ReplaceMissingValues in front of it.");
        }

        return asProbabilities && !hasProbability ? [.. scores.Select(logit => (float)PortableFunctions.Logistic(logit))] : scores;
    }
}
