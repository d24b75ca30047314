using System.Text.Json;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Evaluation;

public sealed class SyntheticDataReportTests
{
    private static readonly SlotLayout Layout = new(6, new SlotGroup(2, 5));

    [Fact]
    public void Real_rows_against_themselves_are_alike_in_everything()
    {
        Matrix real = Table(1, 300, holes: true);

        SyntheticDataReport report = SyntheticDataReport.Compare(real, real, Layout);

        report.Columns.Should().OnlyContain(column => column.Similarity == 1);
        report.Pairs.Should().HaveCount(3).And.OnlyContain(pair => pair.Similarity == 1);
        report.Collapse.Warnings.Should().BeEmpty();
        report.Privacy.ExactCopies.Should().Be(300);
    }

    [Fact]
    public void Other_rows_of_the_same_kind_cannot_be_told()
    {
        SyntheticDataReport report = SyntheticDataReport.Compare(
            Table(1, 500, holes: false), Table(2, 500, holes: false), Layout, new SyntheticDataOptions { HoldOut = Table(3, 500, holes: false) });

        report.Detectors.Should().ContainSingle().Which.AreaUnderRoc.Should().BeInRange(0.43, 0.57);
        report.Privacy.MembershipAuc.Should().BeInRange(0.45, 0.55);
        report.Privacy.ExactCopies.Should().Be(0);
        report.Privacy.NearCopyShare.Should().BeInRange(0, 0.12);
    }

    [Fact]
    public void Copies_give_every_row_away()
    {
        Matrix real = Table(1, 300, holes: false);

        SyntheticDataReport report = SyntheticDataReport.Compare(
            real, real.Clone(), Layout, new SyntheticDataOptions { HoldOut = Table(3, 300, holes: false) });

        report.Privacy.ExactCopies.Should().Be(300);
        report.Privacy.NearCopyShare.Should().Be(1);
        report.Privacy.MembershipAuc.Should().BeGreaterThan(0.9);
        report.Privacy.NearestRecordDistance.Should().Be(0);
    }

    [Fact]
    public void Copies_are_near_where_real_rows_repeat_too()
    {
        Matrix real = Matrix.FromRows([.. Enumerable.Range(0, 60).Select(row => new[] { row % 3 == 0 ? 1f : 0, row % 3 == 1 ? 1 : 0 })]);

        SyntheticDataReport report = SyntheticDataReport.Compare(real, real.Clone(), new SlotLayout(2, new SlotGroup(0, 1)));

        report.Privacy.NearCopyShare.Should().Be(1);
    }

    [Theory]
    [InlineData(0, 5, "real")]
    [InlineData(5, 0, "made")]
    public void A_table_without_rows_is_named(int realRows, int madeRows, string name)
    {
        Action act = () => SyntheticDataReport.Compare(Table(1, realRows, holes: false), Table(1, madeRows, holes: false), Layout);

        act.Should().Throw<ArgumentException>().WithParameterName(name)
            .WithMessage($"There are {realRows} real and {madeRows} made rows; at least one of each is needed.*");
    }

    [Fact]
    public void Shifted_rows_are_told_from_real_ones()
    {
        Matrix made = Table(2, 300, holes: false);
        for (int row = 0; row < made.Rows; row++)
        {
            made[row, 0] += 5;
        }

        SyntheticDataReport report = SyntheticDataReport.Compare(Table(1, 300, holes: false), made, Layout);

        report.Detectors[0].AreaUnderRoc.Should().BeGreaterThan(0.95);
        report.Columns[0].Similarity.Should().BeLessThan(0.1);
    }

    [Fact]
    public void Shuffled_columns_are_alike_but_their_pairs_are_not()
    {
        Matrix real = Table(1, 400, holes: false);
        Matrix made = real.Clone();
        int[] order = [.. Enumerable.Range(0, real.Rows)];
        new RandomStream(5, "test").Shuffle<int>(order);
        for (int row = 0; row < real.Rows; row++)
        {
            made[row, 1] = real[order[row], 1];
        }

        SyntheticDataReport report = SyntheticDataReport.Compare(real, made, Layout);

        report.Columns.Should().OnlyContain(column => column.Similarity == 1);
        report.Pairs.Single(pair => pair is { First: "slot 0", Second: "slot 1" }).Similarity.Should().BeLessThan(0.7);
    }

