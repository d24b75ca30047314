using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using MlNetGanExtensions.Numerics.Functions;
using MlNetGanExtensions.Numerics.Threading;

namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>Matrix products, with or without either operand transposed, and what follows them.</summary>
/// <remarks>
/// Each element is one chain of fused multiply-adds over ascending k, starting from 0: acc = fma(a(i, k), b(k, j), acc).
/// Vectors run across columns and threads across rows or columns, so the bits depend on neither. After Goto and
/// van de Geijn, "Anatomy of high-performance matrix multiplication" (2008), without packing A.
/// </remarks>
internal static unsafe class MatrixProduct
{
    /// <summary>Multiplications below which a second thread costs more than it takes over.</summary>
    private const long WorthSharing = 1 << 18;

    /// <summary>C = op(A) · op(B), then the epilogue.</summary>
    /// <param name="a">m × k, or k × m if transposed.</param>
    /// <param name="b">k × n, or n × k if transposed.</param>
    /// <param name="c">m × n; must not share memory with the operands.</param>
    /// <param name="transposeA">Whether op(A) = Aᵀ.</param>
    /// <param name="transposeB">Whether op(B) = Bᵀ.</param>
    /// <param name="epilogue">Done to each element afterwards.</param>
    /// <param name="team">Threads to share large products with; or null.</param>
    /// <exception cref="ArgumentException">The shapes do not fit together.</exception>
    public static void Run(Block a, Block b, Block c, bool transposeA, bool transposeB, in Epilogue epilogue, WorkerTeam? team)
    {
        int depth = transposeA ? a.Rows : a.Columns;
        if ((transposeA ? a.Columns : a.Rows) != c.Rows
            || (transposeB ? b.Rows : b.Columns) != c.Columns
            || (transposeB ? b.Columns : b.Rows) != depth)
        {
            ThrowShapes(a, b, c, transposeA, transposeB);
        }

        if (c.Rows == 0 || c.Columns == 0)
        {
            return;
        }

        ProductOperands operands = new(a, b, c, transposeA, transposeB, epilogue);
        if (team is null || team.Threads == 1 || (long)c.Rows * c.Columns * depth < WorthSharing)
        {
            RunPart(&operands, 0, 1);
        }
        else
        {
            team.Run(&RunPart, &operands);
        }
    }

    private static void RunPart(void* state, int part, int parts)
    {
        ref readonly ProductOperands operands = ref *(ProductOperands*)state;
        int rows = operands.C.Rows;
        int columns = operands.C.Columns;

        // A thread reads its part of one operand and all of the other, which should be the smaller one. Rows are what work on single cells
        // is divided by too, so that a thread has in its cache what it needs next. Few columns are not worth dividing.
        if (columns >= rows && columns >= 64 * parts)
        {
            RunRange(operands, 0, rows, Share(columns, 32, part, parts), Share(columns, 32, part + 1, parts));
        }
        else
        {
            RunRange(operands, Share(rows, 1, part, parts), Share(rows, 1, part + 1, parts), 0, columns);
        }
    }

    /// <summary>Where a part of a range begins, at a multiple of <paramref name="unit"/>.</summary>
    private static int Share(int count, int unit, int part, int parts)
    {
        long units = (count + unit - 1) / unit;
        return (int)Math.Min(count, units * part / parts * unit);
    }

    private static void RunRange(in ProductOperands operands, int rowStart, int rowEnd, int columnStart, int columnEnd)
    {
        if (rowStart == rowEnd)
        {
            return;
        }

        if (Vector512.IsHardwareAccelerated)
        {
            ProductLoop<Floats16>.Run(operands, rowStart, rowEnd, columnStart, columnEnd);
        }
        else if (Vector256.IsHardwareAccelerated && Fma.IsSupported)
        {
            ProductLoop<Floats8>.Run(operands, rowStart, rowEnd, columnStart, columnEnd);
        }
        else
        {
            ProductLoop<Floats4>.Run(operands, rowStart, rowEnd, columnStart, columnEnd);
        }
    }

    private static void ThrowShapes(Block a, Block b, Block c, bool transposeA, bool transposeB) => throw new ArgumentException(
        $"{a.Rows} x {a.Columns}{(transposeA ? " transposed" : "")} times {b.Rows} x {b.Columns}{(transposeB ? " transposed" : "")} "
        + $"does not give {c.Rows} x {c.Columns}.");
}
