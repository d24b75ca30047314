using System.Text.Json;
using MlNetGanExtensions.Core.Tests.Generation;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Evaluation;

public sealed class SimilarityTests
{
    [Fact]
    public void Real_rows_against_themselves_are_alike_in_everything()
    {
        Matrix real = SyntheticTable.Make(1, 300, holes: true);

        SyntheticDataReport report = SyntheticDataReport.Compare(real, real, SyntheticTable.Layout);

        report.Columns.Should().OnlyContain(column => column.Similarity == 1);
        report.Pairs.Should().HaveCount(3).And.OnlyContain(pair => pair.Similarity == 1);
        report.Collapse.Warnings.Should().BeEmpty();
        report.Privacy.ExactCopies.Should().Be(300);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    public void Any_rows_are_like_themselves_in_whatever_order(int rows)
    {
        (int constant, int missing, int empty) = (0, 0, 0);
        for (ulong seed = 1; seed <= 25; seed++)
        {
            MixedRows mixed = MixedRows.Make(seed, rows, classes: 1);
            Matrix real = mixed.Rows.Clone();
            SlotGroup none = mixed.Layout.Groups[0];
            for (int row = 0; row < rows; row++)
            {
                // The first category of every other table is never there.
                real.Row(row).Slice(none.First, seed % 2 == 0 ? none.Count : 0).Clear();
            }

            int[] order = [.. Enumerable.Range(0, rows)];
            new RandomStream(seed, "order").Shuffle<int>(order);
            foreach (Matrix made in new[] { real.Clone(), real.SelectRows(order) })
            {
                SyntheticDataReport report = SyntheticDataReport.Compare(real, made, mixed.Layout, new SyntheticDataOptions { Detectors = [] });

                report.Columns.Should().OnlyContain(column => column.Similarity == 1);
                report.Pairs.Should().OnlyContain(pair => Math.Abs(pair.Similarity - 1) < 1e-9);
                report.Privacy.ExactCopies.Should().Be(rows);
                report.Collapse.EntropyRatios.Should().OnlyContain(ratio => double.IsNaN(ratio) || Math.Abs(ratio - 1) < 1e-9);
                report.Collapse.ShownCategoryRowShare.Should().Be(1);
                report.RareCategories.Lost.Should().BeEmpty();
            }

            constant += mixed.Layout.NumericSlots.Count(slot => real.Column(slot).All(cell => cell == real[0, slot]));
            missing += mixed.Layout.NumericSlots.Count(slot => real.Column(slot).All(float.IsNaN));
            empty += mixed.Layout.Groups.Count(group => Enumerable.Range(0, rows).All(row => real.Row(row).Slice(group.First, group.Count).IndexOf(1f) < 0));
        }

        constant.Should().BeGreaterThan(10, "of columns of one number");
        missing.Should().BeGreaterThan(10, "of columns without a number");
        empty.Should().BeGreaterThan(10, "of categories that never show");
    }

    [Fact]
    public void Shuffled_columns_are_alike_but_their_pairs_are_not()
    {
        Matrix real = SyntheticTable.Make(1, 400, holes: false);
        Matrix made = real.Clone();
        int[] order = [.. Enumerable.Range(0, real.Rows)];
        new RandomStream(5, "test").Shuffle<int>(order);
        for (int row = 0; row < real.Rows; row++)
        {
            made[row, 1] = real[order[row], 1];
        }

        SyntheticDataReport report = SyntheticDataReport.Compare(real, made, SyntheticTable.Layout);

        report.Columns.Should().OnlyContain(column => column.Similarity == 1);
        report.Pairs.Single(pair => pair is { First: "slot 0", Second: "slot 1" }).Similarity.Should().BeLessThan(0.7);
    }

    [Fact]
    public void Similarities_are_those_worked_out_by_hand()
    {
        // Numbers 1 2 3 4 against 3 4 5 6: below 3 lie 2 of 4 and none. Shares of a, b, none: 1/2 1/4 1/4 against 1/4 1/4 1/2.
        Matrix real = Matrix.FromRows([[1, 1, 0], [2, 1, 0], [3, 0, 1], [4, 0, 0]]);
        Matrix made = Matrix.FromRows([[3, 1, 0], [4, 0, 1], [5, 0, 0], [6, 0, 0]]);

        SyntheticDataReport report = SyntheticDataReport.Compare(real, made, new SlotLayout(3, new SlotGroup(1, 2)));

        report.Columns.Select(column => column.Similarity).Should().Equal(0.5, 0.75);
        report.Columns[0].Real!.Mean.Should().Be(2.5);
        report.Columns[0].Real!.Quantiles[1].Should().Be(1.75);
    }

    [Fact]
    public void Correlation_and_contingency_are_those_worked_out_by_hand()
    {
        // r = 1 against r = -1.
        SyntheticDataReport numbers = SyntheticDataReport.Compare(
            Matrix.FromRows([[1, 1], [2, 2], [3, 3]]), Matrix.FromRows([[1, 3], [2, 2], [3, 1]]), new SlotLayout(2));

        // (a, a) and (none, none) against (a, none) and (none, a): no cell of the joint tables in common.
        SyntheticDataReport categories = SyntheticDataReport.Compare(
            Matrix.FromRows([[1, 1], [0, 0]]),
            Matrix.FromRows([[1, 0], [0, 1]]),
            new SlotLayout(2, new SlotGroup(0, 0), new SlotGroup(1, 1)));

        numbers.Pairs.Should().ContainSingle().Which.Similarity.Should().BeApproximately(0, 1e-12);
        categories.Columns.Should().OnlyContain(column => column.Similarity == 1);
        categories.Pairs.Should().ContainSingle().Which.Similarity.Should().Be(0);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 40)]
    [InlineData(40, 1)]
    [InlineData(9, 23)]
    public void Every_score_is_from_0_to_1_or_unknown(int realRows, int madeRows)
    {
        for (ulong seed = 0; seed < 5; seed++)
        {
            Matrix real = SyntheticTable.Make(seed, realRows, holes: true);
            for (int row = 0; row < realRows; row++)
            {
                real[row, 0] = seed % 2 == 0 ? float.NaN : 7;
            }

            SyntheticDataReport report = SyntheticDataReport.Compare(
                real, SyntheticTable.Make(seed + 100, madeRows, holes: true), SyntheticTable.Layout, new SyntheticDataOptions { HoldOut = SyntheticTable.Make(seed + 200, 3, holes: true) });

            double[] scores =
            [
                .. report.Columns.Select(column => column.Similarity),
                .. report.Pairs.Select(pair => pair.Similarity),
                .. report.Detectors.Select(detector => detector.AreaUnderRoc),
                report.Privacy.NearCopyShare,
                report.Privacy.MembershipAuc,
            ];
            scores.Should().OnlyContain(score => double.IsNaN(score) || (score >= 0 && score <= 1));
            report.Columns.Should().OnlyContain(column => column.Similarity >= 0);
            JsonDocument.Parse(report.ToJson()).RootElement.GetProperty("columns").GetArrayLength().Should().Be(3);
            report.ToString().Should().Contain("membership AUC");
        }
    }
}
