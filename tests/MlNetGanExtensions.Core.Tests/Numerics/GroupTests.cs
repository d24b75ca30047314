using FsCheck.Xunit;
using MlNetGanExtensions.Numerics.Kernels;

namespace MlNetGanExtensions.Core.Tests.Numerics;

/// <summary>Kernels that work on groups of consecutive columns.</summary>
public sealed class GroupTests
{
    [Property]
    public void Each_group_of_a_row_is_a_softmax(byte rows, byte[] sizes, ushort seed, bool inPlace)
    {
        (TestBlock x, int[] offsets) = Case(rows, sizes, seed);
        TestBlock expected = Reference(x, offsets, isLog: false);
        TestBlock result = inPlace ? x : new(x.Rows, x.Columns);

        Softmax.Run(x.Block, result.Block, offsets);

        CheckNear(result, expected, 1e-6);
    }

    [Property]
    public void Each_group_of_a_row_is_a_log_softmax(byte rows, byte[] sizes, ushort seed, bool inPlace)
    {
        (TestBlock x, int[] offsets) = Case(rows, sizes, seed);
        TestBlock expected = Reference(x, offsets, isLog: true);
        TestBlock result = inPlace ? x : new(x.Rows, x.Columns);

        LogSoftmax.Run(x.Block, result.Block, offsets);

        CheckNear(result, expected, 2e-5);
    }

    [Property]
    public void Each_cell_of_a_group_gets_the_sum_of_its_group(byte rows, byte[] sizes, ushort seed, bool inPlace)
    {
        (TestBlock x, int[] offsets) = Case(rows, sizes, seed);
        TestBlock expected = new(x.Rows, x.Columns, (row, column) =>
        {
            int group = Enumerable.Range(0, offsets.Length - 1).First(g => column < offsets[g + 1]);
            float[] lanes = new float[16];
            for (int other = offsets[group]; other < offsets[group + 1]; other++)
            {
                lanes[(other - offsets[group]) % 16] += x[row, other];
            }

            return ReductionTests.Tree(lanes);
        });
        TestBlock result = inPlace ? x : new(x.Rows, x.Columns);

        GroupSum.Run(x.Block, result.Block, offsets);

        result.Bits().Should().Equal(expected.Bits());
    }

    [Property]
    public void The_one_of_a_group_stands_at_its_first_largest_cell(byte rows, byte[] sizes, ushort seed)
    {
        (TestBlock noise, int[] offsets) = Case(rows, sizes, seed);
        TestBlock x = new(noise.Rows, noise.Columns, (row, column) => MathF.Round(noise[row, column] / 8));
        TestBlock expected = new(x.Rows, x.Columns, (row, column) =>
        {
            int group = Enumerable.Range(0, offsets.Length - 1).First(g => column < offsets[g + 1]);
            IEnumerable<int> columns = Enumerable.Range(offsets[group], offsets[group + 1] - offsets[group]);
            return columns.MaxBy(other => x[row, other]) == column ? 1 : 0;
        });
        TestBlock result = new(x.Rows, x.Columns);

        GroupArgMaxOneHot.Run(x.Block, result.Block, offsets);

        result.Bits().Should().Equal(expected.Bits());
    }

    [Fact]
    public void Cells_of_any_size_neither_overflow_nor_vanish_together()
    {
        TestBlock x = new(2, 3, (row, column) => row == 0 ? 1000f * column : -1e30f);
        TestBlock result = new(2, 3);
        TestBlock logarithm = new(2, 3);

        Softmax.Run(x.Block, result.Block, [0, 3]);
        LogSoftmax.Run(x.Block, logarithm.Block, [0, 3]);

        Enumerable.Range(0, 3).Select(column => result[0, column]).Should().Equal(0, 0, 1);
        Enumerable.Range(0, 3).Select(column => result[1, column]).Should().AllBeEquivalentTo(1f / 3);
        Enumerable.Range(0, 3).Select(column => logarithm[0, column]).Should().Equal(-2000, -1000, 0);
    }

    [Fact]
    public void A_NaN_reaches_its_own_group_only()
    {
        TestBlock x = new(1, 6, (_, column) => column == 1 ? float.NaN : column);
        TestBlock result = new(1, 6);
        TestBlock logarithm = new(1, 6);

        Softmax.Run(x.Block, result.Block, [0, 3, 6]);
        LogSoftmax.Run(x.Block, logarithm.Block, [0, 3, 6]);

        foreach (TestBlock block in new[] { result, logarithm })
        {
            Enumerable.Range(0, 3).Select(column => block[0, column]).Should().OnlyContain(cell => float.IsNaN(cell));
            Enumerable.Range(3, 3).Select(column => block[0, column]).Should().OnlyContain(cell => float.IsFinite(cell));
        }
    }

    private static (TestBlock X, int[] Offsets) Case(byte rows, byte[] sizes, ushort seed)
    {
        List<int> offsets = [0];
        foreach (byte size in sizes.Take(12))
        {
            offsets.Add(offsets[^1] + 1 + (size % 40));
        }

        TestBlock noise = TestBlock.Random(rows % 10, offsets[^1], seed);
        return (new TestBlock(noise.Rows, noise.Columns, (row, column) => 20 * noise[row, column]), [.. offsets]);
    }

    private static TestBlock Reference(TestBlock x, int[] offsets, bool isLog) => new(x.Rows, x.Columns, (row, column) =>
    {
        int group = Enumerable.Range(0, offsets.Length - 1).First(g => column < offsets[g + 1]);
        double maximum = Enumerable.Range(offsets[group], offsets[group + 1] - offsets[group]).Max(other => x[row, other]);
        double sum = Enumerable.Range(offsets[group], offsets[group + 1] - offsets[group]).Sum(other => Math.Exp(x[row, other] - maximum));
        return (float)(isLog ? x[row, column] - maximum - Math.Log(sum) : Math.Exp(x[row, column] - maximum) / sum);
    });

    private static void CheckNear(TestBlock result, TestBlock expected, double tolerance)
    {
        for (int row = 0; row < expected.Rows; row++)
        {
            for (int column = 0; column < expected.Columns; column++)
            {
                ((double)result[row, column]).Should().BeApproximately(expected[row, column], tolerance);
            }
        }
    }
}
