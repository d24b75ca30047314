using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.ComparisonClassifiers.Forests;

/// <summary>AdaBoost (SAMME.R) over random forests: the classifier of the article on COVID-19 mortality, in scikit-learn's form.</summary>
/// <remarks>
/// Breiman 2001; Zhu, Zou, Rosset and Hastie 2009, algorithm 4. <c>ml.Gan().AdaBoost(FastForest…)</c> boosts ML.NET's forest in the same way;
/// its trees are grown otherwise, and each of its fits costs some milliseconds of set-up. Cost: rounds × trees × depth × rows × √columns.
/// </remarks>
public sealed class BoostedForest : IClassifier
{
    // No vote is infinite: the rounding unit of double precision is the least probability.
    private const double LeastShare = 2.220446049250313e-16;

    private readonly int _rounds;
    private readonly double _learningRate;

    /// <summary>Makes the method with its settings; the article's when left out.</summary>
    /// <param name="rounds">How many forests, at least 1.</param>
    /// <param name="learningRate">Damps the changes of weight between rounds; above 0.</param>
    public BoostedForest(int rounds = 50, double learningRate = .01)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        if (!(learningRate > 0 && double.IsFinite(learningRate)))
        {
            throw new ArgumentOutOfRangeException(nameof(learningRate), learningRate, "The learning rate is a finite number above 0.");
        }

        _rounds = rounds;
        _learningRate = learningRate;
    }

    /// <summary>Trees of a forest, at least 1.</summary>
    public int Trees { get; init; } = 100;

    /// <summary>Splits from the root to a leaf, 1 to 10.</summary>
    public int Depth { get; init; } = 2;

    /// <summary>The fewest rows of a leaf, each counted once, at least 1.</summary>
    public int LeastRows { get; init; } = 2;

    /// <inheritdoc/>
    public string Name => "Boosted forest";

    /// <inheritdoc/>
    public IFittedClassifier Fit(Matrix features, int[] labels, ulong seed) => Fit(features, labels, weights: null, seed);

    /// <summary>Learns from weighted rows.</summary>
    /// <param name="features">One row for each record; every cell is finite.</param>
    /// <param name="labels">0 or 1 for each row; both occur.</param>
    /// <param name="weights">Where boosting starts from, each above 0; all alike when null.</param>
    /// <param name="seed">The same seed gives the same model.</param>
    public IFittedClassifier Fit(Matrix features, int[] labels, float[]? weights, ulong seed)
    {
        InputChecks.ThrowIfNotTrainable(features, labels);
        if (weights is not null && (weights.Length != labels.Length || !Array.TrueForAll(weights, weight => weight > 0 && float.IsFinite(weight))))
        {
            throw new ArgumentException("Expected one finite weight above 0 for each row.", nameof(weights));
        }

        TreeLearner learner = new(features, labels, Depth, LeastRows);
        double[] current = Normalised([.. labels.Select((_, row) => (double)(weights?[row] ?? 1))]);
        RandomStream stream = new(seed, "boosted forest");
        ForestTree[][] forests = new ForestTree[_rounds][];
        for (int round = 0; round < _rounds; round++)
        {
            RandomStream own = stream.Child(round);
            forests[round] = [.. Enumerable.Range(0, Trees).Select(tree => learner.Grow(current, own.Child(tree)))];
            for (int row = 0; row < labels.Length; row++)
            {
                double vote = HalfLogOdds(forests[round], features.Row(row));
                current[row] *= Math.Exp(-_learningRate * (labels[row] == 1 ? vote : -vote));
            }

            current = Normalised(current);
        }

        return new FittedBoostedForest(forests, features.Columns);
    }

    internal static double HalfLogOdds(ForestTree[] forest, ReadOnlySpan<float> row)
    {
        double sum = 0;
        foreach (ForestTree tree in forest)
        {
            sum += tree.ShareOf(row);
        }

        double share = Math.Clamp(sum / forest.Length, LeastShare, 1 - LeastShare);
        return 0.5 * Math.Log(share / (1 - share));
    }

    private static double[] Normalised(double[] weights)
    {
        double sum = weights.Sum();
        return [.. weights.Select(weight => Math.Max(weight / sum, LeastShare))];
    }
}
