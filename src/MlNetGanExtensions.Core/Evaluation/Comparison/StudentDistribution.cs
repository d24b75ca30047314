namespace MlNetGanExtensions.Evaluation;

/// <summary>Tail probabilities of Student's t distribution.</summary>
internal static class StudentDistribution
{
    /// <summary>P(|T| ≥ |t|) = I_x(ν/2, 1/2) with x = ν / (ν + t²).</summary>
    public static double TwoSidedPValue(double t, double degreesOfFreedom)
    {
        if (double.IsInfinity(t))
        {
            return 0;
        }

        // Both x and 1 − x are formed directly: near t = 0 the one, far out the other would lose its digits in a subtraction.
        double square = t * t;
        return RegularizedIncompleteBeta(
            degreesOfFreedom / 2, 0.5, degreesOfFreedom / (degreesOfFreedom + square), square / (degreesOfFreedom + square));
    }

    /// <summary>I_x(a, b) for x in 0 to 1, given with 1 − x; relative error about 1e-13 for the sizes of cross-validation.</summary>
    public static double RegularizedIncompleteBeta(double a, double b, double x, double complement)
    {
        if (x <= 0 || complement <= 0)
        {
            return x <= 0 ? 0 : 1;
        }

        // The machine's own logarithm is good enough: a p-value decides no fitted model and no prediction.
        double factor = Math.Exp(
            LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Math.Log(x)) + (b * Math.Log(complement)));

        // The fraction converges fast left of the mean of the distribution; right of it the other tail is computed.
        return x < (a + 1) / (a + b + 2)
            ? factor * ContinuedFraction(a, b, x) / a
            : 1 - (factor * ContinuedFraction(b, a, complement) / b);
    }

    /// <summary>The continued fraction of the incomplete beta function (Abramowitz and Stegun 26.5.8), by Lentz's method.</summary>
    private static double ContinuedFraction(double a, double b, double x)
    {
        const double Tiny = 1e-300;
        double c = 1;
        double d = 1 / AwayFromZero(1 - ((a + b) * x / (a + 1)));
        double value = d;
        for (int m = 1; m <= 10_000; m++)
        {
            double even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / AwayFromZero(1 + (even * d));
            c = AwayFromZero(1 + (even / c));
            value *= d * c;

            double odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / AwayFromZero(1 + (odd * d));
            c = AwayFromZero(1 + (odd / c));
            double step = d * c;
            value *= step;
            if (Math.Abs(step - 1) < 3e-16)
            {
                break;
            }
        }

        return value;

        static double AwayFromZero(double number) => Math.Abs(number) < Tiny ? Tiny : number;
    }

    /// <summary>ln Γ(x) for x above 0, by Lanczos's approximation (g = 7, nine terms); relative error about 1e-15.</summary>
    private static double LogGamma(double x)
    {
        ReadOnlySpan<double> terms =
        [
            676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
            12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
        ];
        double series = 0.99999999999980993;
        for (int i = 0; i < terms.Length; i++)
        {
            series += terms[i] / (x + i);
        }

        double shifted = x + 6.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((x - 0.5) * Math.Log(shifted)) - shifted + Math.Log(series);
    }
}
