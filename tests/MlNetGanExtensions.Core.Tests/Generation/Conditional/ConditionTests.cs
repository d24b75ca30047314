using FsCheck.Xunit;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Conditional;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Generation.Conditional;

public sealed class ConditionTests
{
    [Property(MaxTest = 10)]
    public void A_condition_on_any_state_of_any_category_is_met_in_every_row(ulong seed)
    {
        MixedRows mixed = MixedRows.Make(seed, rows: 60);
        ConditionalTabularGanModel model = Fit(mixed.Rows, mixed.Labels, mixed.Layout, [0, 1]);

        foreach (CategoryCondition condition in mixed.Layout.Groups.SelectMany((_, group) => States(mixed, group)))
        {
            foreach (int number in new[] { 0, 1 })
            {
                if (mixed.RowsOf(number).Any(row => Meets(mixed.Rows, row, mixed.Layout, condition)))
                {
                    Matrix made = model.Generate(number, 25, seed, condition);

                    Enumerable.Range(0, 25).Should().OnlyContain(row => Meets(made, row, mixed.Layout, condition));
                    RowsOfAClass.Check(made, mixed.Rows.SelectRows(mixed.RowsOf(number)), mixed.Layout);
                }
                else
                {
                    model.Invoking(own => own.Generate(number, 1, seed, condition)).Should().Throw<ArgumentException>();
                }
            }

            if (Enumerable.Range(0, 60).Any(row => mixed.Labels[row] >= 0 && Meets(mixed.Rows, row, mixed.Layout, condition)))
            {
                GeneratedRows any = model.Generate(25, seed, condition);

                Enumerable.Range(0, 25).Should().OnlyContain(row => Meets(any.Rows, row, mixed.Layout, condition));
            }
        }
    }

    [Fact]
    public void Conditions_on_all_categories_at_once_are_met_in_every_row_even_where_the_generator_does_not_obey()
    {
        Matrix rows = DependentRows.Make(80);
        foreach (int retries in new[] { 0, 3 })
        {
            ConditionalTabularGanOptions options = Small();
            options.Retries = retries;
            ConditionalTabularGanModel model = new ConditionalTabularGan(options).Fit(rows, Halves(80), DependentRows.Layout, [0, 1]);

            // Slots 0 and 4 never stand together in a real row.
            Matrix made = model.Generate(1, 60, 3, new CategoryCondition(0, 0), new CategoryCondition(1, 4));

            made.Column(0).Should().OnlyContain(cell => cell == 1);
            made.Column(4).Should().OnlyContain(cell => cell == 1);
            made.Column(1).Concat(made.Column(2)).Concat(made.Column(3)).Should().OnlyContain(cell => cell == 0);
        }
    }

    [Theory]
    [InlineData(0.63)]
    [InlineData(0.05)]
    public void Classes_that_are_not_asked_for_come_in_their_real_shares(double share)
    {
        Matrix rows = DependentRows.Make(200);
        int[] labels = [.. Enumerable.Range(0, 200).Select(row => row < 200 * share ? 1 : 0)];
        ConditionalTabularGanModel model = Fit(rows, labels, DependentRows.Layout, [0, 1]);

        GeneratedRows made = model.Generate(2000, 5);

        made.Labels.Should().HaveCount(2000);
        made.Labels.Average().Should().BeApproximately(share, 0.002);
        foreach (int number in new[] { 0, 1 })
        {
            int[] own = [.. Enumerable.Range(0, 200).Where(row => labels[row] == number)];
            int[] madeOwn = [.. Enumerable.Range(0, 2000).Where(row => made.Labels[row] == number)];
            RowsOfAClass.Check(made.Rows.SelectRows(madeOwn), rows.SelectRows(own), DependentRows.Layout);
        }
    }

    [Fact]
    public void Given_a_condition_the_classes_come_as_often_as_in_the_real_rows_that_meet_it()
    {
        Matrix rows = DependentRows.Make(200);
        int[] labels = [.. Enumerable.Range(0, 200).Select(row => rows[row, 0] == 1 ? (row % 10 == 0 ? 1 : 0) : row % 2)];
        double real = Enumerable.Range(0, 200).Where(row => rows[row, 0] == 1).Average(row => labels[row]);

        GeneratedRows made = Fit(rows, labels, DependentRows.Layout, [0, 1]).Generate(1000, 5, new CategoryCondition(0, 0));

        made.Labels.Average().Should().BeApproximately(real, 0.005);
        made.Rows.Column(0).Should().OnlyContain(cell => cell == 1);
    }

