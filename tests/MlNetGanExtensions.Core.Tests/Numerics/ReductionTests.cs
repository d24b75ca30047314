using FsCheck.Xunit;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.Kernels;
using MlNetGanExtensions.Numerics.Kernels.Operators;

namespace MlNetGanExtensions.Core.Tests.Numerics;

/// <summary>Reductions against plain loops that add in the documented order; the padding of every block is NaN.</summary>
public sealed class ReductionTests
{
    [Property]
    public void Row_sums_have_sixteen_lanes_and_a_fixed_tree(byte rows, byte columns, ushort seed)
    {
        TestBlock x = TestBlock.Random(rows % 40, columns, seed);
        TestBlock result = new(x.Rows, 1);

        RowSum.Run(x.Block, result.Block);

        result.Bits().Should().Equal(new TestBlock(x.Rows, 1, (row, _) =>
        {
            float[] lanes = new float[16];
            AddRow(lanes, x, row);
            return Tree(lanes);
        }).Bits());
    }

    [Property]
    public void Column_sums_add_ascending_rows(byte rows, byte columns, ushort seed)
    {
        TestBlock x = TestBlock.Random(rows, columns % 150, seed);
        TestBlock result = new(1, x.Columns);

        ColumnSum.Run(x.Block, result.Block);

        result.Bits().Should().Equal(new TestBlock(1, x.Columns, (_, column) =>
        {
            float sum = 0;
            for (int row = 0; row < x.Rows; row++)
            {
                sum += x[row, column];
            }

            return sum;
        }).Bits());
    }

    [Property]
    public void The_total_adds_four_groups_of_rows(byte rows, byte columns, ushort seed)
    {
        TestBlock x = TestBlock.Random(rows % 40, columns % 70, seed);
        TestBlock result = new(1, 1);

        TotalSum.Run(x.Block, result.Block);

        float[][] groups = [new float[16], new float[16], new float[16], new float[16]];
        for (int row = 0; row < x.Rows; row++)
        {
            AddRow(groups[row % 4], x, row);
        }

        float[] lanes = new float[16];
        for (int lane = 0; lane < 16; lane++)
        {
            lanes[lane] = (groups[0][lane] + groups[1][lane]) + (groups[2][lane] + groups[3][lane]);
        }

        result[0, 0].Should().Be(Tree(lanes));
    }

    [Property]
    public void A_function_on_the_way_gives_the_sum_of_its_values(byte rows, byte columns, ushort seed)
    {
        TestBlock x = TestBlock.Random(rows % 40, columns % 150, seed);
        TestBlock y = TestBlock.Random(x.Rows, x.Columns, seed + 1UL);

        Compare<MultiplyOperator>((row, column) => x[row, column] * y[row, column]);
        Compare<NegateOperator>((row, column) => -x[row, column]);
        Compare<SquareOperator>((row, column) => x[row, column] * x[row, column]);

        void Compare<TOperator>(Func<int, int, float> function)
            where TOperator : struct, IElementwiseOperator
        {
            TestBlock values = new(x.Rows, x.Columns, function);
            Same(1, x.Columns, result => ColumnSum.Run(values.Block, result), result => ColumnSum.Run<TOperator>(x.Block, y.Block, result));
            Same(x.Rows, 1, result => RowSum.Run(values.Block, result), result => RowSum.Run<TOperator>(x.Block, y.Block, result));
            Same(1, 1, result => TotalSum.Run(values.Block, result), result => TotalSum.Run<TOperator>(x.Block, y.Block, result));
        }

        static void Same(int rows, int columns, Action<Block> expected, Action<Block> found)
        {
            TestBlock first = new(rows, columns);
            TestBlock second = new(rows, columns);
            expected(first.Block);
            found(second.Block);
            second.Bits().Should().Equal(first.Bits());
        }
    }

    [Property]
    public void The_maximum_of_a_row_is_its_largest_cell(byte rows, byte columns, ushort seed)
    {
        TestBlock x = TestBlock.Random(1 + (rows % 20), 1 + (columns % 70), seed);
        TestBlock result = new(x.Rows, 1);

        RowMaximum.Run(x.Block, result.Block);

        result.Bits().Should().Equal(new TestBlock(x.Rows, 1, (row, _) => Enumerable.Range(0, x.Columns).Max(column => x[row, column])).Bits());
    }

    [Fact]
    public void The_maximum_of_a_row_with_NaN_is_NaN_and_that_of_an_empty_row_minus_infinity()
    {
        TestBlock x = new(2, 20, (row, column) => row == 1 && column == 18 ? float.NaN : column);
        TestBlock result = new(2, 1);
        RowMaximum.Run(x.Block, result.Block);
        result[0, 0].Should().Be(19);
        result[1, 0].Should().Be(float.NaN);

        TestBlock none = new(1, 1);
        RowMaximum.Run(new TestBlock(1, 0).Block, none.Block);
        none[0, 0].Should().Be(float.NegativeInfinity);
    }

    [Property]
    public void The_one_stands_at_the_first_of_the_largest_cells(byte rows, byte columns, ushort seed, bool inPlace)
    {
        // Few different values, so that there are several largest ones.
        TestBlock noise = TestBlock.Random(1 + (rows % 20), 1 + (columns % 70), seed);
        TestBlock x = new(noise.Rows, noise.Columns, (row, column) => MathF.Round(noise[row, column] * 3));
        TestBlock expected = new(x.Rows, x.Columns, (row, column) =>
        {
            float largest = Enumerable.Range(0, x.Columns).Max(other => x[row, other]);
            return Enumerable.Range(0, x.Columns).First(other => x[row, other] == largest) == column ? 1 : 0;
        });
        TestBlock result = inPlace ? x : new(x.Rows, x.Columns);

        RowArgMaxOneHot.Run(x.Block, result.Block);

        result.Bits().Should().Equal(expected.Bits());
    }

    [Fact]
    public void A_NaN_counts_as_the_largest_cell()
    {
        TestBlock x = new(1, 20, (_, column) => column is 17 or 19 ? float.NaN : column);
        TestBlock result = new(1, 20);

        RowArgMaxOneHot.Run(x.Block, result.Block);

        result.Bits().Should().Equal(new TestBlock(1, 20, (_, column) => column == 17 ? 1 : 0).Bits());
    }

    internal static void AddRow(float[] lanes, TestBlock x, int row)
    {
        for (int column = 0; column < x.Columns; column++)
        {
            lanes[column % 16] += x[row, column];
        }
    }

    internal static float Tree(float[] lanes)
    {
        float[] sums = lanes;
        while (sums.Length > 1)
        {
            int half = sums.Length / 2;
            sums = [.. Enumerable.Range(0, half).Select(i => sums[i] + sums[i + half])];
        }

        return sums[0];
    }
}
