using FsCheck.Xunit;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Tables;

namespace MlNetGanExtensions.Core.Tests.TypedTables;

/// <summary>Tables as rows of slots, and back.</summary>
public sealed class TableEncoderTests
{
    [Property(MaxTest = 400)]
    public void What_was_seen_comes_back_exactly(ulong seed)
    {
        Table table = RandomTable.Make(seed);
        if (table.Columns.All(column => column.Missing == table.Rows))
        {
            return;
        }

        TableEncoder encoder = TableEncoder.Fit(table);
        Matrix rows = encoder.Encode(table);

        RandomTable.ShouldBeSame(encoder.Decode(rows), table);
        rows.Values.ToArray().Should().NotContain(cell => float.IsInfinity(cell));
    }

    [Fact]
    public void Categories_are_groups_and_holes_are_zeros_or_NaN()
    {
        Table table = new TableBuilder()
            .Category("town", ["B", null, "A", "B"])
            .Real("dose", [.1, double.NaN, 2, 3])
            .YesNo("died", [true, null, false, true])
            .DateTime("day", [new DateTime(2020, 1, 3), null, new DateTime(2020, 1, 1), new DateTime(2020, 3, 1)])
            .Category("nothing", [null, null, null, null])
            .Build();

        TableEncoder encoder = TableEncoder.Fit(table);

        encoder.Layout.Columns.Should().Be(6);
        encoder.Layout.Groups.Should().Equal(new SlotGroup(0, 1), new SlotGroup(3, 4));
        Matrix rows = encoder.Encode(table);
        rows.Row(0).ToArray().Should().Equal(1, 0, .1f, 0, 1, 2);
        rows.Row(1).ToArray().Should().Equal(0, 0, float.NaN, 0, 0, float.NaN);
        rows.Row(2).ToArray().Should().Equal(0, 1, 2, 1, 0, 0);
        rows.Row(3)[5].Should().Be(60);
    }

    [Fact]
    public void Made_cells_are_of_the_kind_of_their_column()
    {
        Table table = new TableBuilder()
            .Real("dose", [.1, .3])
            .WholeNumber("count", [5, 9])
            .DateTime("day", [new DateTime(2020, 1, 1), new DateTime(2020, 1, 9)])
            .DateTime("minute", [new DateTime(2020, 1, 1, 8, 30, 0), new DateTime(2020, 1, 9)])
            .Build();

        Table made = TableEncoder.Fit(table).Decode(Matrix.FromRows([[.2f, 6.6f, 3.4f, 1.4f]]));

        made.ToText()[0].Should().Equal("0.2", "7", "2020-01-04", "2020-01-02T18:06:00");
    }

    [Fact]
    public void A_day_that_was_not_seen_is_never_lost()
    {
        Table fitted = new TableBuilder().DateTime("day", [DateTime.MinValue, new DateTime(2020, 1, 1)]).Build();
        DateTime?[] days = [.. Enumerable.Range(0, 3_652_059).Where(day => day % 97 == 0 || day > 3_652_000).Select(day => DateTime.MinValue.AddDays(day))];
        Table table = new TableBuilder().DateTime("day", days).Build();
        TableEncoder encoder = TableEncoder.Fit(fitted);

        ((DateTimeColumn)encoder.Decode(encoder.Encode(table))["day"]).ToDates().Should().Equal(days);
    }

    [Fact]
    public void A_thousand_categories_work()
    {
        Table table = new TableBuilder().Category("id", [.. Enumerable.Range(0, 3000).Select(i => $"no. {i % 1000}")]).Build();
        TableEncoder encoder = TableEncoder.Fit(table);

        encoder.Layout.Columns.Should().Be(1000);
        RandomTable.ShouldBeSame(encoder.Decode(encoder.Encode(table)), table);
    }

    [Fact]
    public void A_category_that_was_not_seen_is_an_error_or_missing_by_option()
    {
        Table fitted = new TableBuilder().Category("town", ["A", "B"]).Build();
        Table table = new TableBuilder().Category("town", ["A", "C"]).Build();

        ((Action)(() => TableEncoder.Fit(fitted).Encode(table))).Should().Throw<ArgumentException>()
            .WithMessage("Row 1 of column 'town' is 'C', which is none of the 2 categories that the encoder was fitted on.*");
        TableEncoder lenient = TableEncoder.Fit(fitted, UnseenCategory.Missing);
        ((CategoryColumn)lenient.Decode(lenient.Encode(table))["town"]).ToCategories().Should().Equal("A", null);
    }

    [Fact]
    public void Columns_that_differ_from_the_fitted_ones_are_errors()
    {
        TableEncoder encoder = TableEncoder.Fit(new TableBuilder().Real("x", [1, 2]).Category("none", [null, null]).Build());

        Error(new TableBuilder().Real("y", [1]).Build()).Should().StartWith("There is no column 'x'; there are 'y'.");
        Error(new TableBuilder().Category("x", ["a"]).Category("none", [null]).Build()).Should()
            .StartWith("Expected column 'x' to be of kind Real; found Category.");
        Error(new TableBuilder().Real("x", [1]).Category("none", [null]).Real("z", [1]).Build()).Should()
            .StartWith("The encoder was not fitted on a column 'z'.");
        Error(new TableBuilder().Real("x", [1]).Category("none", ["a"]).Build()).Should()
            .StartWith("Row 0 of column 'none' is 'a', but every cell that the encoder was fitted on was missing.");
        Error(new TableBuilder().Real("x", [1e300]).Category("none", [null]).Build()).Should()
            .StartWith("Row 0 of column 'x' is 1E+300, which is too far from the fitted cells for single precision.");
        ((Action)(() => TableEncoder.Fit(new TableBuilder().Real("x", [double.NaN]).Build()))).Should().Throw<ArgumentException>()
            .WithMessage("Expected a table with at least one cell; found 1 rows of 1 columns, all of them missing.*");

        string Error(Table table) => ((Action)(() => encoder.Encode(table))).Should().Throw<ArgumentException>().Which.Message;
    }
}
