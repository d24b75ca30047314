using FsCheck.Xunit;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Generation;

public sealed class WeightedDrawsTests
{
    [Property(MaxTest = 100)]
    public void Counted_draws_give_each_row_its_share_rounded_down_or_up(ulong seed)
    {
        double[] shares = Shares(seed);
        int count = (int)(seed % 500);

        int[] drawn = WeightedDraws.Counted(shares, count, new RandomStream(seed, "draws"));

        drawn.Should().HaveCount(count);
        for (int row = 0; row < shares.Length; row++)
        {
            drawn.Count(place => place == row).Should().BeInRange((int)Math.Floor((shares[row] * count) - 1e-9), (int)Math.Ceiling((shares[row] * count) + 1e-9));
        }
    }

    [Property(MaxTest = 100)]
    public void Endless_draws_begin_alike_and_are_near_their_shares(ulong seed)
    {
        double[] shares = Shares(seed);

        int[] many = WeightedDraws.Endless(shares, new RowRange(0, 3000), new RandomStream(seed, "draws"));
        int[] few = WeightedDraws.Endless(shares, new RowRange(0, 37), new RandomStream(seed, "draws"));
        int[] later = WeightedDraws.Endless(shares, new RowRange(1234, 99), new RandomStream(seed, "draws"));

        few.Should().Equal(many[..37]);
        later.Should().Equal(many[1234..1333]);
        for (int row = 0; row < shares.Length; row++)
        {
            // The discrepancy of the golden ratio's multiples is below (1 + 2.1 log N) / N; an interval has two ends.
            many.Count(place => place == row).Should().BeCloseTo((int)(shares[row] * 3000), 20);
            if (shares[row] == 0)
            {
                many.Should().NotContain(row);
            }
        }
    }

    [Fact]
    public void A_place_at_an_end_belongs_to_the_next_row_that_has_a_share()
    {
        double[] ends = Cumulated.Ends([0, 0.25, 0, 0.5, 0.25, 0], 1);

        new[] { 0, 0.2, 0.25, 0.7, 0.75, Math.BitDecrement(1.0) }.Select(place => Cumulated.At(ends, place)).Should().Equal(1, 1, 3, 3, 4, 4);
    }

    private static double[] Shares(ulong seed)
    {
        RandomStream stream = new(seed, "shares");
        float[] weights = [.. Enumerable.Range(0, stream.NextInt32(20) + 1).Select(_ => Math.Max(0, stream.NextSingle() - 0.3f))];
        return new RowWeights(weights).Shares([.. Enumerable.Range(0, weights.Length)]);
    }
}
