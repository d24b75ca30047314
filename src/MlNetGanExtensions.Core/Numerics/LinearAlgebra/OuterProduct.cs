using System.Runtime.CompilerServices;

namespace MlNetGanExtensions.Numerics.LinearAlgebra;

/// <summary>Adds factor × v vᵀ to the upper triangle of a square matrix in row-major order.</summary>
internal static class OuterProduct
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddToUpper(double factor, ReadOnlySpan<double> vector, Span<double> matrix)
    {
        int size = vector.Length;
        for (int row = 0; row < size; row++)
        {
            AddScaled.Apply(factor * vector[row], vector[row..], matrix.Slice((row * size) + row, size - row));
        }
    }
}
