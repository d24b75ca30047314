namespace MlNetGanExtensions.Reporting.Drawing;

/// <summary>One value, with or without a spread, for each of the named rows of a picture.</summary>
/// <param name="Name">The series.</param>
/// <param name="Values">A value for each row, NaN for none.</param>
/// <param name="Spreads">How far the interval reaches to both sides, NaN for none.</param>
internal sealed record RowSeries(string Name, double[] Values, double[] Spreads)
{
    /// <summary>Checks and copies.</summary>
    public static RowSeries From(string name, int rows, ReadOnlySpan<double> values, ReadOnlySpan<double> spreads)
    {
        ArgumentNullException.ThrowIfNull(name);
        Check.SameLength(name, rows, values.Length, nameof(values));
        Check.FiniteOrMissing(name, values);
        double[] reach = new double[rows];
        Array.Fill(reach, double.NaN);
        if (!spreads.IsEmpty)
        {
            Check.SameLength(name, rows, spreads.Length, nameof(spreads));
            Check.FiniteOrMissing(name, spreads);
            spreads.CopyTo(reach);
        }

        int negative = Array.FindIndex(reach, spread => spread < 0);
        if (negative >= 0)
        {
            throw new ArgumentException($"spreads[{negative}] of '{name}' is {reach[negative]}; a spread is not below zero.", nameof(spreads));
        }

        return new RowSeries(name, values.ToArray(), reach);
    }

    /// <summary>Every value and both ends of every interval; NaN where there are none.</summary>
    public IEnumerable<double> Reach()
    {
        for (int row = 0; row < Values.Length; row++)
        {
            yield return Values[row];
            yield return Values[row] - Spreads[row];
            yield return Values[row] + Spreads[row];
        }
    }

    /// <summary>The values in words.</summary>
    public string Describe(IReadOnlyList<string> rows)
    {
        IEnumerable<string> values = rows.Select((row, i) => double.IsNaN(Values[i])
            ? $"{row} not given"
            : double.IsNaN(Spreads[i]) ? $"{row} {Short(Values[i])}" : $"{row} {Short(Values[i])} ± {Short(Spreads[i])}");
        return $"{Name}: {string.Join(", ", values)}.";
    }

    private static string Short(double value) => value.ToString("G4", System.Globalization.CultureInfo.InvariantCulture);
}
