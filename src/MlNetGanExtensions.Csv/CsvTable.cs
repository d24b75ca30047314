using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace MlNetGanExtensions.Tables;

/// <summary>Tables as CSV: a header, commas, quotes where needed (RFC 4180).</summary>
public static class CsvTable
{
    /// <summary>Reads a file in UTF-8, with or without a byte order mark, or in what its byte order mark says.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How cells are read.</param>
    /// <exception cref="ArgumentException">The path is null or empty, or the options name a column that is not there.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="TableFormatException">As <see cref="Read(TextReader, TextTableOptions?)"/> says.</exception>
    public static Table Read(string path, TextTableOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using StreamReader reader = new(path);
        return Read(reader, options);
    }

    /// <summary>Reads text. The first line names the columns; kinds are found as <see cref="Table.FromText"/> says.</summary>
    /// <remarks>Blank lines are left out where there are several columns; where there is one, a blank line is an empty cell.</remarks>
    /// <param name="reader">The text; it is not closed.</param>
    /// <param name="options">How cells are read.</param>
    /// <exception cref="ArgumentNullException">The reader is null.</exception>
    /// <exception cref="ArgumentException">The options name a column that is not there.</exception>
    /// <exception cref="TableFormatException">
    /// There is no header, a name is empty or stands there twice, a row has more or fewer cells than the header, a quote stands in the middle of
    /// a cell or is not closed, or a cell is not of the kind that the options name.
    /// </exception>
    public static Table Read(TextReader reader, TextTableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        using CsvParser parser = new(reader, Configuration(), leaveOpen: true);
        string[] header = Next(parser) ?? throw new TableFormatException(1, "expected a header that names the columns; found nothing.");
        List<string[]> rows = [];
        List<int> lines = [];
        int line = parser.RawRow + 1;
        while (Next(parser) is string[] cells)
        {
            bool blank = parser.RawRecord.AsSpan().Trim("\r\n").IsEmpty;
            if (!blank || header.Length == 1)
            {
                rows.Add(blank ? [""] : cells);
                lines.Add(line);
            }

            line = parser.RawRow + 1;
        }

        return Table.FromText(header, rows, options, lines);
    }

    /// <summary>Writes a file in UTF-8 without a byte order mark. A file of the same name is replaced.</summary>
    /// <param name="table">The table.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentNullException">The table is null.</exception>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(Table table, string path)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentException.ThrowIfNullOrEmpty(path);
        using StreamWriter writer = new(path);
        Write(table, writer);
    }

    /// <summary>Writes text: the header, and a line for each row, each ended by a line feed.</summary>
    /// <param name="table">The table.</param>
    /// <param name="writer">Takes the text; it is not closed.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Table table, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(writer);
        CsvConfiguration configuration = Configuration();

        // Set for writing alone: a reader that is told of one line break takes no other.
        configuration.NewLine = "\n";
        using CsvWriter csv = new(writer, configuration, leaveOpen: true);
        WriteLine(csv, table.Columns.Select(column => column.Name));
        for (int row = 0; row < table.Rows; row++)
        {
            WriteLine(csv, table.Columns.Select(column => column.Text(row)));
        }
    }

    private static CsvConfiguration Configuration() => new(CultureInfo.InvariantCulture)
    {
        Delimiter = ",",
        Mode = CsvMode.RFC4180,
        IgnoreBlankLines = false,
        InjectionOptions = InjectionOptions.None,
    };

    private static void WriteLine(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (string cell in cells)
        {
            csv.WriteField(cell);
        }

        csv.NextRecord();
    }

    /// <summary>The cells of the next line; null at the end.</summary>
    private static string[]? Next(CsvParser parser)
    {
        try
        {
            return parser.Read() ? parser.Record ?? [] : null;
        }
        catch (CsvHelperException exception)
        {
            throw new TableFormatException(Math.Max(parser.RawRow, 1), "expected quotes around whole cells, doubled within; found something else.", exception);
        }
    }
}
