namespace MlNetGanExtensions.Evaluation;

/// <summary>
/// The exponential function in double precision from additions and multiplications alone: the same bits on every machine.
/// </summary>
/// <remarks>
/// The C library's last bits differ from machine to machine, and a thousand steps of a layout make a difference of one bit visible.
/// </remarks>
internal static class PortableMath
{
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
}
