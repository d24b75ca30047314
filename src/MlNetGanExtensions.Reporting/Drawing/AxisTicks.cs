using System.Globalization;

namespace MlNetGanExtensions.Reporting.Drawing;

/// <summary>Round numbers along an axis.</summary>
internal static class AxisTicks
{
    private const int MostDigits = 15;

    /// <summary>Multiples of 1, 2 or 5 times a power of ten between two ends, about as many as asked for.</summary>
    public static IReadOnlyList<AxisTick> Linear(double low, double high, int about, double leastStep = 0)
    {
        (double step, int decimals) = Step(Math.Max(leastStep, (high - low) / about));
        List<AxisTick> ticks = [];
        double slack = step * 1e-6;
        for (double k = Math.Ceiling((low - slack) / step) + 0.0; k * step <= high + slack && ticks.Count <= 4 * about; k++)
        {
            ticks.Add(new AxisTick(k * step, Text(k * step, decimals)));
        }

        return ticks;
    }

    /// <summary>Powers of ten between two ends that are logarithms; where these are few, also their double and fivefold.</summary>
    public static IReadOnlyList<AxisTick> Logarithmic(double low, double high)
    {
        int first = (int)Math.Floor(low);
        int last = (int)Math.Ceiling(high);
        int stride = Math.Max(1, (last - first + 7) / 8);
        int[] multiples = high - low < 2.5 ? [1, 2, 5] : [1];
        List<AxisTick> ticks = [];
        for (int power = first; power <= last; power += stride)
        {
            foreach (int multiple in multiples)
            {
                double position = power + Math.Log10(multiple);
                if (position >= low && position <= high)
                {
                    ticks.Add(new AxisTick(position, PowerText(multiple, power)));
                }
            }
        }

        return ticks.Count >= 2 ? ticks : Labelled(low, high);
    }

    /// <summary>Less than half a decade holds no two round values: a few evenly spaced places are labelled with what they stand for.</summary>
    private static List<AxisTick> Labelled(double low, double high)
    {
        List<AxisTick> ticks = [];

        // Four digits, and more where the places lie so close together that four would read alike.
        double apart = Math.Pow(10, (high - low) / 4) - 1;
        int digits = Math.Clamp(1 - (int)Math.Floor(Math.Log10(apart)), 4, MostDigits);
        string format = string.Create(CultureInfo.InvariantCulture, $"G{digits}");
        for (int i = 1; i <= 3; i++)
        {
            double position = low + ((high - low) * i / 4);
            ticks.Add(new AxisTick(position, Math.Pow(10, position).ToString(format, CultureInfo.InvariantCulture)));
        }

        return ticks;
    }

    private static (double Step, int Decimals) Step(double raw)
    {
        // Walking by factors of ten gives the same step on every machine, which a logarithm would not.
        double power = 1;
        int decimals = 0;
        for (; power > raw; decimals++)
        {
            power /= 10;
        }

        for (; power * 10 <= raw; decimals--)
        {
            power *= 10;
        }

        double step = power * ((raw / power) switch { < 1.5 => 1, < 3.5 => 2, < 7.5 => 5, _ => 10 });
        return (step, step >= 9.99 * power ? decimals - 1 : decimals);
    }

    private static string Text(double value, int decimals)
    {
        if (decimals is > 6 or < -6)
        {
            // As many digits as tell this value from one that is a step away.
            string digits = new('#', Math.Clamp(Exponent(value) + decimals, 0, MostDigits));
            return value == 0 ? "0" : value.ToString($"0.{digits}e0", CultureInfo.InvariantCulture).Replace('-', '−');
        }

        return Markup.Number(value, Math.Max(0, decimals));
    }

    /// <summary>The power of ten of the first digit.</summary>
    private static int Exponent(double value)
    {
        // Read from the digits: a logarithm may err at powers of ten, and not alike on every machine.
        string digits = value.ToString("E15", CultureInfo.InvariantCulture);
        return int.Parse(digits.AsSpan(digits.IndexOf('E', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);
    }

    private static string PowerText(int multiple, int power)
    {
        return power is < -4 or > 5
            ? string.Create(CultureInfo.InvariantCulture, $"{multiple}e{power}").Replace('-', '−')
            : power < 0 ? Markup.Number(multiple / Math.Pow(10, -power), -power) : Markup.Number(multiple * Math.Pow(10, power), 0);
    }
}
