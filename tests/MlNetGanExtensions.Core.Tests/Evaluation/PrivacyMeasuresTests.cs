using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Evaluation;

public sealed class PrivacyMeasuresTests
{
    [Fact]
    public void Copies_give_every_row_away()
    {
        Matrix real = SyntheticTable.Make(1, 300, holes: false);

        SyntheticDataReport report = SyntheticDataReport.Compare(
            real, real.Clone(), SyntheticTable.Layout, new SyntheticDataOptions { HoldOut = SyntheticTable.Make(3, 300, holes: false) });

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

    [Fact]
    public void Copies_are_found_among_all_rows_and_near_ones_among_as_many_as_asked_for()
    {
        Matrix real = SyntheticTable.Make(1, 200, holes: false);
        SyntheticDataOptions all = new() { HoldOut = SyntheticTable.Make(3, 200, holes: false), Detectors = [] };
        SyntheticDataOptions some = new() { HoldOut = all.HoldOut, Detectors = [], NearestRowsLimit = 20 };
        SyntheticDataOptions plenty = new() { HoldOut = all.HoldOut, Detectors = [], NearestRowsLimit = 200 };

        PrivacyMeasures ofSome = SyntheticDataReport.Compare(real, real.Clone(), SyntheticTable.Layout, some).Privacy;

        ofSome.ExactCopies.Should().Be(200);
        ofSome.NearCopyShare.Should().BeLessThan(1);
        SyntheticDataReport.Compare(real, real.Clone(), SyntheticTable.Layout, all).Privacy.NearCopyShare.Should().Be(1);
        SyntheticDataReport.Compare(real, real.Clone(), SyntheticTable.Layout, plenty).Privacy.Should().Be(SyntheticDataReport.Compare(real, real.Clone(), SyntheticTable.Layout, all).Privacy);
    }
}
