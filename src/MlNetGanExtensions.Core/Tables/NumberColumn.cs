using System.Globalization;

namespace MlNetGanExtensions.Tables;

/// <summary>A column of kind <see cref="ColumnKind.Real"/> or <see cref="ColumnKind.WholeNumber"/>.</summary>
public sealed class NumberColumn : TableColumn
{
    /// <summary>The largest whole number below which double precision holds every one: 2⁵³.</summary>
    internal const double LargestWhole = 1L << 53;

    private readonly double[] _numbers;

    internal NumberColumn(string name, ColumnKind kind, double[] numbers, ColumnTexts texts)
        : base(name, kind, numbers.Length, texts) => _numbers = numbers;

    /// <summary>A cell; NaN where it is missing.</summary>
    /// <param name="row">From 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public double Number(int row)
    {
        Check(row);
        return _numbers[row];
    }

    /// <summary>All cells; NaN where one is missing. The array is the caller's own.</summary>
    public double[] ToNumbers() => [.. _numbers];

    /// <inheritdoc/>
    public override NumberColumn Rename(string name) => new(name, Kind, _numbers, Texts);

    internal override bool IsMissingAt(int row) => double.IsNaN(_numbers[row]);

    internal override string Format(int row)
    {
        string text = _numbers[row].ToString(Kind == ColumnKind.WholeNumber ? "F0" : "R", CultureInfo.InvariantCulture);

        // So many digits without a point read as a name, as of an account.
        return Kind == ColumnKind.Real && Math.Abs(_numbers[row]) > LargestWhole && !text.AsSpan().ContainsAny('.', 'E') ? text + ".0" : text;
    }

    internal override NumberColumn Select(ReadOnlySpan<int> rows) => new(Name, Kind, Take(_numbers, rows), Texts.Select(rows));

    internal override NumberColumn Append(TableColumn other) =>
        new(Name, Kind, [.. _numbers, .. ((NumberColumn)other)._numbers], Texts.Append(other.Texts, Rows));
}
