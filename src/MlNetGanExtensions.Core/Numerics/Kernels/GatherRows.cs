using System.Runtime.CompilerServices;

namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>Copies chosen rows of a table: result[i] = table[rows[i]].</summary>
internal static unsafe class GatherRows
{
    /// <param name="table">Any number of rows × n.</param>
    /// <param name="rows">A row number of the table for each row of the result.</param>
    /// <param name="result">m × n.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not that of a row of the table.</exception>
    [MethodImpl(HotLoop.Options)]
    public static void Run(Block table, int* rows, Block result)
    {
        for (int i = 0; i < result.Rows; i++)
        {
            int row = rows[i];
            if ((uint)row >= (uint)table.Rows)
            {
                ThrowNoSuchRow(row, table.Rows);
            }

            CopyBlock.CopyRow(table.Data + ((nint)row * table.Stride), result.Data + ((nint)i * result.Stride), result.Columns);
        }
    }

    internal static void ThrowNoSuchRow(int row, int rows) =>
        throw new ArgumentOutOfRangeException(nameof(row), row, $"There is no row {row} in a table of {rows} rows.");
}
