using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Resampling.Weighting;

namespace MlNetGanExtensions.Resampling;

/// <summary>
/// Weights for a trainer that takes some, instead of made rows: each class has the weight that it would have rows, and within it the rows count
/// that made rows would be made from.
/// </summary>
/// <remarks>
/// A row weighs 1 + (rows to be made of its class) · (its share by the weighting); so the weights of a class that grows add up to the rows that it
/// would have in the end, and those of another class are 1. With <see cref="DensityWeighting"/>, the default, wᵢ = 1 + (n₀ − n₁) rᵢ / Σr in
/// the terms of ADASYN (He, Bai, Garcia and Li 2008). On trees this does better than most made rows do; a linear model is better left alone.
/// Weigh only rows that are trained on. Cost: that of the weighting.
/// </remarks>
public sealed class DensityWeights
{
    private readonly SamplingStrategy _strategy;
    private readonly IRowWeighting _weighting;

    /// <summary>Makes a rule for weights.</summary>
    /// <param name="strategy">How many rows of each class the weights stand for; evening out when left out.</param>
    /// <param name="weighting">Which rows get them; by density when left out.</param>
    public DensityWeights(SamplingStrategy? strategy = null, IRowWeighting? weighting = null)
    {
        _strategy = strategy ?? SamplingStrategy.EvenOut;
        _weighting = weighting ?? new DensityWeighting();
    }

    /// <summary>Weighs rows.</summary>
    /// <param name="rows">Rows × slots. Numbers are finite, or NaN where missing; a row of a group has at most one 1, and zeros elsewhere.</param>
    /// <param name="labels">The class of each row, numbered from 0; −1 where it is not known. At least two classes.</param>
    /// <param name="layout">Which slots are one category.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>A weight of at least 1 for each row; 1 where the class is not known.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The rows are not as said above, or the strategy asks for what cannot be done.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public float[] Weigh(Matrix rows, ReadOnlySpan<int> labels, SlotLayout layout, CancellationToken cancellation = default)
    {
        GeneratorChecks.CheckRows(rows, labels, layout);
        IReadOnlyList<int> counts = _strategy.RowsToMake(ClassCounts.Of(labels));
        int[] wanted = [.. Enumerable.Range(0, counts.Count).Where(number => counts[number] > 0)];
        float[] weights = new float[rows.Rows];
        Array.Fill(weights, 1);
        if (wanted.Length == 0)
        {
            return weights;
        }

        RowWeights? relative = _weighting.Weigh(rows, labels, layout, wanted, cancellation);
        foreach ((int number, int[] members) in GeneratorChecks.RowsOf(labels, wanted))
        {
            double[]? shares = relative?.Shares(members);
            for (int i = 0; i < members.Length; i++)
            {
                weights[members[i]] = (float)(1 + (counts[number] * (shares?[i] ?? (1.0 / members.Length))));
            }
        }

        return weights;
    }
}
