namespace MlNetGanExtensions.Classification;

/// <summary>Elementary functions of double precision with the same bits on every machine: made of correctly rounded operations alone.</summary>
/// <remarks>
/// The C library's functions, which <see cref="Math"/> calls, differ between platforms in the last bits. The core has such functions of
/// its own, which it does not show; this logarithm is besides never on the wrong side of 0, which votes and calls rest on.
/// </remarks>
internal static class PortableFunctions
{
    private const double Ln2 = 0.6931471805599453;

    /// <summary>The upper 32 bits of ln 2: its product with a whole number of up to 11 bits is exact.</summary>
    private const double Ln2High = 0.693147180369123816490;
    private const double Ln2Low = 1.90821492927058770002e-10;

    /// <summary>Natural logarithm of a finite number above 0 that is not denormal; error below 4 units in the last place. Exactly 0 at 1.</summary>
    public static double Log(double x)
    {
        int exponent = Math.ILogB(x);
        double m = Math.ScaleB(x, -exponent);
        if (m > 1.4142135623730951)
        {
            m /= 2;
            exponent++;
        }

        // log m = 2 · artanh s, whose series in s² ≤ 0.0295 is at its end after eleven terms.
        double s = (m - 1) / (m + 1);
        double square = s * s;
        double series = 0;
        for (int power = 23; power >= 3; power -= 2)
        {
            series = (series + (1.0 / power)) * square;
        }

        return (exponent * Ln2High) + ((exponent * Ln2Low) + (2 * s) + (2 * s * series));
    }

    /// <summary>eˣ; error below 4 units in the last place. 0 below −700, and e⁷⁰⁰ above 700: no use of it comes near.</summary>
    public static double Exp(double x)
    {
        if (x < -700)
        {
            return 0;
        }

        double n = Math.Round(Math.Min(x, 700) / Ln2);
        double r = Math.Min(x, 700) - (n * Ln2High) - (n * Ln2Low);

        // |r| ≤ 0.35: fifteen terms of the series.
        double series = 1;
        for (int term = 15; term >= 1; term--)
        {
            series = 1 + (r / term * series);
        }

        return Math.ScaleB(series, (int)n);
    }

    /// <summary>1 / (1 + e⁻ˣ): the probability of the log-odds x.</summary>
    public static double Logistic(double x) => 1 / (1 + Exp(-x));

    /// <summary>ln (p / (1 − p)), with p kept from 0 and 1; NaN for NaN.</summary>
    /// <param name="probability">From 0 to 1.</param>
    /// <param name="least">What p and 1 − p are at least; above 0.</param>
    public static double LogOdds(double probability, double least)
    {
        if (double.IsNaN(probability))
        {
            return double.NaN;
        }

        double clamped = Math.Clamp(probability, least, 1 - least);
        return Log(clamped / (1 - clamped));
    }
}
