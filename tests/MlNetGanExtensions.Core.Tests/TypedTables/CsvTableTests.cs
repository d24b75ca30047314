using System.Text;
using FsCheck.Xunit;
using MlNetGanExtensions.Tables;

namespace MlNetGanExtensions.Core.Tests.TypedTables;

/// <summary>Tables as CSV.</summary>
public sealed class CsvTableTests
{
    [Property(MaxTest = 300)]
    public void What_is_written_reads_as_the_same_table(ulong seed)
    {
        Table table = RandomTable.Make(seed);
        TextTableOptions options = new() { Kinds = table.Columns.ToDictionary(column => column.Name, column => column.Kind) };

        Table read = Read(Write(table), options);

        RandomTable.ShouldBeSame(read, table);
        Write(read).Should().Be(Write(table));
    }

    [Property(MaxTest = 300)]
    public void Any_bytes_are_a_table_or_one_kind_of_error(byte[] bytes) => ReadsOrNamesTheError(bytes);

    [Property(MaxTest = 500)]
    public void Any_text_of_the_marks_of_CSV_is_a_table_or_one_kind_of_error(byte[] choices) =>
        ReadsOrNamesTheError([.. choices.Select(choice => (byte)"\",\n\r a1\0"[choice % 8])]);

    [Fact]
    public void Quotes_line_breaks_a_byte_order_mark_and_blank_lines_are_read()
    {
        Table table = Read("\uFEFFid,\"na\"\"me\"\r\n1,\"a, b\"\r\n\r\n2,\"two\nlines\"");

        table.Columns.Select(column => column.Name).Should().Equal("id", "na\"me");
        table["na\"me"].ToText().Should().Equal("a, b", "two\nlines");
        Write(table).Should().Be("id,\"na\"\"me\"\n1,\"a, b\"\n2,\"two\nlines\"\n");
    }

    [Theory]
    [InlineData(9007199254740992, "9007199254740992")]
    [InlineData(9007199254740994, "9007199254740994.0")]
    [InlineData(-15927683073304562, "-15927683073304562.0")]
    [InlineData(1.5e300, "1.5E+300")]
    public void Large_numbers_are_written_so_that_they_read_as_numbers(double number, string text)
    {
        Table table = new TableBuilder().Real("x", [number, 0.5]).Build();

        Write(table).Should().Be($"x\n{text}\n0.5\n");
        ((NumberColumn)Read(Write(table))["x"]).ToNumbers().Should().Equal(number, 0.5);
    }

    [Fact]
    public void Errors_name_the_line_that_an_editor_shows()
    {
        TextTableOptions options = new() { Kinds = new Dictionary<string, ColumnKind> { ["x"] = ColumnKind.WholeNumber } };

        Message("x,y\n1,\"two\nlines\"\n\n3x,b\n").Should().Be("Line 5, column 'x': expected a whole number from -2^53 to 2^53; found '3x'.");
        Message("x,y\n1,a\n2\n").Should().Be("Line 3: expected 2 cells, one for each column; found 1.");
        Message("x,y\n1,a\n2,b,c\n").Should().Be("Line 3: expected 2 cells, one for each column; found 3.");
        Message("").Should().Be("Line 1: expected a header that names the columns; found nothing.");
        Message("x,x\n").Should().Be("There are two columns of the name 'x'.");
        Message("x,y\n1,a\"b\n").Should().Be("Line 2: expected quotes around whole cells, doubled within; found something else.");

        string Message(string text) => ((Action)(() => Read(text, options))).Should().Throw<TableFormatException>().Which.Message;
    }

    [SkippableTheory]
    [InlineData("covid19-train.csv", 222, "location: Category", "gender: Category, 11 missing", "sym_on: DateTime, 103 missing", "death: YesNo, 0 missing, 63 yes", "symptom4: Category, 222 missing\n")]
    [InlineData("adult.csv", 32561, "age: WholeNumber, 0 missing, 17 to 90", "workclass: Category, 1836 missing, 8 categories", "income: Category, 0 missing, 2 categories")]
    public void A_real_file_comes_back_cell_by_cell_from_text_and_from_slots(string name, int rows, params string[] described)
    {
        string path = SharedData.Require(name);
        Table table = CsvTable.Read(path, new TextTableOptions { TrimLeadingSpaces = true });

        table.Rows.Should().Be(rows);
        table.Describe().Should().ContainAll(described);
        string[] expected = [.. File.ReadAllText(path).TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r').Replace(", ", ",", StringComparison.Ordinal))];
        Lines(table).Should().Equal(expected);
        TableEncoder encoder = TableEncoder.Fit(table);
        Lines(encoder.Decode(encoder.Encode(table))).Should().Equal(expected);

        // A space behind a comma within quotes is part of the cell.
        static string[] Lines(Table table) =>
            [.. Write(table).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Replace(", ", ",", StringComparison.Ordinal))];
    }

    private static void ReadsOrNamesTheError(byte[] bytes)
    {
        try
        {
            using StreamReader reader = new(new MemoryStream(bytes));
            Table table = CsvTable.Read(reader);
            table.ToText().Should().HaveCount(table.Rows);
        }
        catch (TableFormatException exception)
        {
            exception.Message.Should().NotBeNullOrEmpty();
        }
    }

    private static Table Read(string text, TextTableOptions? options = null)
    {
        using StreamReader reader = new(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        return CsvTable.Read(reader, options);
    }

    private static string Write(Table table)
    {
        using StringWriter writer = new();
        CsvTable.Write(table, writer);
        return writer.ToString();
    }
}
