using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.LinearAlgebra;

namespace MlNetGanExtensions.Imputation;

/// <summary>Estimates a multivariate normal distribution from a table with missing cells by expectation and maximisation.</summary>
/// <remarks>
/// <para>
/// Little and Rubin, Statistical Analysis with Missing Data, section 11.2: each round completes the rows by their conditional expectation,
/// adds the conditional covariance of what was missing to the sums of squares, and takes mean and covariance from these sums.
/// Rows are grouped by their pattern of missing cells, so that a pattern is factored once a round.
/// </para>
/// <para>
/// Columns that nearly follow from each other would give a covariance that cannot be inverted. Every round therefore divides the
/// correlations by 1 + ρ and keeps the variances, as the ridge prior of Schafer, Analysis of Incomplete Multivariate Data (1997), does.
/// The eigenvalues of the correlations are then at least ρ / (1 + ρ).
/// </para>
/// </remarks>
/// <param name="shrinkage">ρ; null for <see cref="Shrinkage"/>.</param>
/// <param name="tolerance">Settled when no covariance moved by more than this in a round.</param>
/// <param name="maximumRounds">The most rounds.</param>
internal sealed class GaussianEstimation(double? shrinkage, double tolerance, int maximumRounds)
{
    private const double SmallestVariance = 1e-9;

    public static GaussianEstimation Default { get; } = new(null, 1e-3, 200);

    /// <summary>ρ: a hundredth, and more where there are few rows for each column.</summary>
    public static double Shrinkage(int rows, int columns) => Math.Clamp(columns / (16.0 * rows), 0.01, 1);

    /// <param name="table">Rows × columns with standard deviations near 1; NaN marks a missing cell.</param>
    /// <param name="cancellation">Stops between two rounds.</param>
    public (ConditionalGaussian Gaussian, int Rounds) Fit(Matrix table, CancellationToken cancellation)
    {
        int columns = table.Columns;
        List<(ulong[] Pattern, List<int> Rows)> groups = GroupRows(table);
        double rho = shrinkage ?? Shrinkage(table.Rows, columns);
        ConditionalGaussian gaussian = Start(table);
        double[] rowSum = new double[columns];
        double[] squares = new double[columns * columns];
        double change = double.PositiveInfinity;
        int rounds = 0;
        while (rounds < maximumRounds && change > tolerance)
        {
            cancellation.ThrowIfCancellationRequested();
            Array.Clear(rowSum);
            Array.Clear(squares);
            foreach ((ulong[] pattern, List<int> rows) in groups)
            {
                AddGroup(table, gaussian, pattern, rows, rowSum, squares);
            }

            ConditionalGaussian next = Maximise(gaussian, rowSum, squares, table.Rows, rho);
            change = LargestDifference(gaussian.Covariance, next.Covariance);
            gaussian = next;
            rounds++;
        }

        return (gaussian, rounds);
    }

    /// <summary>Mean and variance of the observed cells of each column, without covariances.</summary>
    private static ConditionalGaussian Start(Matrix table)
    {
        int columns = table.Columns;
        double[] mean = new double[columns];
        double[] covariance = new double[columns * columns];
        for (int column = 0; column < columns; column++)
        {
            float[] observed = Array.FindAll(table.Column(column), cell => !float.IsNaN(cell));
            double sum = 0;
            foreach (float cell in observed)
            {
                sum += cell;
            }

            mean[column] = observed.Length == 0 ? 0 : sum / observed.Length;
            double squares = 0;
            foreach (float cell in observed)
            {
                squares += (cell - mean[column]) * (cell - mean[column]);
            }

            covariance[(column * columns) + column] = Math.Max(squares / Math.Max(observed.Length, 1), SmallestVariance);
        }

        return new ConditionalGaussian(mean, covariance);
    }

    /// <summary>Rows with the same missing cells, in the order in which the patterns first appear.</summary>
    private static List<(ulong[] Pattern, List<int> Rows)> GroupRows(Matrix table)
    {
        List<(ulong[] Pattern, List<int> Rows)> groups = [];
        Dictionary<ulong[], int> numbers = new(new MissingPattern.Comparer());
        for (int row = 0; row < table.Rows; row++)
        {
            ulong[] pattern = new ulong[MissingPattern.Words(table.Columns)];
            MissingPattern.Write(table.Row(row), pattern);
            if (!numbers.TryGetValue(pattern, out int number))
            {
                number = groups.Count;
                numbers.Add(pattern, number);
                groups.Add((pattern, []));
            }

            groups[number].Rows.Add(row);
        }

        return groups;
    }

    /// <summary>Adds the expected deviations from the mean, and their expected squares, of the rows with one pattern.</summary>
    private static void AddGroup(
        Matrix table, ConditionalGaussian gaussian, ulong[] bits, List<int> rows, double[] rowSum, double[] squares)
    {
        int columns = table.Columns;
        ConditionalGaussian.Pattern pattern = gaussian.Condition(bits);
        Span<double> centred = new double[columns];
        Span<double> scratch = new double[2 * columns];
        foreach (int row in rows)
        {
            ReadOnlySpan<float> cells = table.Row(row);
            for (int column = 0; column < columns; column++)
            {
                centred[column] = cells[column] - gaussian.Mean[column];
            }

            gaussian.FillCentred(centred, pattern, scratch);
            AddScaled.Apply(1, centred, rowSum);
            OuterProduct.AddToUpper(1, centred, squares);
        }

        int[] missing = pattern.Missing;
        for (int i = 0; i < missing.Length; i++)
        {
            for (int j = i; j < missing.Length; j++)
            {
                squares[(missing[i] * columns) + missing[j]] += rows.Count * pattern.Covariance[(i * missing.Length) + j];
            }
        }
    }

    private static ConditionalGaussian Maximise(
        ConditionalGaussian gaussian, double[] rowSum, double[] squares, int rows, double rho)
    {
        int columns = gaussian.Columns;
        double[] mean = new double[columns];
        double[] covariance = new double[columns * columns];
        for (int i = 0; i < columns; i++)
        {
            double shift = rowSum[i] / rows;
            mean[i] = gaussian.Mean[i] + shift;
            covariance[(i * columns) + i] = Math.Max((squares[(i * columns) + i] / rows) - (shift * shift), SmallestVariance);
            for (int j = i + 1; j < columns; j++)
            {
                double value = ((squares[(i * columns) + j] / rows) - (shift * rowSum[j] / rows)) / (1 + rho);
                covariance[(i * columns) + j] = value;
                covariance[(j * columns) + i] = value;
            }
        }

        return new ConditionalGaussian(mean, covariance);
    }

    private static double LargestDifference(double[] before, double[] after)
    {
        double largest = 0;
        for (int i = 0; i < before.Length; i++)
        {
            largest = Math.Max(largest, Math.Abs(after[i] - before[i]));
        }

        return largest;
    }
}
