using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.ComparisonClassifiers.Boosting;

/// <summary>AdaBoost over decision stumps that vote with their log-odds ("real" AdaBoost).</summary>
/// <remarks>
/// Zhu, Zou, Rosset and Hastie, "Multi-class AdaBoost" (2009), algorithm 4 (SAMME.R) for two classes, as scikit-learn's
/// <c>AdaBoostClassifier</c> had it up to version 1.5. After each round a row's weight is multiplied by exp(−rate·y·h), where y is −1 or 1 and
/// h is half the log-odds that the round's stump gives the row. Boosting ends early when a stump errs on no row.
/// O(rows × columns × (log rows + rounds)).
/// </remarks>
public sealed class AdaBoost : IClassifier
{
    /// <summary>No row is forgotten altogether: the rounding unit of double precision is the least weight.</summary>
    private const double SmallestWeight = 2.220446049250313e-16;

    private readonly int _rounds;
    private readonly double _learningRate;

    /// <summary>Makes the method with its settings.</summary>
    /// <param name="rounds">The number of stumps, at least 1.</param>
    /// <param name="learningRate">Damps the changes of weight between rounds; above 0.</param>
    public AdaBoost(int rounds, double learningRate)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        if (!(learningRate > 0 && double.IsFinite(learningRate)))
        {
            throw new ArgumentOutOfRangeException(nameof(learningRate), learningRate, "The learning rate is a finite number above 0.");
        }

        _rounds = rounds;
        _learningRate = learningRate;
    }

    /// <inheritdoc/>
    public string Name => $"AdaBoost ({_rounds})";

    /// <inheritdoc/>
    public IFittedClassifier Fit(Matrix features, int[] labels, ulong seed) => new FittedAdaBoost(FitStumps(features, labels), features.Columns);

    internal List<Stump> FitStumps(Matrix features, int[] labels)
    {
        InputChecks.ThrowIfNotTrainable(features, labels);
        StumpLearner learner = new(features, labels);
        double[] weights = new double[features.Rows];
        Array.Fill(weights, 1.0 / features.Rows);
        List<Stump> stumps = [];
        while (stumps.Count < _rounds)
        {
            Stump stump = learner.Fit(weights);
            stumps.Add(stump);
            bool errs = false;
            double sum = 0;
            for (int row = 0; row < weights.Length; row++)
            {
                double halfLogOdds = stump.HalfLogOdds(features.Row(row));
                double signed = labels[row] == 1 ? halfLogOdds : -halfLogOdds;
                errs |= halfLogOdds > 0 != (labels[row] == 1);
                weights[row] *= Math.Exp(-_learningRate * signed);
                sum += weights[row];
            }

            if (!errs)
            {
                break;
            }

            for (int row = 0; row < weights.Length; row++)
            {
                weights[row] = Math.Max(weights[row] / sum, SmallestWeight);
            }
        }

        return stumps;
    }
}
