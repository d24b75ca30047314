using System.Globalization;

namespace MlNetGanExtensions.Tables;

/// <summary>A column of kind <see cref="ColumnKind.DateTime"/>.</summary>
public sealed class DateTimeColumn : TableColumn
{
    /// <summary>Stands for a missing cell.</summary>
    internal const long NoTicks = -1;

    private readonly long[] _ticks;

    internal DateTimeColumn(string name, long[] ticks, string format, ColumnTexts texts)
        : base(name, ColumnKind.DateTime, ticks.Length, texts)
    {
        _ticks = ticks;
        DateFormat = format;
    }

    /// <summary>How a cell is written, as <see cref="DateTime.ToString(string, IFormatProvider)"/> takes it, in invariant culture.</summary>
    public string DateFormat { get; }

    /// <summary>A cell, without a time zone; null where it is missing.</summary>
    /// <param name="row">From 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public DateTime? Date(int row)
    {
        Check(row);
        return IsMissingAt(row) ? null : new DateTime(_ticks[row]);
    }

    /// <summary>All cells; null where one is missing.</summary>
    public DateTime?[] ToDates() => [.. Enumerable.Range(0, Rows).Select(Date)];

    /// <inheritdoc/>
    public override DateTimeColumn Rename(string name) => new(name, _ticks, DateFormat, Texts);

    /// <summary>A cell in ticks since the year 1; <see cref="NoTicks"/> where it is missing.</summary>
    internal long Ticks(int row) => _ticks[row];

    /// <summary>The shortest format that writes all of some dates in full.</summary>
    internal static string FormatFor(IEnumerable<long> ticks)
    {
        bool times = false;
        foreach (long one in ticks)
        {
            if (one % TimeSpan.TicksPerSecond != 0)
            {
                return "yyyy-MM-ddTHH:mm:ss.fffffff";
            }

            times |= one % TimeSpan.TicksPerDay != 0;
        }

        return times ? "yyyy-MM-ddTHH:mm:ss" : "yyyy-MM-dd";
    }

    internal override bool IsMissingAt(int row) => _ticks[row] == NoTicks;

    internal override string Format(int row) => new DateTime(_ticks[row]).ToString(DateFormat, CultureInfo.InvariantCulture);

    internal override DateTimeColumn Select(ReadOnlySpan<int> rows) => new(Name, Take(_ticks, rows), DateFormat, Texts.Select(rows));

    internal override DateTimeColumn Append(TableColumn other) =>
        new(Name, [.. _ticks, .. ((DateTimeColumn)other)._ticks], DateFormat, Texts.Append(other.Texts, Rows));
}
