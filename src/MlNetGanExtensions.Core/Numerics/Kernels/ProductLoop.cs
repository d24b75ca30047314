using System.Runtime.CompilerServices;
using MlNetGanExtensions.Numerics.Functions;

namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>Cuts a part of a matrix product into tiles, at one vector width.</summary>
internal static unsafe class ProductLoop<TFloats>
    where TFloats : struct, IFloats<TFloats>
{
    /// <summary>Columns of B that are worked on together.</summary>
    private const int PanelColumns = 32;

    /// <summary>How many k a panel has: 64 KiB of B, which the second-level cache holds beside A and C.</summary>
    private const int PanelDepth = 512;

    /// <summary>Rows of the highest tile: two sums for each, and room for two vectors of B and what the loop needs.</summary>
    private static int TileRows => Math.Min(12, (TFloats.Registers - 4) / 2);

    /// <summary>Rows after which the epilogue is applied: enough to make its overhead small, few enough to be in the first cache still.</summary>
    private const int EpilogueRows = 96;

    /// <summary>Computes the elements of C in some rows and columns.</summary>
    /// <param name="operands">The product.</param>
    /// <param name="rowStart">First row.</param>
    /// <param name="rowEnd">Row after the last.</param>
    /// <param name="columnStart">First column, a multiple of 32.</param>
    /// <param name="columnEnd">Column after the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(in ProductOperands operands, int rowStart, int rowEnd, int columnStart, int columnEnd)
    {
        int depth = operands.Depth;
        for (int column = columnStart; column < columnEnd; column += PanelColumns)
        {
            int columns = Math.Min(PanelColumns, columnEnd - column);
            int k = 0;
            do
            {
                int panelDepth = Math.Min(PanelDepth, depth - k);
                float* panel = ProductPanel.Prepare(operands, k, panelDepth, column, columns, rowEnd - rowStart, out nint stride);
                RunPanel(operands, panel, stride, k, panelDepth, rowStart, rowEnd, column, columns);
                k += panelDepth;
            }
            while (k < depth);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunPanel(
        in ProductOperands operands, float* panel, nint stride, int k, int depth, int rowStart, int rowEnd, int column, int columns)
    {
        // Tiles of nearly equal height: the last one is not a sliver that would wait for its own sums.
        int rows = rowEnd - rowStart;
        int tiles = (rows + TileRows - 1) / TileRows;
        int height = rows / tiles;
        int higher = rows % tiles;
        bool hasEpilogue = k + depth == operands.Depth && !operands.Epilogue.IsNone;
        int padded = Block.PaddedColumns(columns);
        int row = rowStart;
        int finished = rowStart;
        for (int tile = 0; tile < tiles; tile++)
        {
            int tileRows = tile < higher ? height + 1 : height;
            float* a = operands.TransposeA
                ? operands.A.Data + ((nint)k * operands.A.Stride) + row
                : operands.A.Data + ((nint)row * operands.A.Stride) + k;
            float* c = operands.C.Data + ((nint)row * operands.C.Stride) + column;
            int offset = 0;
            for (; offset + (2 * TFloats.Count) <= padded; offset += 2 * TFloats.Count)
            {
                Tile<Counts.N2>(operands, tileRows)(
                    a, operands.A.Stride, panel + offset, stride, depth, c + offset, operands.C.Stride, k > 0);
            }

            if (offset < padded)
            {
                Tile<Counts.N1>(operands, tileRows)(
                    a, operands.A.Stride, panel + offset, stride, depth, c + offset, operands.C.Stride, k > 0);
            }

            row += tileRows;
            if (hasEpilogue && (row - finished >= EpilogueRows || row == rowEnd))
            {
                EpiloguePass.Run(operands.Epilogue, operands.C, finished, row - finished, column, padded);
                finished = row;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static delegate*<float*, nint, float*, nint, nint, float*, nint, bool, void> Tile<TVectors>(
        in ProductOperands operands, int rows)
        where TVectors : struct, ICount => operands.TransposeA
        ? ProductTiles<TFloats, TVectors, OperandLayouts.Transposed>.ByRows[rows - 1]
        : ProductTiles<TFloats, TVectors, OperandLayouts.Plain>.ByRows[rows - 1];
}
