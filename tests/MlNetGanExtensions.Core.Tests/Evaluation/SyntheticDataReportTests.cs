using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Evaluation;

public sealed class SyntheticDataReportTests
{
    [Fact]
    public void Other_rows_of_the_same_kind_cannot_be_told()
    {
        SyntheticDataReport report = SyntheticDataReport.Compare(
            SyntheticTable.Make(1, 500, holes: false), SyntheticTable.Make(2, 500, holes: false), SyntheticTable.Layout, new SyntheticDataOptions { HoldOut = SyntheticTable.Make(3, 500, holes: false) });

        report.Detectors.Should().ContainSingle().Which.AreaUnderRoc.Should().BeInRange(0.43, 0.57);
        report.Privacy.MembershipAuc.Should().BeInRange(0.45, 0.55);
        report.Privacy.ExactCopies.Should().Be(0);
        report.Privacy.NearCopyShare.Should().BeInRange(0, 0.12);
    }

    [Theory]
    [InlineData(0, 5, "real")]
    [InlineData(5, 0, "made")]
    public void A_table_without_rows_is_named(int realRows, int madeRows, string name)
    {
        Action act = () => SyntheticDataReport.Compare(SyntheticTable.Make(1, realRows, holes: false), SyntheticTable.Make(1, madeRows, holes: false), SyntheticTable.Layout);

        act.Should().Throw<ArgumentException>().WithParameterName(name)
            .WithMessage($"There are {realRows} real and {madeRows} made rows; at least one of each is needed.*");
    }

    [Fact]
    public void Shifted_rows_are_told_from_real_ones()
    {
        Matrix made = SyntheticTable.Make(2, 300, holes: false);
        for (int row = 0; row < made.Rows; row++)
        {
            made[row, 0] += 5;
        }

        SyntheticDataReport report = SyntheticDataReport.Compare(SyntheticTable.Make(1, 300, holes: false), made, SyntheticTable.Layout);

        report.Detectors[0].AreaUnderRoc.Should().BeGreaterThan(0.95);
        report.Columns[0].Similarity.Should().BeLessThan(0.1);
    }

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        string[] reports =
        [
            .. new[] { 1, 4 }.Select(threads => SyntheticDataReport.Compare(
                SyntheticTable.Make(1, 700, holes: true),
                SyntheticTable.Make(2, 600, holes: true),
                SyntheticTable.Layout,
                new SyntheticDataOptions
                {
                    HoldOut = SyntheticTable.Make(3, 300, holes: true),
                    Threads = threads,
                    Detectors = [new NearestRowsDetector { Threads = threads }],
                }).ToJson()),
        ];

        reports[0].Should().Be(reports[1]);
    }

    [Fact]
    public void Detectors_have_a_curve_for_each_fold()
    {
        DetectorScore score = SyntheticDataReport.Compare(
            SyntheticTable.Make(1, 40, holes: false), SyntheticTable.Make(2, 40, holes: false), SyntheticTable.Layout, new SyntheticDataOptions { Folds = 4 }).Detectors[0];

        score.Curves.Should().HaveCount(4);
        score.AreaUnderRoc.Should().Be(score.Curves.Average(curve => curve.Area));
    }

    [Fact]
    public void Slot_names_that_do_not_fit_are_counted()
    {
        Matrix rows = SyntheticTable.Make(1, 10, holes: false);

        Action act = () => SyntheticDataReport.Compare(rows, rows, SyntheticTable.Layout, new SyntheticDataOptions { SlotNames = ["one"] });

        act.Should().Throw<ArgumentException>().WithMessage("There are 6 slots but 1 names.*");
    }

    [Fact]
    public void Names_that_do_not_fit_are_counted()
    {
        Matrix rows = SyntheticTable.Make(1, 10, holes: false);

        Action act = () => SyntheticDataReport.Compare(rows, rows, SyntheticTable.Layout, new SyntheticDataOptions { ColumnNames = ["one"] });

        act.Should().Throw<ArgumentException>().WithMessage("There are 3 columns but 1 names.*");
    }

    [Fact]
    public void Names_must_tell_columns_apart()
    {
        Matrix rows = SyntheticTable.Make(1, 10, holes: false);

        Action act = () => SyntheticDataReport.Compare(rows, rows, SyntheticTable.Layout, new SyntheticDataOptions { ColumnNames = ["a", "b", "a"] });

        act.Should().Throw<ArgumentException>().WithMessage("2 columns are called 'a'; expected names that differ.*");
    }
}
