using FsCheck.Xunit;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Generation;

public sealed class TurnOrderTests
{
    [Property(MaxTest = 60)]
    public void Each_turn_has_every_row_once_and_a_range_is_its_part_of_the_whole(ulong seed)
    {
        RandomStream draws = new(seed, "turns");
        int rows = draws.NextInt32(30) + 1;
        int places = (3 * TurnOrder.TurnsTogether * rows) + draws.NextInt32(rows);

        int[] whole = TurnOrder.Of(rows, new RowRange(0, places), new RandomStream(seed, "order"));

        foreach (int[] turn in whole.Chunk(rows).Where(turn => turn.Length == rows))
        {
            turn.Order().Should().Equal(Enumerable.Range(0, rows));
        }

        for (int i = 0; i < 5; i++)
        {
            int first = draws.NextInt32(places);
            int count = draws.NextInt32(places - first + 1);
            TurnOrder.Of(rows, new RowRange(first, count), new RandomStream(seed, "order")).Should().Equal(whole[first..(first + count)]);
        }
    }

    [Fact]
    public void The_first_turns_order_each_what_the_one_before_had_ordered()
    {
        // As they did before there were ranges: seeds that are written down somewhere give their rows.
        int[] order = [.. Enumerable.Range(0, 11)];
        List<int> expected = [];
        for (int turn = 0; turn < TurnOrder.TurnsTogether; turn++)
        {
            new RandomStream(3, "order").Child(turn).Shuffle<int>(order);
            expected.AddRange(order);
        }

        TurnOrder.Of(11, new RowRange(0, expected.Count), new RandomStream(3, "order")).Should().Equal(expected);
        expected.Chunk(11).Select(turn => string.Join(' ', turn)).Should().OnlyHaveUniqueItems();
    }
}