    [Fact]
    public void One_row_made_again_and_again_is_a_collapse()
    {
        Matrix real = Table(1, 200, holes: false);

        CollapseCheck check = CollapseCheck.Run(real, real.SelectRows(new int[100]), Layout, ["age", "delay", "symptom"]);

        check.MadeDistinctCategoryRows.Should().Be(1);
        check.RealDistinctCategoryRows.Should().Be(5);
        check.ShownCategoryRowShare.Should().Be(1);
        check.EntropyRatios.Should().OnlyContain(ratio => ratio == 0);
        check.Warnings.Should().HaveCount(4).And.Contain(line => line.StartsWith("age: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Combinations_that_no_real_row_shows_are_told_from_those_that_one_does()
    {
        SlotLayout layout = new(4, new SlotGroup(0, 1), new SlotGroup(2, 3));
        Matrix real = Matrix.FromRows([[1, 0, 1, 0], [0, 1, 0, 1], [0, 1, 0, 0]]);
        Matrix made = Matrix.FromRows([[1, 0, 1, 0], [1, 0, 0, 1], [0, 1, 0, 0], [0, 0, 0, 1], [0, 1, 0, 1]]);

        CollapseCheck.Run(real, made, layout).ShownCategoryRowShare.Should().Be(3.0 / 5, "the first, third and fifth; a hole is a category");
        CollapseCheck.Run(real, real, layout).ShownCategoryRowShare.Should().Be(1);
        CollapseCheck.Run(Matrix.FromRows([[1]]), Matrix.FromRows([[2]]), new SlotLayout(1)).ShownCategoryRowShare.Should().Be(1, "there are no categories");
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
            Matrix real = Table(seed, realRows, holes: true);
            for (int row = 0; row < realRows; row++)
            {
                real[row, 0] = seed % 2 == 0 ? float.NaN : 7;
            }

            SyntheticDataReport report = SyntheticDataReport.Compare(
                real, Table(seed + 100, madeRows, holes: true), Layout, new SyntheticDataOptions { HoldOut = Table(seed + 200, 3, holes: true) });

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

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        string[] reports =
        [
            .. new[] { 1, 4 }.Select(threads => SyntheticDataReport.Compare(
                Table(1, 700, holes: true),
                Table(2, 600, holes: true),
                Layout,
                new SyntheticDataOptions
                {
                    HoldOut = Table(3, 300, holes: true),
                    Threads = threads,
                    Detectors = [new NearestRowsDetector { Threads = threads }],
                }).ToJson()),
        ];

        reports[0].Should().Be(reports[1]);
    }

    [Fact]
    public void Rare_categories_are_those_counted_by_hand()
    {
        // a 6 of 10, b 3, c 1, d none; made rows have a 2 of 4, b none, d 2.
        Matrix real = Categories(0, 0, 0, 0, 0, 0, 1, 1, 1, 2);
        Matrix made = Categories(0, 0, 3, 3);
        SyntheticDataOptions options = new() { ColumnNames = ["kind"], SlotNames = ["a", "b", "c", "d"], RareCategoryLimit = 0.5 };

        SyntheticDataReport report = SyntheticDataReport.Compare(real, made, new SlotLayout(4, new SlotGroup(0, 3)), options);

        report.RareCategories.Categories.Should().Equal(new RareCategory("kind", "b", 0.3, 0), new RareCategory("kind", "c", 0.1, 0));
        report.RareCategories.Lost.Should().HaveCount(2);
        report.RareCategories.CoveredShare.Should().Be(0);
        report.ToString().Should().Contain("rare categories (below 50.0 % of the real rows): 2, lost 2\n  kind: b  real 30.00 %  made  0.00 %  lost\n");
        JsonElement second = JsonDocument.Parse(report.ToJson()).RootElement.GetProperty("rareCategories")[1];
        second.GetProperty("category").GetString().Should().Be("c");
        second.GetProperty("realShare").GetDouble().Should().Be(0.1);
        second.GetProperty("isLost").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public void A_category_at_the_limit_is_not_rare_and_one_that_is_made_is_not_lost()
    {
        Matrix real = Categories(0, 0, 0, 1);

        RareCategoryCoverage at = SyntheticDataReport.Compare(
            real, real, new SlotLayout(4, new SlotGroup(0, 3)), new SyntheticDataOptions { RareCategoryLimit = 0.25 }).RareCategories;
        RareCategoryCoverage above = SyntheticDataReport.Compare(
            real, real, new SlotLayout(4, new SlotGroup(0, 3)), new SyntheticDataOptions { RareCategoryLimit = 0.26 }).RareCategories;

        at.Categories.Should().BeEmpty();
        at.CoveredShare.Should().Be(double.NaN);
        above.Categories.Should().Equal(new RareCategory("slots 0-3", "slot 1", 0.25, 0.25));
        above.CoveredShare.Should().Be(1);
    }

    [Fact]
    public void Copies_are_found_among_all_rows_and_near_ones_among_as_many_as_asked_for()
    {
        Matrix real = Table(1, 200, holes: false);
        SyntheticDataOptions all = new() { HoldOut = Table(3, 200, holes: false), Detectors = [] };
        SyntheticDataOptions some = new() { HoldOut = all.HoldOut, Detectors = [], NearestRowsLimit = 20 };
        SyntheticDataOptions plenty = new() { HoldOut = all.HoldOut, Detectors = [], NearestRowsLimit = 200 };

        PrivacyMeasures ofSome = SyntheticDataReport.Compare(real, real.Clone(), Layout, some).Privacy;

        ofSome.ExactCopies.Should().Be(200);
        ofSome.NearCopyShare.Should().BeLessThan(1);
        SyntheticDataReport.Compare(real, real.Clone(), Layout, all).Privacy.NearCopyShare.Should().Be(1);
        SyntheticDataReport.Compare(real, real.Clone(), Layout, plenty).Privacy.Should().Be(SyntheticDataReport.Compare(real, real.Clone(), Layout, all).Privacy);
    }

    [Fact]
    public void Detectors_have_a_curve_for_each_fold()
    {
        DetectorScore score = SyntheticDataReport.Compare(
            Table(1, 40, holes: false), Table(2, 40, holes: false), Layout, new SyntheticDataOptions { Folds = 4 }).Detectors[0];

        score.Curves.Should().HaveCount(4);
        score.AreaUnderRoc.Should().Be(score.Curves.Average(curve => curve.Area));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_limit_of_rare_categories_is_a_share(double limit)
    {
        Matrix rows = Table(1, 10, holes: false);

        Action act = () => SyntheticDataReport.Compare(rows, rows, Layout, new SyntheticDataOptions { RareCategoryLimit = limit });

        act.Should().Throw<ArgumentOutOfRangeException>().WithMessage("A limit from 0 to 1 was expected.*");
    }

    [Fact]
    public void Slot_names_that_do_not_fit_are_counted()
    {
        Matrix rows = Table(1, 10, holes: false);

        Action act = () => SyntheticDataReport.Compare(rows, rows, Layout, new SyntheticDataOptions { SlotNames = ["one"] });

        act.Should().Throw<ArgumentException>().WithMessage("There are 6 slots but 1 names.*");
    }

    [Fact]
    public void Names_that_do_not_fit_are_counted()
    {
        Matrix rows = Table(1, 10, holes: false);

        Action act = () => SyntheticDataReport.Compare(rows, rows, Layout, new SyntheticDataOptions { ColumnNames = ["one"] });

        act.Should().Throw<ArgumentException>().WithMessage("There are 3 columns but 1 names.*");
    }

    private static Matrix Categories(params int[] states)
    {
        Matrix rows = new(states.Length, 4);
        for (int row = 0; row < states.Length; row++)
        {
            rows[row, states[row]] = 1;
        }

        return rows;
    }

    /// <summary>Two numbers that go together and a category of four, with a fifth state for none.</summary>
    private static Matrix Table(ulong seed, int rows, bool holes)
    {
        RandomStream random = new(seed, "synthetic data test");
        Matrix table = new(rows, 6);
        float[] normal = new float[2 * rows];
        random.FillNormal(normal);
        for (int row = 0; row < rows; row++)
        {
            table[row, 0] = normal[2 * row];
            table[row, 1] = normal[2 * row] + (0.3f * normal[(2 * row) + 1]);
            int state = random.NextInt32(5);
            if (state < 4)
            {
                table[row, 2 + state] = 1;
            }

            if (holes && random.NextInt32(4) == 0)
            {
                table[row, random.NextInt32(2)] = float.NaN;
            }
        }

        return table;
    }
}
