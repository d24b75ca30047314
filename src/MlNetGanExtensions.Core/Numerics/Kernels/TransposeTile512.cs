using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>Transposes 16 × 16 cells in registers: three rounds of exchanges, of single cells, of pairs and of quads.</summary>
internal static unsafe class TransposeTile512
{
    /// <param name="source">First cell of the tile.</param>
    /// <param name="sourceStride">Floats from row to row.</param>
    /// <param name="rows">How many rows there are, 1 to 16; missing ones count as zeros.</param>
    /// <param name="target">First cell of the transposed tile; whole vectors are written.</param>
    /// <param name="targetStride">Floats from row to row.</param>
    /// <param name="columns">How many rows are written, 1 to 16.</param>
    [MethodImpl(HotLoop.Options)]
    public static void Run(float* source, nint sourceStride, int rows, float* target, nint targetStride, int columns)
    {
        // In quad q of four rows, vector c has in its lane l the cells of column 4l + c.
        (Vector512<float> q00, Vector512<float> q01, Vector512<float> q02, Vector512<float> q03) = LoadQuad(source, sourceStride, rows, 0);
        (Vector512<float> q10, Vector512<float> q11, Vector512<float> q12, Vector512<float> q13) = LoadQuad(source, sourceStride, rows, 4);
        (Vector512<float> q20, Vector512<float> q21, Vector512<float> q22, Vector512<float> q23) = LoadQuad(source, sourceStride, rows, 8);
        (Vector512<float> q30, Vector512<float> q31, Vector512<float> q32, Vector512<float> q33) = LoadQuad(source, sourceStride, rows, 12);
        StoreColumns(q00, q10, q20, q30, target, targetStride, 0, columns);
        StoreColumns(q01, q11, q21, q31, target, targetStride, 1, columns);
        StoreColumns(q02, q12, q22, q32, target, targetStride, 2, columns);
        StoreColumns(q03, q13, q23, q33, target, targetStride, 3, columns);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<float> Column0, Vector512<float> Column1, Vector512<float> Column2, Vector512<float> Column3) LoadQuad(
        float* source, nint stride, int rows, int first)
    {
        Vector512<float> zero = Vector512<float>.Zero;
        float* cells = source + (first * stride);
        Vector512<float> row0 = first < rows ? Vector512.Load(cells) : zero;
        Vector512<float> row1 = first + 1 < rows ? Vector512.Load(cells + stride) : zero;
        Vector512<float> row2 = first + 2 < rows ? Vector512.Load(cells + (2 * stride)) : zero;
        Vector512<float> row3 = first + 3 < rows ? Vector512.Load(cells + (3 * stride)) : zero;
        Vector512<double> low01 = Avx512F.UnpackLow(row0, row1).AsDouble();
        Vector512<double> high01 = Avx512F.UnpackHigh(row0, row1).AsDouble();
        Vector512<double> low23 = Avx512F.UnpackLow(row2, row3).AsDouble();
        Vector512<double> high23 = Avx512F.UnpackHigh(row2, row3).AsDouble();
        return (
            Avx512F.UnpackLow(low01, low23).AsSingle(),
            Avx512F.UnpackHigh(low01, low23).AsSingle(),
            Avx512F.UnpackLow(high01, high23).AsSingle(),
            Avx512F.UnpackHigh(high01, high23).AsSingle());
    }

    /// <summary>Stores the columns 4l + <paramref name="column"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreColumns(
        Vector512<float> quad0,
        Vector512<float> quad1,
        Vector512<float> quad2,
        Vector512<float> quad3,
        float* target,
        nint stride,
        int column,
        int columns)
    {
        // 0x88 takes the lanes 0 and 2 of both operands, 0xDD the lanes 1 and 3.
        Vector512<float> even01 = Avx512F.Shuffle4x128(quad0, quad1, 0x88);
        Vector512<float> even23 = Avx512F.Shuffle4x128(quad2, quad3, 0x88);
        Vector512<float> odd01 = Avx512F.Shuffle4x128(quad0, quad1, 0xDD);
        Vector512<float> odd23 = Avx512F.Shuffle4x128(quad2, quad3, 0xDD);
        float* place = target + (column * stride);
        if (column < columns)
        {
            Avx512F.Shuffle4x128(even01, even23, 0x88).Store(place);
        }

        if (column + 4 < columns)
        {
            Avx512F.Shuffle4x128(odd01, odd23, 0x88).Store(place + (4 * stride));
        }

        if (column + 8 < columns)
        {
            Avx512F.Shuffle4x128(even01, even23, 0xDD).Store(place + (8 * stride));
        }

        if (column + 12 < columns)
        {
            Avx512F.Shuffle4x128(odd01, odd23, 0xDD).Store(place + (12 * stride));
        }
    }
}
