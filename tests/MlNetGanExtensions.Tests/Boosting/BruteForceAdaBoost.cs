using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Tests.Classification;

namespace MlNetGanExtensions.Tests.Boosting;

/// <summary>Boosting written down once more, straight from the papers, over arrays: each round gets its weights as ordinary data.</summary>
internal static class BruteForceAdaBoost
{
    /// <param name="trainer">Reads its weights from the column Weight.</param>
    /// <param name="rounds">How many rounds.</param>
    /// <param name="rate">The learning rate.</param>
    /// <param name="probability">The probability of true, from the columns Score and Probability (NaN without it).</param>
    /// <returns>The mean over the rounds of the log-odds of each row of <see cref="Wdbc"/> (SAMME.R).</returns>
    public static double[] SammeR(IEstimator<ITransformer> trainer, int rounds, double rate, Func<float, float, double> probability)
    {
        double[] weights = Start();
        double[] logOdds = new double[weights.Length];
        for (int round = 0; round < rounds; round++)
        {
            (float[] scores, float[] probabilities) = Train(trainer, weights);
            for (int row = 0; row < weights.Length; row++)
            {
                double p = Math.Clamp(probability(scores[row], probabilities[row]), Math.Pow(2, -52), 1 - Math.Pow(2, -52));
                logOdds[row] += Math.Log(p / (1 - p)) / rounds;

                // Algorithm 4 with classes coded as (1, −1/(K−1)): w · exp(−rate · (K−1)/K · yᵀ log p), K = 2.
                double own = Wdbc.Labels[row] == 1 ? p : 1 - p;
                weights[row] *= Math.Exp(-rate * .5 * (Math.Log(own) - Math.Log(1 - own)));
            }

            Normalise(weights);
        }

        return logOdds;
    }

    /// <returns>Σ αₘ hₘ / Σ αₘ of each row (SAMME, K = 2).</returns>
    public static double[] Samme(IEstimator<ITransformer> trainer, int rounds, double rate)
    {
        double[] weights = Start();
        double[] votes = new double[weights.Length];
        double sum = 0;
        for (int round = 0; round < rounds; round++)
        {
            float[] scores = Train(trainer, weights).Scores;
            double error = Enumerable.Range(0, 569).Where(row => scores[row] > 0 != (Wdbc.Labels[row] == 1)).Sum(row => weights[row]);
            double alpha = rate * Math.Log((1 - error) / error);
            sum += alpha;
            for (int row = 0; row < weights.Length; row++)
            {
                votes[row] += scores[row] > 0 ? alpha : -alpha;
                weights[row] *= scores[row] > 0 != (Wdbc.Labels[row] == 1) ? Math.Exp(alpha) : 1;
            }

            Normalise(weights);
        }

        return [.. votes.Select(vote => vote / sum)];
    }

    private static double[] Start() => [.. Enumerable.Repeat(1d / 569, 569)];

    private static void Normalise(double[] weights)
    {
        double sum = weights.Sum();
        for (int row = 0; row < weights.Length; row++)
        {
            weights[row] /= sum;
        }
    }

    private static (float[] Scores, float[] Probabilities) Train(IEstimator<ITransformer> trainer, double[] weights)
    {
        MLContext ml = new(1);
        SchemaDefinition schema = SchemaDefinition.Create(typeof(Wdbc.Row));
        schema["Features"].ColumnType = new VectorDataViewType(NumberDataViewType.Single, Wdbc.Columns);
        IDataView data = ml.Data.LoadFromEnumerable(
            Enumerable.Range(0, 569).Select(row => new Wdbc.Row
            {
                Features = Wdbc.Features.Row(row).ToArray(),
                Label = Wdbc.Labels[row] == 1,
                Weight = (float)(weights[row] * 569),
            }).ToList(),
            schema);
        IDataView scored = trainer.Fit(data).Transform(data);
        float[] probabilities = scored.Schema.GetColumnOrNull("Probability") is null
            ? [.. Enumerable.Repeat(float.NaN, 569)]
            : [.. scored.GetColumn<float>("Probability")];
        return ([.. scored.GetColumn<float>("Score")], probabilities);
    }
}
