using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.ImbalancedMortality.Data;

/// <summary>The article's table: patients with categories, ages, dates and holes, and whether they died.</summary>
/// <remarks>
/// Two forms of the same cells: one-hot groups with holes, which generators take, and the article's numbered categories, which its classifier
/// sees. The numbers of categories are their places in ordinal order; they are names, and nothing is learned from rows in giving them.
/// </remarks>
internal sealed class PatientTable
{
    private const string Label = "death";
    private const string Age = "age";
    private const string Delay = "diff_sym_hos";

    private static readonly string[] Categories =
        ["location", "country", "gender", "vis_wuhan", "from_wuhan", "symptom1", "symptom2", "symptom3", "symptom4", "symptom5", "symptom6"];

    private readonly string[][] _levels;

    private PatientTable(string[][] levels, Matrix rows, int[] labels)
    {
        _levels = levels;
        Rows = rows;
        Labels = labels;
        Layout = LayoutOf(levels);
    }

    /// <summary>Rows × slots: a group for each category, then age in years and the days from the first symptom to the hospital, NaN where missing.</summary>
    public Matrix Rows { get; }

    /// <summary>1 for a patient who died.</summary>
    public int[] Labels { get; }

    public SlotLayout Layout { get; }

    public int Count => Labels.Length;

    /// <summary>The columns of <see cref="CodesOf"/>.</summary>
    public static IReadOnlyList<string> CodeNames { get; } = [.. Categories, Age, Delay];

    /// <summary>Names for the groups and numbers of <see cref="Layout"/>, in this order.</summary>
    public static IReadOnlyList<string> ColumnNames => CodeNames;

    private int AgeSlot => Rows.Columns - 2;

    /// <summary>Reads the article's file, or one that <see cref="SyntheticCohort"/> wrote.</summary>
    /// <exception cref="InvalidDataException">A column is missing, or a cell is not what it should be; the message names line and column.</exception>
    public static PatientTable Read(string path)
    {
        CsvConfiguration format = new(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim };
        using CsvReader csv = new(new StreamReader(path), format);
        List<string[]> categories = [];
        List<(float Age, float Delay, int Label)> numbers = [];
        try
        {
            csv.Read();
            csv.ReadHeader();
            while (csv.Read())
            {
                PatientRow row = new(csv, path);
                categories.Add([.. Categories.Select(row.Text)]);
                numbers.Add((row.Number(Age), row.HasColumn(Delay) ? row.Number(Delay) : row.Days("sym_on", "hosp_vis"), row.YesNo(Label)));
            }
        }
        catch (CsvHelperException error)
        {
            throw new InvalidDataException($"{path}, line {csv.Parser.RawRow}: {error.Message.Split('\n')[0]}", error);
        }

        string[][] levels = [.. Categories.Select((_, column) => categories.Select(row => row[column]).Distinct().Order(StringComparer.Ordinal).ToArray())];
        SlotLayout layout = LayoutOf(levels);
        Matrix rows = new(numbers.Count, layout.Columns);
        for (int row = 0; row < rows.Rows; row++)
        {
            for (int column = 0; column < Categories.Length; column++)
            {
                rows[row, layout.Groups[column].First + Array.IndexOf(levels[column], categories[row][column])] = 1;
            }

            rows[row, layout.Columns - 2] = numbers[row].Age;
            rows[row, layout.Columns - 1] = numbers[row].Delay;
        }

        return new PatientTable(levels, rows, [.. numbers.Select(row => row.Label)]);
    }

    /// <summary>Rows as the article's classifier sees them: numbered categories, age and delay.</summary>
    /// <param name="rows">Rows of this table, or made ones like them.</param>
    /// <param name="meanAge">Put in for a missing age. A missing delay is 0, as in the article's notebook.</param>
    public Matrix CodesOf(Matrix rows, float meanAge)
    {
        Matrix codes = new(rows.Rows, CodeNames.Count);
        for (int row = 0; row < rows.Rows; row++)
        {
            for (int column = 0; column < Categories.Length; column++)
            {
                codes[row, column] = StateOf(rows, row, column);
            }

            float age = rows[row, AgeSlot];
            float delay = rows[row, AgeSlot + 1];
            codes[row, Categories.Length] = float.IsNaN(age) ? meanAge : age;
            codes[row, Categories.Length + 1] = float.IsNaN(delay) ? 0 : delay;
        }

        return codes;
    }

    /// <summary>The mean of the ages that are known.</summary>
    public float MeanAge(Matrix rows) => rows.Column(AgeSlot).Where(age => !float.IsNaN(age)).DefaultIfEmpty(0).Average();

    /// <summary>The cells of a row as text, in the order of <see cref="CodeNames"/>.</summary>
    public string[] TextOf(Matrix rows, int row) =>
    [
        .. Categories.Select((_, column) => StateOf(rows, row, column) is int state and >= 0 ? _levels[column][state] : PatientRow.Missing),
        PatientRow.TextOf(rows[row, AgeSlot]),
        PatientRow.TextOf(rows[row, AgeSlot + 1]),
    ];

    private int StateOf(Matrix rows, int row, int column) =>
        rows.Row(row).Slice(Layout.Groups[column].First, Layout.Groups[column].Count).IndexOf(1f);

    private static SlotLayout LayoutOf(string[][] levels)
    {
        List<SlotGroup> groups = [];
        int next = 0;
        foreach (string[] level in levels)
        {
            groups.Add(new SlotGroup(next, next + level.Length - 1));
            next += level.Length;
        }

        return new SlotLayout(next + 2, groups);
    }
}
