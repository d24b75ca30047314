using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Networks;

public sealed class RowFunctionTests
{
    private static readonly FeedForward Network = new(
        "net", [7, 20, 20, 3], Activation.LeakyRelu, Activation.Sigmoid, new RandomStream(3, "weights"));

    private readonly RowFunction _function = new(7, rows => Op.Softmax(Network.Apply(rows)), CpuExecutor.Default);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(300)]
    public void Some_rows_give_the_same_bits_as_in_the_whole_table(int count)
    {
        Matrix table = Rows(700);
        int[] some = [.. Enumerable.Range(0, count).Select(i => ((i * 37) + 11) % 700)];

        uint[] alone = Bits(_function.Apply(table.SelectRows(some)));

        alone.Should().Equal(Bits(_function.Apply(table).SelectRows(some)));
    }

    [Fact]
    public void A_single_row_is_rounded_as_among_others_where_the_network_has_rows_of_its_own()
    {
        Variable scale = new("scale", Rows(1, seed: 8));
        Variable shift = new("shift", Rows(1, seed: 9));
        RowFunction function = new(7, rows => rows + (scale * shift), CpuExecutor.Default);
        Matrix table = Rows(40);

        for (int row = 0; row < table.Rows; row++)
        {
            Bits(function.Apply(table.SelectRows([row]))).Should().Equal(Bits(function.Apply(table).SelectRows([row])));
        }
    }

    [Fact]
    public void No_rows_give_no_rows()
    {
        Matrix result = _function.Apply(new Matrix(0, 7));

        (result.Rows, result.Columns).Should().Be((0, 3));
    }

    [Fact]
    public void Many_threads_at_once_give_the_same_bits_as_one()
    {
        Matrix[] tables = [.. Enumerable.Range(0, 24).Select(i => Rows(1 + (i % 4 * 90), (ulong)i))];
        uint[][] alone = [.. tables.Select(table => Bits(_function.Apply(table)))];

        Parallel.For(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            if (!Bits(_function.Apply(tables[i % 24])).AsSpan().SequenceEqual(alone[i % 24]))
            {
                throw new InvalidOperationException($"Table {i % 24} changed.");
            }
        });
    }

    [Theory]
    [InlineData(6)]
    [InlineData(8)]
    public void A_table_of_another_width_is_refused(int columns)
    {
        Action act = () => _function.Apply(new Matrix(2, columns));

        act.Should().Throw<ArgumentException>().WithMessage($"*7 columns*{columns}*");
    }

    private static Matrix Rows(int count, ulong seed = 5)
    {
        Matrix rows = new(count, 7);
        new RandomStream(seed, "rows").FillNormal(rows.Values);
        return rows;
    }

    private static uint[] Bits(Matrix matrix) => [.. matrix.Values.ToArray().Select(BitConverter.SingleToUInt32Bits)];
}
