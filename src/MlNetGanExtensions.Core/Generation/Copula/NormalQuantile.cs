using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation.Copula;

/// <summary>Φ⁻¹, the quantile function of the standard normal distribution, with the same bits on every machine.</summary>
/// <remarks>Wichura 1988, "Algorithm AS 241", PPND16: relative accuracy about 10⁻¹⁶, here up to the logarithm's few units in the last place.</remarks>
internal static class NormalQuantile
{
    // So near to 0 and 1 a share of rows never comes; what rounds to 0 or 1 counts as this.
    private const double Smallest = 1e-300;
    private const double LargestBelowOne = 1 - (1.0 / (1L << 53));

    private static readonly double[] CentreOver =
    [
        3.3871328727963666080, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
        45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
    ];

    private static readonly double[] CentreUnder =
    [
        1, 42.313330701600911252, 687.18700749205790830, 5394.1960214247511077,
        21213.794301586595867, 39307.895800092710610, 28729.085735721942674, 5226.4952788528545610,
    ];

    private static readonly double[] SideOver =
    [
        1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504,
        1.27045825245236838258, 0.241780725177450611770, 0.0227238449892691845833, 7.74545014278341407640e-4,
    ];

    private static readonly double[] SideUnder =
    [
        1, 2.05319162663775882187, 1.67638483018380384940, 0.689767334985100004550,
        0.148103976427480074590, 0.0151986665636164571966, 5.47593808499534494600e-4, 1.05075007164441684324e-9,
    ];

    private static readonly double[] TailOver =
    [
        6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580, 0.296560571828504891230,
        0.0265321895265761230930, 0.00124266094738807843860, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
    ];

    private static readonly double[] TailUnder =
    [
        1, 0.599832206555887937690, 0.136929880922735805310, 0.0148753612908506148525,
        7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15,
    ];

    /// <summary>The number below which a standard normal number lies with a probability.</summary>
    /// <param name="probability">From 0 to 1; the ends count as the nearest numbers within.</param>
    /// <returns>Finite.</returns>
    public static double Of(double probability)
    {
        probability = Math.Clamp(probability, Smallest, LargestBelowOne);
        double fromHalf = probability - 0.5;
        if (Math.Abs(fromHalf) <= 0.425)
        {
            double centre = 0.180625 - (fromHalf * fromHalf);
            return fromHalf * Polynomial(CentreOver, centre) / Polynomial(CentreUnder, centre);
        }

        double root = Math.Sqrt(-PortableMath.Log(fromHalf < 0 ? probability : 1 - probability));
        double distance = root <= 5
            ? Polynomial(SideOver, root - 1.6) / Polynomial(SideUnder, root - 1.6)
            : Polynomial(TailOver, root - 5) / Polynomial(TailUnder, root - 5);
        return fromHalf < 0 ? -distance : distance;
    }

    private static double Polynomial(double[] coefficients, double x)
    {
        double sum = 0;
        for (int i = coefficients.Length - 1; i >= 0; i--)
        {
            sum = (sum * x) + coefficients[i];
        }

        return sum;
    }
}
