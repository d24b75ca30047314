using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation.Copula;

/// <summary>
/// Makes rows from a Gaussian copula of each class: what each column is like by itself, and which columns rise and fall together. Nothing is trained.
/// </summary>
/// <remarks>
/// <para>
/// Each cell gets a normal score, Φ⁻¹ of the middle of its share of the class's cumulated rows, so that equal cells share one score; the correlations
/// of the scores are drawn towards 0 as the number of rows demands, which keeps them positive definite. A made row is a draw of correlated
/// normal numbers, and each is turned back through the column's own distribution (Nelsen 2006, section 2.3; Patki, Wedge and Veeramachaneni 2016,
/// "The Synthetic Data Vault", section III). A category's states stand in the order of their slots, zeros alone first. Whether a number is missing is a column of
/// its own; a missing number counts as an average one.
/// </para>
/// <para>
/// It is the plain rival of the networks: it knows pairs of columns, and of them only how they rise together. The weights of rows count in every
/// share and correlation; a row of weight 0 does not count at all. Rows of other classes are not looked at.
/// </para>
/// <para>Cost: rows × columns², with a column for each number, each category, and each number that may be missing.</para>
/// </remarks>
public sealed class GaussianCopulaGenerator : IRowGenerator<GaussianCopulaModel>
{
    private readonly GaussianCopulaOptions _options;

    /// <summary>Makes a generator.</summary>
    /// <param name="options">Settings; the defaults when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    public GaussianCopulaGenerator(GaussianCopulaOptions? options = null)
    {
        _options = options ?? new GaussianCopulaOptions();
        _options.Check();
    }

    /// <inheritdoc cref="IRowGenerator.Fit"/>
    public GaussianCopulaModel Fit(
        Matrix rows,
        ReadOnlySpan<int> labels,
        SlotLayout layout,
        IReadOnlyCollection<int> classes,
        RowWeights? weights = null,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        GeneratorChecks.CheckRows(rows, labels, layout);
        GeneratorChecks.CheckWeights(weights, rows);
        List<CopulaClass> fitted = [];
        SortedDictionary<int, int[]> rowsOf = GeneratorChecks.RowsOf(labels, classes);
        foreach ((int number, int[] members) in rowsOf)
        {
            cancellation.ThrowIfCancellationRequested();
            fitted.Add(CopulaFit.Of(number, WeightedRows(rows, members, weights), layout, _options));
            progress?.Report(new TrainingProgress(fitted.Count, rowsOf.Count, double.NaN, double.NaN));
        }

        cancellation.ThrowIfCancellationRequested();

        GaussianCopulaModel model = new(layout, fitted);
        model.Collapse = CollapseChecks.Of(model, rows, rowsOf, weights);
        return model;
    }

    /// <summary>The rows of a class that count, and their shares.</summary>
    private static CopulaRows WeightedRows(Matrix rows, int[] members, RowWeights? weights)
    {
        double[] shares = weights?.Shares(members) ?? [.. members.Select(_ => 1.0 / members.Length)];
        int[] counted = [.. Enumerable.Range(0, members.Length).Where(i => shares[i] > 0)];
        return new CopulaRows(rows.SelectRows([.. counted.Select(i => members[i])]), [.. counted.Select(i => shares[i])]);
    }
}
