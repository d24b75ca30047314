using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.ComparisonClassifiers.Boosting;

/// <summary>Finds the single split that leaves the purest two sides, measured by the weighted Gini impurity.</summary>
/// <remarks>The columns are sorted once, for all rounds of boosting; then each stump takes O(rows × columns).</remarks>
internal sealed class StumpLearner
{
    /// <summary>A probability is kept this far from 0 and 1, so that its logarithm exists: the rounding unit of double precision.</summary>
    private const double SmallestProbability = 2.220446049250313e-16;

    /// <summary>Cells that differ by no more than this are not split apart, as in scikit-learn's trees.</summary>
    private const double SmallestGap = 1e-7;

    private readonly Matrix _features;
    private readonly int[] _labels;
    private readonly int[][] _order;

    public StumpLearner(Matrix features, int[] labels)
    {
        _features = features;
        _labels = labels;
        _order = new int[features.Columns][];
        for (int column = 0; column < _order.Length; column++)
        {
            _order[column] = [.. Enumerable.Range(0, features.Rows)];
            Array.Sort(features.Column(column), _order[column]);
        }
    }

    /// <summary>The best stump for rows of given weights. Of equally good splits, the first column's first wins.</summary>
    /// <param name="weights">A weight above 0 for each row.</param>
    /// <returns>Where every column is constant, a stump that puts all rows on the left.</returns>
    public Stump Fit(double[] weights)
    {
        (int Column, double Threshold)? best = null;
        double bestImpurity = double.PositiveInfinity;
        Side all = Sum(weights, Enumerable.Range(0, weights.Length));
        for (int column = 0; column < _order.Length; column++)
        {
            Side left = default;
            int[] order = _order[column];
            for (int i = 0; i + 1 < order.Length; i++)
            {
                left = left.With(_labels[order[i]], weights[order[i]]);
                double low = _features[order[i], column];
                double high = _features[order[i + 1], column];
                if (high - low <= SmallestGap)
                {
                    continue;
                }

                double impurity = left.Impurity + all.Without(left).Impurity;
                if (impurity < bestImpurity)
                {
                    bestImpurity = impurity;
                    best = (column, (low / 2) + (high / 2));
                }
            }
        }

        return best is { } split
            ? MakeStump(weights, split.Column, split.Threshold)
            : new Stump(Column: 0, double.PositiveInfinity, all.HalfLogOdds, all.HalfLogOdds);
    }

    /// <summary>Sums the two sides anew: a difference of sums would leave rounding dust where a side has no row of a class.</summary>
    private Stump MakeStump(double[] weights, int column, double threshold)
    {
        IEnumerable<int> rows = Enumerable.Range(0, weights.Length);
        Side left = Sum(weights, rows.Where(row => _features[row, column] <= threshold));
        Side right = Sum(weights, rows.Where(row => _features[row, column] > threshold));
        return new Stump(column, threshold, left.HalfLogOdds, right.HalfLogOdds);
    }

    private Side Sum(double[] weights, IEnumerable<int> rows) =>
        rows.Aggregate(default(Side), (side, row) => side.With(_labels[row], weights[row]));

    /// <summary>The weights of the two classes on one side of a split.</summary>
    private readonly record struct Side(double Negative, double Positive)
    {
        /// <summary>Half the Gini impurity times the weight of the side. A difference of sums may leave no weight where there was a little.</summary>
        public double Impurity => Negative + Positive <= 0 ? 0 : Negative * Positive / (Negative + Positive);

        public double HalfLogOdds => (LogShare(Positive) - LogShare(Negative)) / 2;

        public Side With(int label, double weight) => label == 0 ? this with { Negative = Negative + weight } : this with { Positive = Positive + weight };

        public Side Without(Side part) => new(Negative - part.Negative, Positive - part.Positive);

        private double LogShare(double weight) => Math.Log(Math.Max(weight / (Negative + Positive), SmallestProbability));
    }
}
