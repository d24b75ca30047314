using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Resampling;

namespace MlNetGanExtensions.Core.Tests.Resampling;

/// <summary>Which rows made rows lie between, by a search of its own in double precision.</summary>
public sealed class SmoteNeighbourTests
{
    private const int MadeOfEach = 100;

    [Theory]
    [InlineData("smote", 1)]
    [InlineData("smote", 3)]
    [InlineData("smote", 6)]
    [InlineData("smote-nc", 3)]
    public void Rows_take_turns_and_all_their_nearest_rows_are_used_alike(string resampler, int neighbours)
    {
        int compared = 0;
        for (ulong seed = 1; seed <= 3; seed++)
        {
            CloudTable table = CloudTable.Make(seed, mixed: resampler == "smote-nc");
            Matrix own = table.Rows.SelectRows(table.Members);
            int[] all = [.. Enumerable.Range(0, own.Rows)];
            double penalty = NaiveSmote.Penalty(own, table.Layout);
            if (all.All(row => NaiveMetric.Plain(own, table.Layout, penalty).IsClear(row, all, neighbours)))
            {
                Matrix made = Make(resampler, neighbours, table, seed);
                LineTrace trace = new(made, own, NaiveSmote.Neighbours(own, table.Layout, neighbours, penalty), table.Layout);

                trace.ShouldStartFrom([.. all.Select(_ => (double)MadeOfEach)]);
                compared++;
            }
        }

        compared.Should().BeGreaterThanOrEqualTo(2, "few tables have rows that are all but equally near");
    }

    private static Matrix Make(string resampler, int neighbours, CloudTable table, ulong seed)
    {
        int members = table.Members.Length;
        SmoteOptions options = new()
        {
            Neighbours = neighbours,
            Seed = seed,
            Strategy = SamplingStrategy.FinalCounts(new Dictionary<int, int> { [CloudTable.Rare] = members * (MadeOfEach + 1) }),
        };
        IResampler own = resampler == "smote" ? new Smote(options) : new SmoteNc(options);
        ResampledRows result = own.Resample(table.Rows, table.Labels, table.Layout);
        return result.Rows.SelectRows([.. Enumerable.Range(result.Originals, result.Made)]);
    }
}
