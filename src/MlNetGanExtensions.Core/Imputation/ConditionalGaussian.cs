using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.LinearAlgebra;

namespace MlNetGanExtensions.Imputation;

/// <summary>A multivariate normal distribution that completes rows: missing cells become their expectation given the observed cells.</summary>
/// <remarks>
/// <para>
/// With mean μ and precision K = Σ⁻¹, the missing part m of a row given its observed part o has covariance K_mm⁻¹ and mean
/// μ_m − K_mm⁻¹ K_mo (x_o − μ_o). This form solves a system of the size of the missing part, which is usually the smaller one, and
/// also serves a row without any observed cell: it becomes μ.
/// </para>
/// <para>Cost of a row: |m|³ for a new pattern of missing cells, then |m|² + |o| × columns.</para>
/// </remarks>
internal sealed partial class ConditionalGaussian
{
    private readonly double[] _precision;

    /// <param name="mean">Mean of each column.</param>
    /// <param name="covariance">Columns × columns, row-major, symmetric and positive definite.</param>
    /// <exception cref="ArgumentException">
    /// The sizes do not fit, or the covariance is not so clearly positive definite that every pattern of missing cells can be solved.
    /// </exception>
    public ConditionalGaussian(double[] mean, double[] covariance)
    {
        int columns = mean.Length;
        if (covariance.Length != (long)columns * columns)
        {
            throw new ArgumentException($"Expected {columns} x {columns} covariances, found {covariance.Length}.", nameof(covariance));
        }

        _precision = Invert(covariance, columns)
            ?? throw new ArgumentException(
                "The covariance is not positive definite; columns follow from each other.", nameof(covariance));
        Mean = mean;
        Covariance = covariance;
    }

    public int Columns => Mean.Length;

    public double[] Mean { get; }

    public double[] Covariance { get; }

    /// <summary>The inverse of <see cref="Covariance"/>.</summary>
    public ReadOnlySpan<double> Precision => _precision;

    /// <summary>Estimates mean and covariance of a table with missing cells; see <see cref="GaussianEstimation"/>.</summary>
    /// <param name="scaledMatrix">Rows × columns with standard deviations near 1; NaN marks a missing cell.</param>
    /// <param name="cancellation">Stops between two rounds.</param>
    public static ConditionalGaussian Fit(Matrix scaledMatrix, CancellationToken cancellation = default) =>
        GaussianEstimation.Default.Fit(scaledMatrix, cancellation).Gaussian;

    /// <summary>Memory for <see cref="Complete"/>, for one thread at a time.</summary>
    public Workspace CreateWorkspace() => new(this);

    /// <summary>Writes a row with its missing cells replaced by their expectation given the observed ones.</summary>
    /// <param name="row">One cell for each column; NaN marks a missing cell.</param>
    /// <param name="destination">The completed row; observed cells are copied bit for bit. Must not overlap the row.</param>
    /// <param name="workspace">Made by this object. What it remembers saves time and changes nothing.</param>
    /// <returns>What was missing, and how uncertain it remains; null where nothing was.</returns>
    public Pattern? Complete(ReadOnlySpan<float> row, Span<float> destination, Workspace workspace)
    {
        row.CopyTo(destination);
        Pattern? pattern = workspace.Find(row);
        if (pattern is null)
        {
            return null;
        }

        Span<double> centred = workspace.Centred;
        for (int column = 0; column < row.Length; column++)
        {
            centred[column] = row[column] - Mean[column];
        }

        FillCentred(centred, pattern, workspace.Scratch);
        foreach (int column in pattern.Missing)
        {
            // Only cells near the limits of single precision can overflow here; the mean is then the safe answer.
            float value = (float)(Mean[column] + centred[column]);
            destination[column] = float.IsFinite(value) ? value : (float)Mean[column];
        }

        return pattern;
    }

    /// <summary>The missing columns of a pattern with their conditional covariance.</summary>
    public Pattern Condition(ReadOnlySpan<ulong> bits)
    {
        int[] missing = MissingPattern.MissingColumns(bits);
        double[] block = new double[missing.Length * missing.Length];
        for (int i = 0; i < missing.Length; i++)
        {
            for (int j = i; j < missing.Length; j++)
            {
                block[(i * missing.Length) + j] = _precision[(missing[i] * Columns) + missing[j]];
            }
        }

        // A principal block of a clearly definite matrix is so too.
        if (!Cholesky.TryFactor(block, missing.Length))
        {
            throw new InvalidOperationException("The precision matrix lost its definiteness to rounding.");
        }

        double[] covariance = new double[block.Length];
        Cholesky.Invert(block, missing.Length, covariance);
        return new Pattern(missing, covariance);
    }

    /// <summary>Overwrites the missing cells of a centred row by their expectation; what stands in them before is not looked at.</summary>
    public void FillCentred(Span<double> centred, Pattern pattern, Span<double> scratch)
    {
        ReadOnlySpan<int> missing = pattern.Missing;
        foreach (int column in missing)
        {
            centred[column] = 0;
        }

        // −K x, of which the missing part is wanted.
        Span<double> product = scratch[..Columns];
        product.Clear();
        for (int column = 0; column < centred.Length; column++)
        {
            if (centred[column] != 0)
            {
                AddScaled.Apply(-centred[column], _precision.AsSpan(column * Columns, Columns), product);
            }
        }

        Span<double> filled = scratch.Slice(Columns, missing.Length);
        filled.Clear();
        for (int i = 0; i < missing.Length; i++)
        {
            AddScaled.Apply(product[missing[i]], pattern.Covariance.AsSpan(i * missing.Length, missing.Length), filled);
        }

        for (int i = 0; i < missing.Length; i++)
        {
            centred[missing[i]] = filled[i];
        }
    }

    /// <summary>The precision matrix, or null where the covariance is not clearly definite.</summary>
    private static double[]? Invert(double[] covariance, int columns)
    {
        double[] factor = (double[])covariance.Clone();
        if (!Cholesky.TryFactor(factor, columns))
        {
            return null;
        }

        double[] precision = new double[covariance.Length];
        Cholesky.Invert(factor, columns, precision);
        precision.CopyTo(factor, 0);
        return IsClearlyDefinite(factor, columns) ? precision : null;
    }

    /// <summary>Whether rounding cannot keep any principal block of a matrix from being factored. The matrix is overwritten.</summary>
    /// <remarks>
    /// Higham, Accuracy and Stability of Numerical Algorithms, theorems 10.5 and 10.7: with the diagonal scaled to 1, a matrix of
    /// size n is factored if its smallest eigenvalue is above about n (n + 1) 2⁻⁵³, and blocks have no smaller one. What is factored
    /// with four times that taken off its diagonal has at least three times that left.
    /// </remarks>
    private static bool IsClearlyDefinite(Span<double> matrix, int size)
    {
        double margin = Math.ScaleB((double)size * (size + 1), -51);
        for (int i = 0; i < size; i++)
        {
            ref double square = ref matrix[(i * size) + i];

            // Far from both ends of the exponents, where the theorems do not hold.
            if (square is not (> 1e-100 and < 1e100))
            {
                return false;
            }

            square *= 1 - margin;
        }

        return Cholesky.TryFactor(matrix, size);
    }

    /// <summary>What some rows lack.</summary>
    /// <param name="Missing">The missing columns, ascending.</param>
    /// <param name="Covariance">K_mm⁻¹, the covariance of these columns given the others; the same for every row that lacks them.</param>
    internal sealed record Pattern(int[] Missing, double[] Covariance);
}
