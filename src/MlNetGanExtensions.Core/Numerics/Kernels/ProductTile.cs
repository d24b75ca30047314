using System.Runtime.CompilerServices;
using MlNetGanExtensions.Numerics.Functions;

namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>One tile of a matrix product, held in registers while k runs: up to 12 rows of one or two vectors.</summary>
/// <remarks>
/// Every element is a chain of fused multiply-adds over ascending k, whatever the shape of the tile. The arguments are structs,
/// so each combination is compiled on its own: the rows beyond <typeparamref name="TRows"/> and the branches on the layout vanish.
/// </remarks>
/// <typeparam name="TFloats">The vector.</typeparam>
/// <typeparam name="TRows">Number of rows.</typeparam>
/// <typeparam name="TVectors">Number of vectors in a row, 1 or 2.</typeparam>
/// <typeparam name="TLayout">Whether A is read along its rows or along its columns.</typeparam>
internal static unsafe class ProductTile<TFloats, TRows, TVectors, TLayout>
    where TFloats : struct, IFloats<TFloats>
    where TRows : struct, ICount
    where TVectors : struct, ICount
    where TLayout : struct, IOperandLayout
{
    /// <param name="a">First element of the tile's rows of op(A).</param>
    /// <param name="aStride">Floats from row to row of A as it is stored.</param>
    /// <param name="b">First element of the tile's columns of op(B), stored row by row.</param>
    /// <param name="bStride">Floats from row to row there.</param>
    /// <param name="depth">How many k.</param>
    /// <param name="c">First element of the tile.</param>
    /// <param name="cStride">Floats from row to row of C.</param>
    /// <param name="resumes">Whether C has the sums over smaller k already.</param>
    [MethodImpl(HotLoop.Options)]
    public static void Run(float* a, nint aStride, float* b, nint bStride, nint depth, float* c, nint cStride, bool resumes)
    {
        // Three pointers and three distances reach twelve rows and leave registers free.
        nint row = TLayout.IsTransposed ? 1 : aStride;
        nint step = TLayout.IsTransposed ? aStride : 1;
        float* a0 = a;
        float* a4 = a + (4 * row);
        float* a8 = a + (8 * row);
        nint row2 = 2 * row;
        nint row3 = 3 * row;
        TFloats c0 = default, d0 = default;
        TFloats c1 = default, d1 = default;
        TFloats c2 = default, d2 = default;
        TFloats c3 = default, d3 = default;
        TFloats c4 = default, d4 = default;
        TFloats c5 = default, d5 = default;
        TFloats c6 = default, d6 = default;
        TFloats c7 = default, d7 = default;
        TFloats c8 = default, d8 = default;
        TFloats c9 = default, d9 = default;
        TFloats c10 = default, d10 = default;
        TFloats c11 = default, d11 = default;
        if (resumes)
        {
            Resume(ref c0, ref d0, c, cStride, 0);
            Resume(ref c1, ref d1, c, cStride, 1);
            Resume(ref c2, ref d2, c, cStride, 2);
            Resume(ref c3, ref d3, c, cStride, 3);
            Resume(ref c4, ref d4, c, cStride, 4);
            Resume(ref c5, ref d5, c, cStride, 5);
            Resume(ref c6, ref d6, c, cStride, 6);
            Resume(ref c7, ref d7, c, cStride, 7);
            Resume(ref c8, ref d8, c, cStride, 8);
            Resume(ref c9, ref d9, c, cStride, 9);
            Resume(ref c10, ref d10, c, cStride, 10);
            Resume(ref c11, ref d11, c, cStride, 11);
        }

        for (nint k = 0; k < depth; k++)
        {
            TFloats b0 = TFloats.Load(b);
            TFloats b1 = TVectors.Value > 1 ? TFloats.Load(b + TFloats.Count) : default;
            Accumulate(ref c0, ref d0, a0, b0, b1, 0);
            Accumulate(ref c1, ref d1, a0 + row, b0, b1, 1);
            Accumulate(ref c2, ref d2, a0 + row2, b0, b1, 2);
            Accumulate(ref c3, ref d3, a0 + row3, b0, b1, 3);
            Accumulate(ref c4, ref d4, a4, b0, b1, 4);
            Accumulate(ref c5, ref d5, a4 + row, b0, b1, 5);
            Accumulate(ref c6, ref d6, a4 + row2, b0, b1, 6);
            Accumulate(ref c7, ref d7, a4 + row3, b0, b1, 7);
            Accumulate(ref c8, ref d8, a8, b0, b1, 8);
            Accumulate(ref c9, ref d9, a8 + row, b0, b1, 9);
            Accumulate(ref c10, ref d10, a8 + row2, b0, b1, 10);
            Accumulate(ref c11, ref d11, a8 + row3, b0, b1, 11);
            a0 += step;
            a4 += step;
            a8 += step;
            b += bStride;
        }

        Store(c0, d0, c, cStride, 0);
        Store(c1, d1, c, cStride, 1);
        Store(c2, d2, c, cStride, 2);
        Store(c3, d3, c, cStride, 3);
        Store(c4, d4, c, cStride, 4);
        Store(c5, d5, c, cStride, 5);
        Store(c6, d6, c, cStride, 6);
        Store(c7, d7, c, cStride, 7);
        Store(c8, d8, c, cStride, 8);
        Store(c9, d9, c, cStride, 9);
        Store(c10, d10, c, cStride, 10);
        Store(c11, d11, c, cStride, 11);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Resume(ref TFloats sum0, ref TFloats sum1, float* c, nint cStride, int row)
    {
        if (row < TRows.Value)
        {
            sum0 = TFloats.Load(c + (row * cStride));
            if (TVectors.Value > 1)
            {
                sum1 = TFloats.Load(c + (row * cStride) + TFloats.Count);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate(ref TFloats sum0, ref TFloats sum1, float* a, TFloats b0, TFloats b1, int row)
    {
        if (row < TRows.Value)
        {
            TFloats x = TFloats.Create(*a);
            sum0 = TFloats.MultiplyAdd(x, b0, sum0);
            if (TVectors.Value > 1)
            {
                sum1 = TFloats.MultiplyAdd(x, b1, sum1);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(TFloats sum0, TFloats sum1, float* c, nint cStride, int row)
    {
        if (row < TRows.Value)
        {
            TFloats.Store(sum0, c + (row * cStride));
            if (TVectors.Value > 1)
            {
                TFloats.Store(sum1, c + (row * cStride) + TFloats.Count);
            }
        }
    }
}
