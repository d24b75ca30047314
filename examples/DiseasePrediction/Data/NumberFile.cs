using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Data;

/// <summary>A CSV file of numbers below a line of column names. An empty cell, "NA" or "?" is a missing one: NaN.</summary>
internal sealed class NumberFile
{
    private static readonly string[] MissingMarks = ["", "NA", "NaN", "?"];

    private readonly string _path;
    private readonly int[] _lines;

    private NumberFile(string path, string[] columns, Matrix cells, int[] lines)
    {
        _path = path;
        Columns = columns;
        Cells = cells;
        _lines = lines;
    }

    public IReadOnlyList<string> Columns { get; }

    public Matrix Cells { get; }

    /// <exception cref="CellFormatException">A cell is no number, or a line has more or fewer cells than the header.</exception>
    /// <exception cref="InvalidDataException">The file has no rows, or is no CSV file.</exception>
    public static NumberFile Read(string path)
    {
        CsvConfiguration format = new(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim };
        using CsvParser parser = new(new StreamReader(path), format);
        try
        {
            string[] columns = parser.Read() ? parser.Record! : [];
            List<float[]> rows = [];
            List<int> lines = [];
            while (parser.Read())
            {
                rows.Add(ReadRow(path, parser.RawRow, columns, parser.Record!));
                lines.Add(parser.RawRow);
            }

            return rows.Count > 0
                ? new NumberFile(path, columns, Matrix.FromRows(rows), [.. lines])
                : throw new InvalidDataException($"{path} has no rows below its header.");
        }
        catch (CsvHelperException error)
        {
            throw new InvalidDataException($"{path}, line {parser.RawRow}: {error.Message}", error);
        }
    }

    /// <summary>A column that holds whole numbers only.</summary>
    /// <exception cref="CellFormatException">A cell holds something else.</exception>
    public int[] WholeNumbers(int column, int smallest, int largest)
    {
        int[] numbers = new int[Cells.Rows];
        for (int row = 0; row < numbers.Length; row++)
        {
            float cell = Cells[row, column];
            if (!(cell >= smallest && cell <= largest && cell == MathF.Floor(cell)))
            {
                throw new CellFormatException(
                    _path, _lines[row], column + 1, Columns[column], $"expected a whole number from {smallest} to {largest}, found '{cell}'.");
            }

            numbers[row] = (int)cell;
        }

        return numbers;
    }

    private static float[] ReadRow(string path, int line, string[] columns, string[] cells)
    {
        if (cells.Length != columns.Length)
        {
            int column = Math.Min(cells.Length, columns.Length);
            string name = column < columns.Length ? columns[column] : "beyond the header";
            throw new CellFormatException(
                path, line, column + 1, name, $"the line has {cells.Length} cells, the header {columns.Length}.");
        }

        float[] row = new float[cells.Length];
        for (int column = 0; column < row.Length; column++)
        {
            if (MissingMarks.Contains(cells[column], StringComparer.OrdinalIgnoreCase))
            {
                row[column] = float.NaN;
            }
            else if (!float.TryParse(cells[column], NumberStyles.Float, CultureInfo.InvariantCulture, out row[column]) || !float.IsFinite(row[column]))
            {
                throw new CellFormatException(path, line, column + 1, columns[column], $"'{cells[column]}' is not a finite number.");
            }
        }

        return row;
    }
}
