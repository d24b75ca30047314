using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>Sets what stands between the last column and the next multiple of 16 to zero.</summary>
internal static unsafe class ClearPadding
{
    /// <param name="x">m × n, padded.</param>
    [MethodImpl(HotLoop.Options)]
    public static void Run(Block x)
    {
        int used = x.Columns & 15;
        if (used == 0)
        {
            return;
        }

        Vector512<float> mask = Lanes.First(used);
        float* cells = x.Data + (x.Columns - used);
        for (int row = 0; row < x.Rows; row++)
        {
            (Vector512.Load(cells) & mask).Store(cells);
            cells += x.Stride;
        }
    }
}
