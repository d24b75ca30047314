using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation.Encoding.Mixtures;

/// <summary>The natural logarithm and its relative in double precision, with the same bits on every machine.</summary>
internal static class PortableLogarithm
{
    // Single precision holds numbers from 1 / Step to Step, and ln Step is the second.
    private const double Step = 1e30;
    private const double LogarithmOfStep = 69.07755278982137;

    /// <summary>ln x, to within a few units in the last place.</summary>
    /// <param name="x">Above 0, finite.</param>
    public static double Of(double x)
    {
        if (x is < 1 / Step or > Step)
        {
            return x < 1 ? Of(x * Step) - LogarithmOfStep : Of(x / Step) + LogarithmOfStep;
        }

        // The single-precision logarithm is right to 1e-7 or so; a step of Halley's method cubes the error.
        double start = VectorMath.Log((float)x);
        double ratio = x * PortableMath.Exp(-start);
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
        return Of(x) - (0.5 / x) - series - shifts;
    }
}
