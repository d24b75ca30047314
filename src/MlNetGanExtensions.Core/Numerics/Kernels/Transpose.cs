using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>Exchanges rows and columns.</summary>
internal static unsafe class Transpose
{
    /// <param name="x">m × n.</param>
    /// <param name="result">n × m; must not share memory with <paramref name="x"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunTile(float* source, nint sourceStride, int rows, float* target, nint targetStride, int columns)
    {
        for (int row = 0; row < 16; row += 4)
        {
            Vector128<float> zero = Vector128<float>.Zero;
            for (int column = 0; column < columns; column += 4)
            {
                float* cells = source + (row * sourceStride) + column;
                Vector128<float> row0 = row < rows ? Vector128.Load(cells) : zero;
                Vector128<float> row1 = row + 1 < rows ? Vector128.Load(cells + sourceStride) : zero;
                Vector128<float> row2 = row + 2 < rows ? Vector128.Load(cells + (2 * sourceStride)) : zero;
                Vector128<float> row3 = row + 3 < rows ? Vector128.Load(cells + (3 * sourceStride)) : zero;
                float* place = target + (column * targetStride) + row;
                int count = columns - column;
                for (int i = 0; i < 4 && i < count; i++)
                {
                    Vector128.Create(row0.GetElement(i), row1.GetElement(i), row2.GetElement(i), row3.GetElement(i)).Store(place);
                    place += targetStride;
                }
            }
        }
    }
}
