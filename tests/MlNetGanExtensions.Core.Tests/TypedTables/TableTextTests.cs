using MlNetGanExtensions.Tables;

namespace MlNetGanExtensions.Core.Tests.TypedTables;

/// <summary>Text cells as tables: what kinds are found, and that the text comes back.</summary>
public sealed class TableTextTests
{
    [Theory]
    [InlineData(ColumnKind.YesNo, "0", "1", "NA")]
    [InlineData(ColumnKind.WholeNumber, "0", "0")]
    [InlineData(ColumnKind.WholeNumber, "0", "1", "2", "-30", "9007199254740992")]
    [InlineData(ColumnKind.Category, "9007199254740993", "1")]
    [InlineData(ColumnKind.Category, "007", "8")]
    [InlineData(ColumnKind.Category, "+7", "8")]
    [InlineData(ColumnKind.Real, "1", "2.50", "?", "-1e3", "-0.0", ".5")]
    [InlineData(ColumnKind.Category, "1,5", "2")]
    [InlineData(ColumnKind.Category, "Infinity", "1e999")]
    [InlineData(ColumnKind.YesNo, "Yes", "No", "")]
    [InlineData(ColumnKind.Category, "Yes", "no")]
    [InlineData(ColumnKind.Category, "yes", "yes")]
    [InlineData(ColumnKind.DateTime, "2020-01-31", "2019-12-01")]
    [InlineData(ColumnKind.DateTime, "1/3/2020", "12/20/2019", "NA", "?")]
    [InlineData(ColumnKind.DateTime, "01/03/2020", "12/20/2019")]
    [InlineData(ColumnKind.DateTime, "2020-01-31T08:15:00", "2020-01-31T08:15:59")]
    [InlineData(ColumnKind.Category, "20/1/2020", "1/3/2020")]
    [InlineData(ColumnKind.Category, "1/3/2020", "2020-01-03")]
    [InlineData(ColumnKind.Category, "NA", "", "?", "NaN")]
    [InlineData(ColumnKind.Category, "male", " male", "MALE ")]
    public void The_kind_is_found_and_the_text_comes_back(ColumnKind kind, params string[] cells)
    {
        Table table = Table.FromText(["x"], [.. cells.Select(cell => new[] { cell })]);

        table["x"].Kind.Should().Be(kind);
        table["x"].ToText().Should().Equal(cells);
        int[] backwards = [.. Enumerable.Range(0, cells.Length).Reverse()];
        table.SelectRows(backwards)["x"].ToText().Should().Equal(cells.Reverse());
        table.Append(table)["x"].ToText().Should().Equal([.. cells, .. cells]);
    }

    [Fact]
    public void A_kind_that_is_named_is_taken_and_a_cell_that_does_not_fit_is_named()
    {
        string[][] rows = [["1", "no"], ["2.5", "no"], ["NA", "2020-01-01"]];
        Table.FromText(["x", "y"], [rows[0], rows[2]], Kinds("x", ColumnKind.Category))["x"].Kind.Should().Be(ColumnKind.Category);
        Table.FromText(["x", "y"], [rows[0]], Kinds("y", ColumnKind.YesNo))["y"].ToText().Should().Equal("no");

        Error("x", ColumnKind.WholeNumber).Message.Should().Be("Line 2, column 'x': expected a whole number from -2^53 to 2^53; found '2.5'.");
        Error("y", ColumnKind.Real).Message.Should().Be("Line 1, column 'y': expected a finite number; found 'no'.");
        Error("y", ColumnKind.YesNo).Message.Should().Be("Line 3, column 'y': expected yes or no, in one pair of words; found '2020-01-01'.");
        Error("y", ColumnKind.DateTime).Message.Should().StartWith("Line 1, column 'y': expected a date in one of the formats yyyy-MM-dd, ")
            .And.EndWith(", the same for all cells; found 'no'.");
        Error("x", ColumnKind.WholeNumber).Should().Match<TableFormatException>(error => error.Line == 2 && error.Column == "x" && error.Cell == "2.5");

        TableFormatException Error(string name, ColumnKind kind) =>
            ((Action)(() => Table.FromText(["x", "y"], rows, Kinds(name, kind)))).Should().Throw<TableFormatException>().Which;
    }

    [Fact]
    public void Names_and_row_lengths_are_checked()
    {
        Message(["a", "a"], ["1", "2"]).Should().Be("There are two columns of the name 'a'.");
        Message(["a", ""], ["1", "2"]).Should().Be("Column 2 of 2 has no name.");
        Message(["a", "b"], ["1"]).Should().Be("Line 1: expected 2 cells, one for each column; found 1.");
        ((Action)(() => Table.FromText(["a"], [["1"]], Kinds("b", ColumnKind.Real)))).Should().Throw<ArgumentException>()
            .WithMessage("The options name the kind of a column 'b', but there are 'a'.*");

        static string Message(string[] names, string[] row) =>
            ((Action)(() => Table.FromText(names, [row]))).Should().Throw<TableFormatException>().Which.Message;
    }

    [Fact]
    public void A_description_shows_kinds_ranges_and_holes()
    {
        Table table = Table.FromText(
            ["age", "sex", "died", "day", "none"],
            [["9", "m", "0", "1/3/2020", "NA"], ["61", "f", "1", "12/20/2019", "NA"], ["?", "m", "1", "NA", "NA"]]);

        table.Describe().Should().Be(
            "3 rows\nage: WholeNumber, 1 missing, 9 to 61\nsex: Category, 0 missing, 2 categories\ndied: YesNo, 0 missing, 2 yes\n"
            + "day: DateTime, 1 missing, 12/20/2019 to 1/3/2020\nnone: Category, 3 missing\n");
    }

    private static TextTableOptions Kinds(string name, ColumnKind kind) => new() { Kinds = new Dictionary<string, ColumnKind> { [name] = kind } };
}
