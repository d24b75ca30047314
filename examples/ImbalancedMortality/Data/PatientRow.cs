using System.Globalization;
using CsvHelper;

namespace MlNetGanExtensions.Examples.ImbalancedMortality.Data;

/// <summary>The line that a reader stands on, with errors that name file, line and column.</summary>
internal sealed class PatientRow(CsvReader csv, string path)
{
    public const string Missing = "NA";

    public static string TextOf(float number) => float.IsNaN(number) ? Missing : number.ToString(CultureInfo.InvariantCulture);

    public bool HasColumn(string column) => csv.HeaderRecord!.Contains(column);

    /// <summary>A category; what is missing is a category of its own, as in the article.</summary>
    public string Text(string column) => HasColumn(column)
        ? csv.GetField(column) is { Length: > 0 } text ? text : Missing
        : throw new InvalidDataException($"{path} has no column '{column}'.");

    /// <summary>A number; NaN where it is missing.</summary>
    public float Number(string column)
    {
        string text = Text(column);
        return text == Missing ? float.NaN
            : float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float number) && float.IsFinite(number) ? number
            : throw Wrong(column, text, "a number");
    }

    public int YesNo(string column) => Text(column) switch
    {
        "0" => 0,
        "1" => 1,
        string text => throw Wrong(column, text, "0 or 1"),
    };

    /// <summary>Days from one date to another; NaN where one of them is missing.</summary>
    public float Days(string from, string to)
    {
        DateTime? first = Date(from);
        DateTime? second = Date(to);
        return first is null || second is null ? float.NaN : (float)(second.Value - first.Value).TotalDays;
    }

    private DateTime? Date(string column)
    {
        string text = Text(column);
        return text == Missing ? null
            : DateTime.TryParseExact(text, "M/d/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime date) ? date
            : throw Wrong(column, text, "a date like 1/31/2020");
    }

    private InvalidDataException Wrong(string column, string found, string expected) =>
        new($"{path}, line {csv.Parser.RawRow}, column '{column}': expected {expected}, found '{found}'.");
}
