using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>Sum of each row.</summary>
/// <remarks>Sixteen lanes: lane l adds the columns l, l + 16, … in ascending order, then the lanes are added by a fixed tree.</remarks>
internal static unsafe class RowSum
{
    /// <param name="x">m × n.</param>
    /// <param name="result">m × 1.</param>
    [MethodImpl(HotLoop.Options)]
    public static void Run(Block x, Block result)
    {
        int whole = x.Columns & ~15;
        Vector512<float> last = Lanes.First(x.Columns - whole);
        for (int row = 0; row < x.Rows; row++)
        {
            float* cells = x.Data + ((nint)row * x.Stride);
            Vector512<float> sum = Vector512<float>.Zero;
            for (int column = 0; column < whole; column += 16)
            {
                sum += Vector512.Load(cells + column);
            }

            if (whole < x.Columns)
            {
                sum += last & Vector512.Load(cells + whole);
            }

            result.Data[(nint)row * result.Stride] = Lanes.Sum(sum);
        }
    }
}
