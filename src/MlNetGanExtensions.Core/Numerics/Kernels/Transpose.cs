using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>Exchanges rows and columns.</summary>
internal static unsafe class Transpose
{
    /// <param name="x">m × n.</param>
    /// <param name="result">n × m; must not share memory with <paramref name="x"/>.</param>
    [MethodImpl(HotLoop.Options)]
    public static void Run(Block x, Block result)
    {
        for (int row = 0; row < x.Rows; row += 16)
        {
            for (int column = 0; column < x.Columns; column += 16)
            {
                float* source = x.Data + ((nint)row * x.Stride) + column;
                float* target = result.Data + ((nint)column * result.Stride) + row;
                int rows = Math.Min(16, x.Rows - row);
                int columns = Math.Min(16, x.Columns - column);
                if (Avx512F.IsSupported)
                {
                    TransposeTile512.Run(source, x.Stride, rows, target, result.Stride, columns);
                }
                else
                {
                    RunTile(source, x.Stride, rows, target, result.Stride, columns);
                }
            }
        }
    }

    /// <summary>One tile of at most 16 × 16 cells; the rows of the target are filled up with zeros.</summary>
    [MethodImpl(HotLoop.Options)]
    private static void RunTile(float* source, nint sourceStride, int rows, float* target, nint targetStride, int columns)
    {
        Vector128<float> zero = Vector128<float>.Zero;
        for (int row = 0; row < 16; row += 4)
        {
            for (int column = 0; column < columns; column += 4)
            {
                float* cells = source + (row * sourceStride) + column;
                Vector128<float> row0 = row < rows ? Vector128.Load(cells) : zero;
                Vector128<float> row1 = row + 1 < rows ? Vector128.Load(cells + sourceStride) : zero;
                Vector128<float> row2 = row + 2 < rows ? Vector128.Load(cells + (2 * sourceStride)) : zero;
                Vector128<float> row3 = row + 3 < rows ? Vector128.Load(cells + (3 * sourceStride)) : zero;

                // Rows 0 and 1 cell by cell in turns, and rows 2 and 3; then these pair by pair.
                (Vector128<float> low01, Vector128<float> high01) = Interleave(row0, row1);
                (Vector128<float> low23, Vector128<float> high23) = Interleave(row2, row3);
                (Vector128<double> column0, Vector128<double> column1) = Interleave(low01.AsDouble(), low23.AsDouble());
                (Vector128<double> column2, Vector128<double> column3) = Interleave(high01.AsDouble(), high23.AsDouble());
                float* place = target + (column * targetStride) + row;
                column0.AsSingle().Store(place);
                if (column + 1 < columns)
                {
                    column1.AsSingle().Store(place + targetStride);
                }

                if (column + 2 < columns)
                {
                    column2.AsSingle().Store(place + (2 * targetStride));
                }

                if (column + 3 < columns)
                {
                    column3.AsSingle().Store(place + (3 * targetStride));
                }
            }
        }
    }

    /// <summary>x₀ y₀ x₁ y₁ and x₂ y₂ x₃ y₃.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector128<float> Low, Vector128<float> High) Interleave(Vector128<float> x, Vector128<float> y)
    {
        if (Sse.IsSupported)
        {
            return (Sse.UnpackLow(x, y), Sse.UnpackHigh(x, y));
        }

        if (AdvSimd.Arm64.IsSupported)
        {
            return (AdvSimd.Arm64.ZipLow(x, y), AdvSimd.Arm64.ZipHigh(x, y));
        }

        return (Vector128.Create(x[0], y[0], x[1], y[1]), Vector128.Create(x[2], y[2], x[3], y[3]));
    }

    /// <summary>x₀ y₀ and x₁ y₁.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector128<double> Low, Vector128<double> High) Interleave(Vector128<double> x, Vector128<double> y)
    {
        if (Sse2.IsSupported)
        {
            return (Sse2.UnpackLow(x, y), Sse2.UnpackHigh(x, y));
        }

        if (AdvSimd.Arm64.IsSupported)
        {
            return (AdvSimd.Arm64.ZipLow(x, y), AdvSimd.Arm64.ZipHigh(x, y));
        }

        return (Vector128.Create(x[0], y[0]), Vector128.Create(x[1], y[1]));
    }
}
