using MlNetGanExtensions.Core.Tests.Generation;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Resampling;
using MlNetGanExtensions.Resampling.Weighting;

namespace MlNetGanExtensions.Core.Tests.Resampling;

/// <summary>Borderline-SMOTE beside the definition.</summary>
public sealed class BorderlineTests
{
    private const int Made = 2000;

    [Theory]
    [InlineData(3, 7)]
    [InlineData(5, 10)]
    public void Every_made_row_starts_from_a_row_in_danger_and_goes_to_one_of_its_nearest_rows(int neighbours, int dangerNeighbours)
    {
        int compared = 0;
        for (ulong seed = 1; seed <= 3; seed++)
        {
            CloudTable table = CloudTable.Make(seed, mixed: false);
            int[] members = table.Members;
            Matrix own = table.Rows.SelectRows(members);
            int[] all = [.. Enumerable.Range(0, own.Rows)];
            NaiveDensity density = new(table.Rows, table.Labels, table.Layout, dangerNeighbours, standardise: false);
            if (members.All(density.IsClear) && all.All(row => NaiveMetric.Plain(own, table.Layout, 1).IsClear(row, all, neighbours)))
            {
                // Section 3 of the paper: at least half, but not all, are of other classes.
                bool[] danger = [.. members.Select(row => density.Share(row) is >= 0.5 and < 1)];
                double share = (double)Made / danger.Count(own => own);
                danger.Should().Contain(true).And.Contain(false);

                LineTrace trace = new(Make(table, neighbours, dangerNeighbours, seed), own, NaiveSmote.Neighbours(own, table.Layout, neighbours, 1), table.Layout);

                trace.ShouldStartFrom([.. danger.Select(own => own ? share : 0)]);
                compared++;
            }
        }

        compared.Should().BeGreaterThanOrEqualTo(2, "few tables have rows that are all but equally near");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Rows_in_danger_are_those_of_the_definition(bool standardise)
    {
        (int danger, int safe) = (0, 0);
        for (ulong seed = 1; seed <= 60; seed++)
        {
            MixedRows mixed = MixedRows.Make(seed, rows: 60);
            NaiveDensity density = new(mixed.Rows, mixed.Labels, mixed.Layout, 10, standardise);
            int[] members = mixed.RowsOf(0);
            if (!members.Any(row => density.IsClear(row) && density.Share(row) is >= 0.5 and < 1))
            {
                // All rows of a class count alike where none is in danger.
                continue;
            }

            RowWeights weights = new BorderlineWeighting(10, standardise).Weigh(mixed.Rows, mixed.Labels, mixed.Layout, [0])!;

            foreach (int row in members.Where(density.IsClear))
            {
                bool inDanger = density.Share(row) is >= 0.5 and < 1;
                weights[row].Should().Be(inDanger ? 1 : 0);
                (danger, safe) = inDanger ? (danger + 1, safe) : (danger, safe + 1);
            }
        }

        danger.Should().BeGreaterThan(200);
        safe.Should().BeGreaterThan(200);
    }

    private static Matrix Make(CloudTable table, int neighbours, int dangerNeighbours, ulong seed)
    {
        BorderlineSmoteOptions options = new()
        {
            Neighbours = neighbours,
            DangerNeighbours = dangerNeighbours,
            Seed = seed,
            Strategy = SamplingStrategy.FinalCounts(new Dictionary<int, int> { [CloudTable.Rare] = table.Members.Length + Made }),
        };
        ResampledRows result = new BorderlineSmote(options).Resample(table.Rows, table.Labels, table.Layout);
        return result.Rows.SelectRows([.. Enumerable.Range(result.Originals, result.Made)]);
    }
}
