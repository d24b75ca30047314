namespace MlNetGanExtensions.Numerics;

/// <summary>Functions in double precision from additions, multiplications and divisions alone: the same bits on every machine.</summary>
/// <remarks>
/// The C library's last bits differ from machine to machine, and a thousand steps of a layout make a difference of one bit visible.
/// </remarks>
internal static class PortableMath
{
    // Single precision holds numbers from 1 / Step to Step, and ln Step is the second.
    private const double Step = 1e30;
    private const double LogarithmOfStep = 69.07755278982137;

    /// <summary>eˣ, within two units in the last place; 0 below −708 and +∞ above 709.</summary>
    public static double Exp(double x)
    {
        // Written so that NaN falls through and comes out as NaN.
        if (x < -708)
        {
            return 0;
        }

        if (x > 709)
        {
            return double.PositiveInfinity;
        }

        // x = k ln 2 + r with |r| ≤ ln 2 / 2. The upper part of ln 2 has 32 bits, so its product with k is exact.
        double k = Math.Round(x * 1.4426950408889634);
        double r = x - (k * 0.69314718036912382) - (k * 1.9082149292705877e-10);

        // Taylor's series up to r¹³ / 13!: the first term left out is below 5e-18.
        double series = 1.6059043836821613e-10;
        series = (series * r) + 2.08767569878681e-9;
        series = (series * r) + 2.505210838544172e-8;
        series = (series * r) + 2.755731922398589e-7;
        series = (series * r) + 2.7557319223985893e-6;
        series = (series * r) + 2.48015873015873e-5;
        series = (series * r) + 1.984126984126984e-4;
        series = (series * r) + 1.388888888888889e-3;
        series = (series * r) + 8.333333333333333e-3;
        series = (series * r) + 4.1666666666666664e-2;
        series = (series * r) + 0.16666666666666666;
        series = (series * r) + 0.5;
        series = (series * r * r) + r + 1;
        return series * BitConverter.Int64BitsToDouble(((long)k + 1023) << 52);
    }

    /// <summary>ln x, to within a few units in the last place.</summary>
    /// <param name="x">Above 0, finite.</param>
    public static double Log(double x)
    {
        if (x is < 1 / Step or > Step)
        {
            return x < 1 ? Log(x * Step) - LogarithmOfStep : Log(x / Step) + LogarithmOfStep;
        }

        // The single-precision logarithm is right to 1e-7 or so; a step of Halley's method cubes the error.
        double start = VectorMath.Log((float)x);
        double ratio = x * Exp(-start);
        return start + (2 * (ratio - 1) / (ratio + 1));
    }

    /// <summary>ψ(x), the derivative of ln Γ(x): by recurrence to x ≥ 10, then the asymptotic series (Abramowitz and Stegun 1964, 6.3.5 and 6.3.18).</summary>
    /// <param name="x">Above 0, finite.</param>
    public static double Digamma(double x)
    {
        double shifts = 0;
        while (x < 10)
        {
            shifts += 1 / x;
            x++;
        }

        double square = 1 / (x * x);
        double series = square * ((1.0 / 12) - (square * ((1.0 / 120) - (square * ((1.0 / 252) - (square * ((1.0 / 240) - (square / 132))))))));
        return Log(x) - (0.5 / x) - series - shifts;
    }

    /// <summary>1 / (1 + e⁻ˣ), the probability of the log-odds x; nothing overflows.</summary>
    public static double Logistic(double x)
    {
        double small = Exp(-Math.Abs(x));
        return x >= 0 ? 1 / (1 + small) : small / (1 + small);
    }

    /// <summary>ln (p / (1 − p)).</summary>
    /// <param name="probability">Above 0 and below 1.</param>
    public static double LogOdds(double probability) => Log(probability / (1 - probability));
}
