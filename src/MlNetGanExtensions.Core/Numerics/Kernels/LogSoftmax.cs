using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>Logarithm of the softmax over groups of consecutive columns, row by row: x − m − log Σ exp(x − m) with m the largest cell.</summary>
/// <remarks>Sums run as in <see cref="Softmax"/>. A NaN makes its group NaN, and only that.</remarks>
internal static unsafe class LogSoftmax
{
    /// <param name="x">m × n.</param>
    /// <param name="result">m × n; may be <paramref name="x"/>.</param>
    /// <param name="groupOffsets">Group g has the columns from offset g to before offset g + 1; the first offset is 0, the last n.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(Block x, Block result, int[] groupOffsets)
    {
        for (int row = 0; row < x.Rows; row++)
        {
            float* cells = x.Data + ((nint)row * x.Stride);
            float* target = result.Data + ((nint)row * result.Stride);
            for (int group = 0; group + 1 < groupOffsets.Length; group++)
            {
                int start = groupOffsets[group];
                int end = groupOffsets[group + 1];
                Vector512<float> maximum = Vector512.Create(ColumnGroup.Maximum(cells, start, end));
                Vector512<float> sum = Vector512<float>.Zero;
                for (int column = start & ~15; column < end; column += 16)
                {
                    Vector512<float> mask = Lanes.Between(start - column, end - column);
                    Vector512<float> exponential = VectorMath.Exp(Vector512.Load(cells + column) - maximum);
                    sum += Vector512.ConditionalSelect(mask, exponential, Vector512<float>.Zero);
                }

                Vector512<float> log = Vector512.Create(VectorMath.Log(Lanes.Sum(sum)));
                for (int column = start & ~15; column < end; column += 16)
                {
                    Vector512<float> mask = Lanes.Between(start - column, end - column);
                    Vector512<float> shifted = Vector512.Load(cells + column) - maximum - log;
                    Vector512.ConditionalSelect(mask, shifted, Vector512.Load(target + column)).Store(target + column);
                }
            }
        }
    }
}
