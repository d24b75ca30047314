namespace MlNetGanExtensions.Tables;

/// <summary>How text is read as a <see cref="Table"/>.</summary>
public sealed class TextTableOptions
{
    /// <summary>Texts that stand for a missing cell; upper and lower case differ. The first is written where a column showed none.</summary>
    public IReadOnlyList<string> MissingMarks { get; set; } = ["", "NA", "?", "NaN"];

    /// <summary>Whether spaces in front of a cell are left out; they do not come back when the table is written.</summary>
    public bool TrimLeadingSpaces { get; set; }

    /// <summary>Formats of dates, tried in order: a column is of dates when one of them fits every cell and gives its text again.</summary>
    /// <remarks>As <see cref="DateTime.ParseExact(string, string, IFormatProvider)"/> takes them, in invariant culture. A day before a month is not guessed.</remarks>
    public IReadOnlyList<string> DateFormats { get; set; } =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd HH:mm",
        "yyyy-MM-dd HH:mm:ss",
        "yyyy-MM-ddTHH:mm",
        "yyyy-MM-ddTHH:mm:ss",
        "yyyy-MM-ddTHH:mm:ss.fffffff",
        "M/d/yyyy",
        "MM/dd/yyyy",
        "M/d/yyyy H:mm",
        "M/d/yyyy H:mm:ss",
    ];

    /// <summary>Kinds of columns by name, instead of what their cells look like.</summary>
    public IReadOnlyDictionary<string, ColumnKind> Kinds { get; set; } = new Dictionary<string, ColumnKind>();
}
