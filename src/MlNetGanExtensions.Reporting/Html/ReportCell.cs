using MlNetGanExtensions.Reporting.Drawing;

namespace MlNetGanExtensions.Reporting;

/// <summary>What stands in one cell of a <see cref="ReportTable"/>: a text, a number, or a mean with its spread. Texts and numbers become cells by themselves.</summary>
public sealed class ReportCell
{
    private ReportCell(string? text, double value, double spread, string? footnote)
    {
        Text = text;
        Value = value;
        Spread = spread;
        Footnote = footnote;
    }

    internal string? Text { get; }

    internal double Value { get; }

    internal double Spread { get; }

    internal string? Footnote { get; }

    /// <summary>A cell with a mean and its spread, shown as "0.978 ± 0.004".</summary>
    /// <param name="mean">The mean; NaN, for a figure that is not known, shows a dash.</param>
    /// <param name="spread">The spread, for instance a standard deviation; NaN shows the mean alone.</param>
    public static ReportCell MeanAndSpread(double mean, double spread) => new(null, mean, spread, null);

    /// <summary>A cell with a text; null is an empty cell.</summary>
    /// <param name="text">The text.</param>
    public static ReportCell FromString(string? text) => new(text ?? string.Empty, double.NaN, double.NaN, null);

    /// <summary>A cell with a number, shown with the decimals of its column.</summary>
    /// <param name="value">The number; NaN, for a figure that is not known, shows a dash.</param>
    public static ReportCell FromDouble(double value) => new(null, value, double.NaN, null);

    /// <summary>The same cell with a footnote; equal footnotes of a table share a letter.</summary>
    /// <param name="footnote">The text below the table.</param>
    public ReportCell WithFootnote(string footnote)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(footnote);
        return new ReportCell(Text, Value, Spread, footnote);
    }

    /// <summary>A text as a cell.</summary>
    /// <param name="text">The text; null is an empty cell.</param>
    public static implicit operator ReportCell(string? text) => FromString(text);

    /// <summary>A number as a cell.</summary>
    /// <param name="value">The number; NaN shows a dash.</param>
    public static implicit operator ReportCell(double value) => FromDouble(value);

    /// <summary>The cell as it is read, with the decimals of its column.</summary>
    internal (string Main, string? Spread) Show(int decimals)
    {
        return Text is not null
            ? (Text, null)
            : (Markup.Number(Value, decimals), double.IsNaN(Value) || double.IsNaN(Spread) ? null : Markup.Number(Spread, decimals));
    }
}
