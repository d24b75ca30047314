using FsCheck.Xunit;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Tables;

namespace MlNetGanExtensions.Core.Tests.Numerics;

public sealed class RowShardTests
{
    [Property(MaxTest = 200)]
    public void Shards_follow_each_other_and_are_of_equal_size_but_for_one_row(ulong seed)
    {
        RandomStream stream = new(seed, "shards");
        int count = stream.NextInt32(100) + 1;
        long rows = stream.NextInt32(2) == 0 ? stream.NextInt32(300) : (long)(stream.NextDouble() * int.MaxValue * count);

        RowRange[] ranges = Shards.Of(rows, count);

        ranges[0].First.Should().Be(0);
        ranges[^1].End.Should().Be(rows);
        for (int i = 1; i < count; i++)
        {
            ranges[i].First.Should().Be(ranges[i - 1].End);
        }

        (ranges.Max(range => range.Count) - ranges.Min(range => range.Count)).Should().BeInRange(0, 1);
    }

    [Fact]
    public void There_may_be_more_shards_than_rows_and_a_shard_that_is_not_set_is_the_whole()
    {
        Shards.Of(2, 5).Select(range => range.Count).Should().Equal(0, 0, 1, 0, 1);
        default(RowShard).Should().Be(new RowShard(0, 1));
        default(RowShard).Range(9).Should().Be(new RowRange(0, 9));
        default(RowRange).Should().Be(new RowRange(0, 0));
        new RowShard(2, 4).Ends(long.MaxValue).Should().Be((4611686018427387903L, 6917529027641081855L), "a shard has ends where it is too large for a table");
        new RowShard(2, 4).Range(4L * int.MaxValue).Should().Be(new RowRange(2L * int.MaxValue, int.MaxValue));
    }

    [Fact]
    public void Numbers_out_of_their_range_are_named()
    {
        Error(() => new RowShard(0, 0)).Should().Contain("count");
        Error(() => new RowShard(3, 3)).Should().StartWith("Expected a shard from 0 to 2; found 3.");
        Error(() => new RowShard(-1, 3)).Should().StartWith("Expected a shard from 0 to 2; found -1.");
        Error(() => new RowShard(0, 2).Range(-1)).Should().Contain("rows");
        Error(() => new RowShard(0, 2).Ends(-1)).Should().Contain("rows");
        Error(() => new RowShard(1, 2).Range(5_000_000_000)).Should()
            .StartWith("Shard 1 of 2 would have 2500000000 rows, more than the 2147483647 of a table; take more shards.");
        Error(() => new RowRange(-1, 2)).Should().Contain("first");
        Error(() => new RowRange(1, -2)).Should().Contain("count");
        Error(() => new RowRange(long.MaxValue, 1)).Should().Contain("first");

        static string Error<T>(Func<T> make) => FluentActions.Invoking(make).Should().Throw<ArgumentOutOfRangeException>().Which.Message;
    }

    [Fact]
    public void A_range_of_rows_is_those_rows_and_must_be_there()
    {
        Matrix matrix = Matrix.From(new float[,] { { 1, 2 }, { 3, 4 }, { 5, 6 } });
        Table table = new TableBuilder().WholeNumber("a", [1L, null, 3]).Category("b", ["x", "y", null]).Build();

        matrix.SelectRows(new RowRange(1, 2)).Values.ToArray().Should().Equal(3, 4, 5, 6);
        matrix.SelectRows(new RowRange(3, 0)).Rows.Should().Be(0);
        table.SelectRows(new RowRange(1, 2))["b"].ToText().Should().Equal("y", "");
        table.SelectRows(new RowRange(3, 0)).Rows.Should().Be(0);
        foreach (RowRange range in new[] { new RowRange(2, 2), new RowRange(4, 0), new RowRange(1L << 32, 1) })
        {
            string message = $"Expected a range of the 3 rows that there are; found {range.Count} rows from row {range.First} on.*";
            matrix.Invoking(own => own.SelectRows(range)).Should().Throw<ArgumentOutOfRangeException>().WithMessage(message);
            table.Invoking(own => own.SelectRows(range)).Should().Throw<ArgumentOutOfRangeException>().WithMessage(message);
        }
    }
}
