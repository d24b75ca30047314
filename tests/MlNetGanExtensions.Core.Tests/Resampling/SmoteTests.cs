using FsCheck.Xunit;
using MlNetGanExtensions.Core.Tests.Generation;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Resampling;
using MlNetGanExtensions.Resampling.Neighbours;

namespace MlNetGanExtensions.Core.Tests.Resampling;

public sealed class SmoteTests
{
    [Fact]
    public void Every_made_row_lies_between_a_row_and_one_of_its_neighbours()
    {
        int compared = 0;
        for (ulong seed = 1; seed <= 150; seed++)
        {
            MixedRows mixed = MixedRows.Make(seed, rows: 40);
            int[] members = mixed.RowsOf(0);
            Matrix own = mixed.Rows.SelectRows(members);
            int count = Math.Min(3, members.Length - 1);
            int[] all = [.. Enumerable.Range(0, members.Length)];
            double penalty = NaiveSmote.Penalty(own, mixed.Layout);
            if (all.All(row => NaiveMetric.Plain(own, mixed.Layout, penalty).IsClear(row, all, count)))
            {
                Compare(mixed, own, NaiveSmote.Neighbours(own, mixed.Layout, count, penalty), seed);
                compared++;
            }
        }

        compared.Should().BeGreaterThan(40, "many tables have rows that are all but equally near, but not most");
    }

    [Property(MaxTest = 60)]
    public void Neighbours_are_those_of_the_definition(ulong seed)
    {
        // Small whole numbers: single precision is exact, so equally near rows must come in the same order too.
        MixedRows mixed = MixedRows.Make(seed, rows: 150);
        Matrix rows = mixed.Rows.Clone();
        foreach (int slot in mixed.Layout.NumericSlots)
        {
            for (int row = 0; row < rows.Rows; row++)
            {
                rows[row, slot] = MathF.Round(rows[row, slot] % 7);
            }
        }

        int[] all = [.. Enumerable.Range(0, 150)];
        MixedMetric metric = new(mixed.Layout, [.. mixed.Layout.NumericSlots.Select(_ => 1f)], 1);
        int[] found = new NearestRows(metric, rows, all).Find(rows, all, all, 6, CancellationToken.None);

        found.Should().Equal(NaiveSmote.Neighbours(rows, mixed.Layout, 6, penalty: 1).SelectMany(near => near));
    }

    [Fact]
    public void The_made_rows_of_a_class_do_not_depend_on_those_of_others()
    {
        MixedRows mixed = MixedRows.Make(4, classes: 3);
        Matrix poisoned = mixed.Rows.Clone();
        foreach (int row in Enumerable.Range(0, 40).Where(row => mixed.Labels[row] != 1))
        {
            foreach (int slot in mixed.Layout.NumericSlots)
            {
                poisoned[row, slot] = 1e30f;
            }
        }

        SmoteOptions options = new() { Neighbours = 3, Strategy = SamplingStrategy.FinalCounts(new Dictionary<int, int> { [1] = 60 }) };

        ResampledRows clean = new SmoteNc(options).Resample(mixed.Rows, mixed.Labels, mixed.Layout);
        ResampledRows other = new SmoteNc(options).Resample(poisoned, mixed.Labels, mixed.Layout);

        int[] made = [.. Enumerable.Range(40, clean.Made)];
        MixedRows.Bits(other.Rows.SelectRows(made)).Should().Equal(MixedRows.Bits(clean.Rows.SelectRows(made)));
    }

    [Fact]
    public void Places_on_the_line_are_uniform_and_the_same_for_all_slots()
    {
        Matrix rows = Matrix.From(new float[,] { { 0, 10 }, { 1, 30 }, { 50, 50 }, { 90, 2 }, { 91, 3 } });
        SmoteOptions options = new() { Neighbours = 1, KeepWholeNumbers = false, Strategy = SamplingStrategy.FinalCounts(new Dictionary<int, int> { [0] = 8002 }) };

        Matrix made = new Smote(options).Resample(rows, [0, 0, 1, 1, 1], new SlotLayout(2)).Rows;

        float[] places = made.Column(0)[5..];
        for (int i = 0; i < places.Length; i++)
        {
            made[i + 5, 1].Should().BeApproximately(10 + (20 * places[i]), 1e-4f);
        }

        for (int part = 0; part < 10; part++)
        {
            // 800 give or take 27; five standard deviations.
            places.Count(place => place >= part / 10f && place < (part + 1) / 10f).Should().BeInRange(665, 935);
        }
    }

