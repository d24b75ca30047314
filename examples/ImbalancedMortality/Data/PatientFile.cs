using System.Globalization;
using MlNetGanExtensions.Tables;

namespace MlNetGanExtensions.Examples.ImbalancedMortality.Data;

/// <summary>Reads the article's file, or one that <see cref="SyntheticCohort"/> wrote, as a table of the columns that are needed.</summary>
internal static class PatientFile
{
    public const string Label = "death";
    public const string Age = "age";
    public const string Delay = "diff_sym_hos";
    public const string Missing = "NA";

    private const string FirstSymptom = "sym_on";
    private const string HospitalVisit = "hosp_vis";

    public static IReadOnlyList<string> Categories { get; } =
        ["location", "country", "gender", "vis_wuhan", "from_wuhan", "symptom1", "symptom2", "symptom3", "symptom4", "symptom5", "symptom6"];

    /// <returns>The categories, age in years, the days from the first symptom to the hospital, and whether the patient died, which is always known.</returns>
    /// <exception cref="TableFormatException">A cell is not what it should be; the message names line and column.</exception>
    /// <exception cref="InvalidDataException">A column is not there or empty, there is no patient, or it is not known of one whether he died.</exception>
    public static Table Read(string path)
    {
        // Read twice: kinds are named for columns that are there, and a file has either the delay or the two dates that give it.
        Table asFound = CsvTable.Read(path);
        string[] delay = asFound.Contains(Delay) ? [Delay] : [FirstSymptom, HospitalVisit];
        string? absent = Categories.Concat([Age, .. delay, Label]).FirstOrDefault(name => !asFound.Contains(name));
        if (absent is not null)
        {
            throw new InvalidDataException($"{path} has no column '{absent}'; it has {string.Join(", ", asFound.Columns.Select(column => column.Name))}.");
        }

        Table table = CsvTable.Read(path, Options(delay));
        if (table.Rows == 0)
        {
            throw new InvalidDataException($"{path} has no patients.");
        }

        TableColumn age = table[Age];
        TableColumn days = DelayOf(table);
        if (new[] { age, days }.FirstOrDefault(column => column.Missing == table.Rows) is { } empty)
        {
            throw new InvalidDataException($"{path}: column '{empty.Name}' is missing for every patient.");
        }

        int unknown = Enumerable.Range(0, table.Rows).FirstOrDefault(table[Label].IsMissing, -1);
        return unknown < 0
            ? new Table([.. Categories.Select(name => Numbered((CategoryColumn)table[name])), age, days, table[Label]])
            : throw new InvalidDataException($"{path}: of patient {unknown + 1} of {table.Rows} the column '{Label}' is missing; expected 0 or 1.");
    }

    private static TextTableOptions Options(params string[] delay)
    {
        Dictionary<string, ColumnKind> kinds = Categories.ToDictionary(name => name, _ => ColumnKind.Category);
        kinds.Add(Age, ColumnKind.Real);
        kinds.Add(Label, ColumnKind.YesNo);
        foreach (string name in delay)
        {
            kinds.Add(name, name == Delay ? ColumnKind.Real : ColumnKind.DateTime);
        }

        return new TextTableOptions { MissingMarks = [Missing, ""], TrimLeadingSpaces = true, DateFormats = ["M/d/yyyy"], Kinds = kinds };
    }

    /// <summary>
    /// The same categories, numbered in ordinal order whatever the order of the rows, as the article has them; what is missing is a category of
    /// its own, as there.
    /// </summary>
    private static TableColumn Numbered(CategoryColumn column)
    {
        string[] cells = [.. column.ToCategories().Select(cell => cell ?? Missing)];
        string[] names = [.. cells.Distinct().Order(StringComparer.Ordinal)];

        // Categories are numbered as they first stand there.
        Table behindNames = new TableBuilder().Category(column.Name, [.. names, .. cells]).Build();
        return behindNames.SelectRows([.. Enumerable.Range(names.Length, cells.Length)])[column.Name];
    }

    /// <summary>Days from the first symptom to the hospital, missing where one of the dates is.</summary>
    private static TableColumn DelayOf(Table table)
    {
        if (table.Contains(Delay))
        {
            return table[Delay];
        }

        DateTime?[] from = ((DateTimeColumn)table[FirstSymptom]).ToDates();
        DateTime?[] to = ((DateTimeColumn)table[HospitalVisit]).ToDates();
        string?[][] days = [.. from.Zip(to, (first, second) => new[] { (second - first)?.TotalDays.ToString(CultureInfo.InvariantCulture) })];
        TextTableOptions options = new() { MissingMarks = [Missing], Kinds = new Dictionary<string, ColumnKind> { [Delay] = ColumnKind.Real } };
        return Table.FromText([Delay], days, options)[Delay];
    }
}
