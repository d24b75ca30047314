using System.Runtime.CompilerServices;

namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>1 at the largest cell of each group of consecutive columns, the first one if there are several, and 0 elsewhere, row by row.</summary>
/// <remarks>A NaN counts as larger than every number.</remarks>
internal static unsafe class GroupArgMaxOneHot
{
    /// <param name="x">m × n.</param>
    /// <param name="result">m × n; may be <paramref name="x"/>.</param>
    /// <param name="groupOffsets">Group g has the columns from offset g to before offset g + 1; the first offset is 0, the last n.</param>
    [MethodImpl(HotLoop.Options)]
    public static void Run(Block x, Block result, int[] groupOffsets)
    {
        if (groupOffsets.Length == 2)
        {
            RowArgMaxOneHot.Run(x, result);
            return;
        }

        for (int row = 0; row < x.Rows; row++)
        {
            float* cells = x.Data + ((nint)row * x.Stride);
            float* target = result.Data + ((nint)row * result.Stride);
            for (int group = 0; group + 1 < groupOffsets.Length; group++)
            {
                int end = groupOffsets[group + 1];
                int largest = groupOffsets[group];
                for (int column = largest + 1; column < end && !float.IsNaN(cells[largest]); column++)
                {
                    if (!(cells[column] <= cells[largest]))
                    {
                        largest = column;
                    }
                }

                new Span<float>(target + groupOffsets[group], end - groupOffsets[group]).Clear();
                target[largest] = 1;
            }
        }
    }
}
