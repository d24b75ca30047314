using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>Copies cells and touches nothing beside them, so that the target may be some columns of a wider matrix.</summary>
internal static unsafe class CopyBlock
{
    /// <param name="x">m × n, any stride and alignment.</param>
    /// <param name="result">m × n, any stride and alignment.</param>
    [MethodImpl(HotLoop.Options)]
    public static void Run(Block x, Block result)
    {
        float* source = x.Data;
        float* target = result.Data;
        for (int row = 0; row < x.Rows; row++)
        {
            CopyRow(source, target, x.Columns);
            source += x.Stride;
            target += result.Stride;
        }
    }

    /// <summary>Copies exactly <paramref name="count"/> cells.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void CopyRow(float* source, float* target, int count)
    {
        int i = 0;
        for (; i + 16 <= count; i += 16)
        {
            Vector512.Load(source + i).Store(target + i);
        }

        if ((count & 8) != 0)
        {
            Vector256.Load(source + i).Store(target + i);
            i += 8;
        }

        if ((count & 4) != 0)
        {
            Vector128.Load(source + i).Store(target + i);
            i += 4;
        }

        if ((count & 2) != 0)
        {
            Vector64.Load(source + i).Store(target + i);
            i += 2;
        }

        if ((count & 1) != 0)
        {
            target[i] = source[i];
        }
    }
}