    [Fact]
    public void Row_i_does_not_depend_on_how_many_are_made()
    {
        ConditionalTabularGanModel model = Fit(DependentRows.Make(80), Halves(80), DependentRows.Layout, [0, 1]);

        GeneratedRows many = model.Generate(150, 9, new CategoryCondition(0, 1));
        GeneratedRows few = model.Generate(20, 9, new CategoryCondition(0, 1));

        few.Labels.Should().Equal(many.Labels.Take(20));
        MixedRows.Bits(few.Rows).Should().Equal(MixedRows.Bits(many.Rows.SelectRows([.. Enumerable.Range(0, 20)])));
    }

    [Fact]
    public void Conditions_that_cannot_be_met_are_named()
    {
        Matrix rows = Matrix.From(new float[,] { { 1, 0, 1, 0, 5 }, { 0, 1, 1, 0, 6 }, { 1, 0, 1, 0, 7 }, { 1, 0, 1, 0, 8 } });
        SlotLayout layout = new(5, new SlotGroup(0, 1), new SlotGroup(2, 3));
        ConditionalTabularGanModel model = Fit(rows, [0, 1, 0, 0], layout, [0]);

        Fails(new CategoryCondition(2, 0), "Expected one of the 2 categories of the layout, counted from 0; found 2*");
        Fails(new CategoryCondition(-1, 0), "Expected one of the 2 categories*found -1*");
        Fails(new CategoryCondition(1, 0), "Category 1 has the slots 2 to 3; found slot 0*");
        Fails(new CategoryCondition(1, 3), "No row meets the condition that slot 3 of category 1 is 1*");
        Fails(new CategoryCondition(0, null), "No row meets the condition that all slots of category 0 are 0*");
        Fails(new CategoryCondition(0, 1), "Class 0 has no row that meets the condition that slot 1 of category 0 is 1*");
        model.Invoking(own => own.Generate(3, 1, new CategoryCondition(0, 1))).Should().Throw<ArgumentException>().WithMessage("No class of 0 has rows*");
        model.Invoking(own => own.Generate(3, 1, new CategoryCondition(0, 0), new CategoryCondition(0, 0))).Should().Throw<ArgumentException>().WithMessage("Category 0 has more than one*");
        model.Invoking(own => own.Generate(3, 1, null!)).Should().Throw<ArgumentNullException>();
        model.Invoking(own => own.Generate(-1, 1)).Should().Throw<ArgumentOutOfRangeException>();
        model.Generate(0, 3, 1, new CategoryCondition(1, 2)).Column(2).Should().OnlyContain(cell => cell == 1, "a category that never varies may be asked for");

        void Fails(CategoryCondition condition, string message) =>
            model.Invoking(own => own.Generate(0, 1, 1, condition)).Should().Throw<ArgumentException>().WithMessage(message);
    }

    internal static ConditionalTabularGanOptions Small() => new()
    {
        Epochs = 3,
        LeastSteps = 15,
        LatentSize = 5,
        BatchSize = 16,
        PackedRows = 4,
        GeneratorSizes = [8, 8],
        CriticSizes = [8, 8],
    };

    private static ConditionalTabularGanModel Fit(Matrix rows, int[] labels, SlotLayout layout, int[] classes) =>
        new ConditionalTabularGan(Small()).Fit(rows, labels, layout, classes);

    private static int[] Halves(int rows) => [.. Enumerable.Range(0, rows).Select(row => row % 2)];

    private static IEnumerable<CategoryCondition> States(MixedRows mixed, int group)
    {
        SlotGroup slots = mixed.Layout.Groups[group];
        CategoryCondition[] all =
        [
            .. Enumerable.Range(slots.First, slots.Count).Select(slot => new CategoryCondition(group, slot)),
            new CategoryCondition(group, null),
        ];
        return all.Where(condition => Enumerable.Range(0, mixed.Rows.Rows).Any(row => Meets(mixed.Rows, row, mixed.Layout, condition)));
    }

    private static bool Meets(Matrix rows, int row, SlotLayout layout, CategoryCondition condition)
    {
        SlotGroup group = layout.Groups[condition.Group];
        return Enumerable.Range(group.First, group.Count).All(slot => rows[row, slot] == (slot == condition.Slot ? 1 : 0));
    }
}
