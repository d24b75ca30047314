using System.Globalization;
using MlNetGanExtensions.Evaluation;

namespace MlNetGanExtensions.Examples.ExampleKit;

/// <summary>Figures as text.</summary>
public static class Format
{
    public static string Number(double value, int decimals = 4) =>
        double.IsNaN(value) ? "–" : value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>A mean and its spread; the mean alone where a single value has no spread.</summary>
    public static string MeanAndSpread(Summary summary, int decimals = 4) => double.IsNaN(summary.StandardDeviation)
        ? Number(summary.Mean, decimals)
        : $"{Number(summary.Mean, decimals)} ± {Number(summary.StandardDeviation, decimals)}";

    public static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("F1", CultureInfo.InvariantCulture);

    public static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture);

    /// <summary>A difference with its sign.</summary>
    public static string Difference(double value) => value.ToString("+0.0000;−0.0000;0.0000", CultureInfo.InvariantCulture);
}
