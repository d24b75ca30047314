using FsCheck.Xunit;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.Kernels;

namespace MlNetGanExtensions.Core.Tests.Numerics;

public sealed unsafe class MoveTests
{
    [Property]
    public void Transposing_exchanges_rows_and_columns(byte rows, byte columns, ushort seed)
    {
        TestBlock x = TestBlock.Random(rows % 70, columns % 70, seed);
        TestBlock result = new(x.Columns, x.Rows);

        Transpose.Run(x.Block, result.Block);

        result.Bits().Should().Equal(new TestBlock(x.Columns, x.Rows, (row, column) => x[column, row]).Bits());
    }

    [Property]
    public void Copying_touches_nothing_beside_the_target(byte rows, byte columns, byte shift, ushort seed)
    {
        TestBlock x = TestBlock.Random(rows % 10, columns % 70, seed);
        int first = shift % 20;
        TestBlock wide = new(x.Rows, x.Columns + 25, (_, _) => 42);

        CopyBlock.Run(x.Block, new Block(wide.Block.Data + first, x.Rows, x.Columns, wide.Block.Stride));

        wide.Bits().Should().Equal(new TestBlock(wide.Rows, wide.Columns, (row, column) =>
            column >= first && column < first + x.Columns ? x[row, column - first] : 42).Bits());
    }

    [Property]
    public void Gathered_rows_are_those_asked_for(byte rows, byte columns, ushort seed)
    {
        TestBlock table = TestBlock.Random(1 + (rows % 20), columns % 40, seed);
        int[] numbers = Numbers(table.Rows, 33, seed);
        TestBlock result = new(numbers.Length, table.Columns);

        fixed (int* pointer = numbers)
        {
            GatherRows.Run(table.Block, pointer, result.Block);
        }

        result.Bits().Should().Equal(new TestBlock(numbers.Length, table.Columns, (row, column) => table[numbers[row], column]).Bits());
    }

    [Property]
    public void Scattered_rows_are_added_in_ascending_order(byte rows, byte columns, ushort seed)
    {
        int[] numbers = Numbers(1 + (rows % 6), 33, seed);
        TestBlock x = TestBlock.Random(numbers.Length, columns % 40, seed);
        TestBlock result = new(1 + (rows % 6), x.Columns);

        fixed (int* pointer = numbers)
        {
            ScatterAddRows.Run(x.Block, pointer, result.Block);
        }

        result.Bits().Should().Equal(new TestBlock(result.Rows, x.Columns, (row, column) =>
        {
            float sum = 0;
            for (int i = 0; i < numbers.Length; i++)
            {
                sum = numbers[i] == row ? sum + x[i, column] : sum;
            }

            return sum;
        }).Bits());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void A_row_that_is_not_there_is_named(int row)
    {
        TestBlock table = new(3, 4, (_, _) => 1);
        TestBlock one = new(1, 4, (_, _) => 1);

        Action gather = () =>
        {
            fixed (int* pointer = new[] { row })
            {
                GatherRows.Run(table.Block, pointer, one.Block);
            }
        };
        Action scatter = () =>
        {
            fixed (int* pointer = new[] { row })
            {
                ScatterAddRows.Run(one.Block, pointer, table.Block);
            }
        };

        gather.Should().Throw<ArgumentOutOfRangeException>().WithMessage($"There is no row {row} in a table of 3 rows.*");
        scatter.Should().Throw<ArgumentOutOfRangeException>().WithMessage($"There is no row {row} in a table of 3 rows.*");
    }

    private static int[] Numbers(int bound, int count, ulong seed)
    {
        RandomStream random = new(seed, "row numbers");
        return [.. Enumerable.Range(0, count).Select(_ => random.NextInt32(bound))];
    }
}
