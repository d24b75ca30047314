namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>Brings up to 32 columns of op(B) into rows that follow each other closely.</summary>
internal static unsafe class ProductPanel
{
    /// <summary>From this many rows of C on, copying a panel costs less than reading it where it is.</summary>
    private const int RowsWorthCopying = 48;

    /// <summary>Up to this many floats B stays in the first-level cache and is read where it is.</summary>
    private const int FloatsInFirstCache = 8192;

    /// <summary>The panel of the rows k … k + depth − 1 and some columns of op(B), filled up to whole vectors.</summary>
    /// <param name="operands">The product.</param>
    /// <param name="k">First row.</param>
    /// <param name="depth">Number of rows.</param>
    /// <param name="column">First column.</param>
    /// <param name="columns">Number of columns, at most 32.</param>
    /// <param name="uses">How many rows of C are computed from it.</param>
    /// <param name="stride">Floats from row to row of the panel.</param>
    public static float* Prepare(in ProductOperands operands, int k, int depth, int column, int columns, int uses, out nint stride)
    {
        Block b = operands.B;
        if (operands.TransposeB)
        {
            int padded = Block.PaddedColumns(columns);
            float* panel = Workspace.Take(depth * padded);
            Transpose.Run(
                new Block(b.Data + ((nint)column * b.Stride) + k, columns, depth, b.Stride),
                new Block(panel, depth, columns, padded));
            stride = padded;
            return panel;
        }

        float* source = b.Data + ((nint)k * b.Stride) + column;
        if (uses < RowsWorthCopying || depth * b.Stride <= FloatsInFirstCache)
        {
            stride = b.Stride;
            return source;
        }

        float* copy = Workspace.Take(depth * Block.PaddedColumns(columns));
        stride = Block.PaddedColumns(columns);
        RowCopy.Run(new Block(source, depth, columns, b.Stride), new Block(copy, depth, columns, (int)stride));
        return copy;
    }
}