    [Fact]
    public void Without_categories_and_holes_both_resamplers_do_the_same()
    {
        Matrix rows = new(30, 7);
        new RandomStream(2, "rows").FillNormal(rows.Values);
        int[] labels = [.. Enumerable.Range(0, 30).Select(row => row < 8 ? 1 : 0)];

        Matrix plain = new Smote().Resample(rows, labels, new SlotLayout(7)).Rows;
        Matrix mixed = new SmoteNc().Resample(rows, labels, new SlotLayout(7)).Rows;

        MixedRows.Bits(mixed).Should().Equal(MixedRows.Bits(plain));
    }

    [Fact]
    public void The_ends_of_single_precision_are_measured()
    {
        Matrix rows = Matrix.From(new float[,] { { -float.MaxValue, 1 }, { float.MaxValue, 1 }, { float.MaxValue, 2 }, { -float.MaxValue, 2 }, { 0, 0 } });
        SmoteOptions options = new() { Neighbours = 1, Strategy = SamplingStrategy.FinalCounts(new Dictionary<int, int> { [0] = 40 }) };

        float[] made = new Smote(options).Resample(rows, [0, 0, 0, 0, 1], new SlotLayout(2)).Rows.Column(0)[5..];

        made.Should().OnlyContain(cell => Math.Abs(cell) == float.MaxValue, "the nearest row is the one at the same end");
    }

    [Fact]
    public void Too_many_neighbours_categories_and_holes_are_named()
    {
        Matrix rows = Matrix.From(new float[,] { { 1, 0 }, { 2, 0 }, { 3, 1 }, { 4, 0 }, { 5, 1 }, { 6, 1 }, { 7, 1 } });
        int[] labels = [0, 0, 0, 1, 1, 1, 1];
        SlotLayout grouped = new(2, new SlotGroup(1, 1));

        new Smote(new SmoteOptions { Neighbours = 3 }).Invoking(own => own.Resample(rows, labels, new SlotLayout(2)))
            .Should().Throw<ArgumentException>().WithMessage("Class 0 has 3 row(s), so each has 2 neighbour(s) at most, but 3 are asked for*");
        new Smote(new SmoteOptions { Neighbours = 2 }).Resample(rows, labels, new SlotLayout(2)).Made.Should().Be(1);
        new Smote(new SmoteOptions { Neighbours = 2 }).Invoking(own => own.Resample(rows, labels, grouped))
            .Should().Throw<ArgumentException>().WithMessage("*slots 1 to 1 are one category*Use SmoteNc*");
        rows[4, 0] = float.NaN;
        new Smote(new SmoteOptions { Neighbours = 2 }).Invoking(own => own.Resample(rows, labels, new SlotLayout(2)))
            .Should().Throw<ArgumentException>().WithMessage("Row 4, slot 0 (counted from 0) is missing*");
        new SmoteNc(new SmoteOptions { Neighbours = 2 }).Resample(rows, labels, grouped).Made.Should().Be(1);
        FluentActions.Invoking(() => new Smote(new SmoteOptions { Neighbours = 0 })).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*Neighbours*");
    }

    /// <summary>Grows class 0 tenfold, so that rows and their neighbours are used in many ways.</summary>
    private static void Compare(MixedRows mixed, Matrix own, int[][] neighbours, ulong seed)
    {
        SamplingStrategy many = SamplingStrategy.FinalCounts(new Dictionary<int, int> { [0] = own.Rows * 11 });
        SmoteOptions options = new() { Neighbours = neighbours[0].Length, Strategy = many, Seed = seed };

        ResampledRows result = new SmoteNc(options).Resample(mixed.Rows, mixed.Labels, mixed.Layout);

        NaiveLines lines = new(own, mixed.Layout);
        int[] used = new int[own.Rows];
        for (int row = result.Originals; row < result.Rows.Rows; row++)
        {
            int[] starts = [.. Enumerable.Range(0, own.Rows).Where(start =>
                neighbours[start].Any(end => lines.Place(result.Rows, row, start, end) is not null)
                && mixed.Layout.Groups.All(group => NaiveSmote.State(result.Rows, row, group) == NaiveSmote.CommonState(own, neighbours[start], group)))];
            starts.Should().NotBeEmpty("row {0} must come from somewhere", row);
            foreach (int start in starts)
            {
                used[start]++;
            }
        }

        used.Should().OnlyContain(times => times >= 10, "rows take turns");
    }
}
