using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Resampling;

namespace MlNetGanExtensions.Core.Tests.Resampling;

/// <summary>ADASYN beside the definition.</summary>
public sealed class AdasynTests
{
    private const int Made = 2000;

    [Theory]
    [InlineData("adasyn", 1)]
    [InlineData("adasyn", 5)]
    [InlineData("adasyn-nc", 1)]
    [InlineData("adasyn-nc", 5)]
    public void Made_rows_start_from_rows_by_their_density_and_go_to_their_nearest_rows(string resampler, int neighbours)
    {
        int compared = 0;
        for (ulong seed = 1; seed <= 3; seed++)
        {
            CloudTable table = CloudTable.Make(seed, mixed: resampler == "adasyn-nc");
            if (NaiveAdasyn.Of(table, neighbours, standardise: resampler == "adasyn-nc") is NaiveAdasyn expected)
            {
                expected.Shares.Distinct().Should().HaveCountGreaterThan(1);

                LineTrace trace = new(Make(resampler, neighbours, table, seed), table.Rows.SelectRows(table.Members), expected.Neighbours, table.Layout);

                trace.ShouldStartFrom([.. expected.Shares.Select(share => share * Made)]);
                compared++;
            }
        }

        compared.Should().BeGreaterThanOrEqualTo(2, "few tables have rows that are all but equally near");
    }

    [Fact]
    public void A_category_is_that_of_either_row_the_likelier_the_nearer_it_is()
    {
        // Sums over the made rows nearer to the row they start from, and nearer to the other: a majority would fail in both.
        (double Excess, double Variance)[] halves = new (double, double)[2];
        for (ulong seed = 1; seed <= 3; seed++)
        {
            CloudTable table = CloudTable.Make(seed, mixed: true);
            Matrix own = table.Rows.SelectRows(table.Members);
            Matrix made = Make("adasyn-nc", 3, table, seed);
            LineTrace trace = new(made, own, NaiveAdasyn.Of(table, 3, standardise: true)!.Neighbours, table.Layout);
            for (int row = 0; row < made.Rows; row++)
            {
                (int start, int end, double place) = trace.Ways[row][0];
                foreach (SlotGroup group in table.Layout.Groups)
                {
                    int[] states = [NaiveSmote.State(own, start, group), NaiveSmote.State(own, end, group)];
                    int state = NaiveSmote.State(made, row, group);
                    states.Should().Contain(state);
                    if (states[0] != states[1])
                    {
                        int half = place < 0.5 ? 0 : 1;
                        halves[half].Excess += (state == states[1] ? 1 : 0) - place;
                        halves[half].Variance += place * (1 - place);
                    }
                }
            }
        }

        foreach ((double excess, double variance) in halves)
        {
            variance.Should().BeGreaterThan(100, "many categories differ");
            Math.Abs(excess).Should().BeLessThan(5 * Math.Sqrt(variance));
        }
    }

    private static Matrix Make(string resampler, int neighbours, CloudTable table, ulong seed)
    {
        AdasynOptions options = new()
        {
            Neighbours = neighbours,
            Seed = seed,
            Strategy = SamplingStrategy.FinalCounts(new Dictionary<int, int> { [CloudTable.Rare] = table.Members.Length + Made }),
        };
        IResampler own = resampler == "adasyn" ? new Adasyn(options) : new AdasynNc(options);
        ResampledRows result = own.Resample(table.Rows, table.Labels, table.Layout);
        return result.Rows.SelectRows([.. Enumerable.Range(result.Originals, result.Made)]);
    }
}
