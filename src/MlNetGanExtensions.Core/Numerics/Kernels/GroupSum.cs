using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>The sum of each group of consecutive columns, row by row, in each cell of the group.</summary>
/// <remarks>A sum has sixteen lanes by column number modulo 16, which are added by a fixed tree.</remarks>
internal static unsafe class GroupSum
{
    /// <param name="x">m × n.</param>
    /// <param name="result">m × n; not <paramref name="x"/>.</param>
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
                Vector512<float> sum = Vector512<float>.Zero;
                for (int column = start & ~15; column < end; column += 16)
                {
                    Vector512<float> mask = Lanes.Between(start - column, end - column);
                    sum += Vector512.ConditionalSelect(mask, Vector512.Load(cells + column), Vector512<float>.Zero);
                }

                new Span<float>(target + start, end - start).Fill(Lanes.Sum(sum));
            }
        }
    }
}
