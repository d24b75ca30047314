using System.Runtime.CompilerServices;

namespace MlNetGanExtensions.Numerics.LinearAlgebra;

/// <summary>Factors a symmetric positive definite matrix as RᵀR with R upper triangular, and solves with the factor.</summary>
/// <remarks>
/// Matrices are square, row-major and without padding; only the upper triangle is read or written. The factor is kept upper and its
/// rows are finished one by one, so that the inner loops run along rows. Every element is one sum in ascending order.
/// </remarks>
internal static class Cholesky
{
    /// <summary>Overwrites the upper triangle of a matrix by its factor; size³ / 3 operations.</summary>
    /// <returns>False where the matrix is not positive definite; its content is then of no use.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryFactor(Span<double> matrix, int size)
    {
        for (int k = 0; k < size; k++)
        {
            Span<double> pivotRow = matrix.Slice((k * size) + k, size - k);
            double square = pivotRow[0];
            if (!(square > 0) || double.IsInfinity(square))
            {
                return false;
            }

            double pivot = Math.Sqrt(square);
            pivotRow[0] = pivot;
            for (int j = 1; j < pivotRow.Length; j++)
            {
                pivotRow[j] /= pivot;
            }

            for (int i = 1; i < pivotRow.Length; i++)
            {
                int row = k + i;
                AddScaled.Apply(-pivotRow[i], pivotRow[i..], matrix.Slice((row * size) + row, size - row));
            }
        }

        return true;
    }

    /// <summary>Overwrites b by the solution of RᵀR x = b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Solve(ReadOnlySpan<double> factor, int size, Span<double> b)
    {
        for (int k = 0; k < size; k++)
        {
            ReadOnlySpan<double> row = factor.Slice((k * size) + k, size - k);
            b[k] /= row[0];
            AddScaled.Apply(-b[k], row[1..], b[(k + 1)..size]);
        }

        for (int k = size - 1; k >= 0; k--)
        {
            ReadOnlySpan<double> row = factor.Slice((k * size) + k, size - k);
            double sum = b[k];
            for (int j = 1; j < row.Length; j++)
            {
                sum -= row[j] * b[k + j];
            }

            b[k] = sum / row[0];
        }
    }

    /// <summary>Writes (RᵀR)⁻¹, both triangles; about 2 size³ / 3 operations.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Invert(ReadOnlySpan<double> factor, int size, Span<double> inverse)
    {
        // The rows of the lower triangular R⁻ᵀ, one after the other; the inverse is the sum of their outer products.
        double[] rows = new double[size * size];
        inverse.Clear();
        for (int k = 0; k < size; k++)
        {
            Span<double> row = rows.AsSpan(k * size, k + 1);
            row[k] = 1;
            for (int i = 0; i < k; i++)
            {
                AddScaled.Apply(-factor[(i * size) + k], rows.AsSpan(i * size, i + 1), row[..(i + 1)]);
            }

            double pivot = factor[(k * size) + k];
            for (int j = 0; j <= k; j++)
            {
                row[j] /= pivot;
            }

            for (int i = 0; i <= k; i++)
            {
                AddScaled.Apply(row[i], row[i..], inverse.Slice((i * size) + i, k + 1 - i));
            }
        }

        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < i; j++)
            {
                inverse[(i * size) + j] = inverse[(j * size) + i];
            }
        }
    }
}
