using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Imputation;

/// <summary>Completes the rows of a table by a multivariate normal distribution of its mapped and standardised columns.</summary>
/// <remarks>
/// The way of a cell: <see cref="SkewReduction"/>, then standardised. In these units rows are completed; what was filled in is also
/// given in the table's own units, where it is the expectation again and not merely the mapped-back mean.
/// </remarks>
internal sealed class GaussianCompletion
{
    public GaussianCompletion(SkewReduction skew, ColumnScaling scaling, ColumnRange range, ConditionalGaussian gaussian)
    {
        Skew = skew;
        Scaling = scaling;
        Range = range;
        Gaussian = gaussian;
    }

    public int Columns => Gaussian.Columns;

    public SkewReduction Skew { get; }

    /// <summary>Of the mapped columns.</summary>
    public ColumnScaling Scaling { get; }

    /// <summary>Of the columns themselves.</summary>
    public ColumnRange Range { get; }

    public ConditionalGaussian Gaussian { get; }

    /// <summary>Learns from a checked training table.</summary>
    /// <param name="table">Rows × columns; NaN marks a missing cell.</param>
    /// <param name="cancellation">Stops between two rounds.</param>
    public static GaussianCompletion Fit(Matrix table, CancellationToken cancellation = default) =>
        Fit(table, SkewReduction.Fit(table), GaussianEstimation.Default, cancellation).Completion;

    public static (GaussianCompletion Completion, int Rounds) Fit(
        Matrix table, SkewReduction skew, GaussianEstimation estimation, CancellationToken cancellation)
    {
        Matrix mapped = skew.Apply(table);
        ColumnScaling scaling = ColumnScaling.Fit(mapped);
        (ConditionalGaussian gaussian, int rounds) = estimation.Fit(scaling.Apply(mapped), cancellation);
        return (new GaussianCompletion(skew, scaling, ColumnRange.Fit(table), gaussian), rounds);
    }

    /// <summary>A new table of mapped and standardised cells; NaN stays NaN.</summary>
    public Matrix Standardise(Matrix table) => Scaling.Apply(Skew.Apply(table));

    /// <summary>Completes one row.</summary>
    /// <param name="standardised">A row of <see cref="Standardise"/>.</param>
    /// <param name="completed">The row without missing cells, in the same units. Must not overlap the row.</param>
    /// <param name="expected">
    /// The expectation of each missing cell in the table's own units, kept within the range that the column showed; other cells are not written.
    /// </param>
    /// <param name="workspace">Made by <see cref="ConditionalGaussian.CreateWorkspace"/> of <see cref="Gaussian"/>.</param>
    public void Complete(
        ReadOnlySpan<float> standardised, Span<float> completed, Span<float> expected, ConditionalGaussian.Workspace workspace)
    {
        ConditionalGaussian.Pattern? pattern = Gaussian.Complete(standardised, completed, workspace);
        if (pattern is null)
        {
            return;
        }

        int[] missing = pattern.Missing;
        for (int i = 0; i < missing.Length; i++)
        {
            int column = missing[i];
            double scale = Scaling.Scale[column];
            double mean = (completed[column] * scale) + Scaling.Mean[column];
            double variance = pattern.Covariance[(i * missing.Length) + i] * scale * scale;
            expected[column] = Range.Clamp(column, (float)Skew.Expectation(column, mean, variance));
        }
    }
}
