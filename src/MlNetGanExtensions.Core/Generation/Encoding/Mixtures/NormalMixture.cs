using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation.Encoding.Mixtures;

/// <summary>A mixture of normal distributions of one number, its modes in ascending order of their means.</summary>
/// <param name="Weights">Shares of the modes, each above 0; they sum to 1.</param>
/// <param name="Means">In the unit of the number.</param>
/// <param name="Deviations">Standard deviations in the unit of the number; 0 for a mode that is a single number.</param>
internal sealed record NormalMixture(double[] Weights, double[] Means, double[] Deviations)
{
    /// <summary>Standard deviations on either side of a mean that a mode covers (Xu et al. 2019, section 4.2).</summary>
    public const double Reach = 4;

    // Far below any responsibility that matters, so that two modes can be told apart however far a number is from both.
    private const double SmallestExponent = -700;

    public int Count => Weights.Length;

    /// <summary>Draws the mode of a number, in proportion to the modes' densities there; that of the number alone, if there is one.</summary>
    /// <param name="number">Finite.</param>
    /// <param name="uniform">From 0 to below 1.</param>
    public int Mode(double number, double uniform)
    {
        if (Spike(number) is { } spike)
        {
            return spike;
        }

        Span<double> shares = stackalloc double[Count];
        double highest = shares[Highest(number, shares)];
        double sum = 0;
        for (int mode = 0; mode < Count; mode++)
        {
            shares[mode] = shares[mode] - highest < SmallestExponent ? 0 : PortableMath.Exp(shares[mode] - highest);
            sum += shares[mode];
        }

        double left = uniform * sum;
        int last = 0;
        for (int mode = 0; mode < Count; mode++)
        {
            if (shares[mode] > 0)
            {
                last = mode;
                if (left < shares[mode])
                {
                    return mode;
                }

                left -= shares[mode];
            }
        }

        // Rounding may leave a little over.
        return last;
    }

    /// <summary>The mode whose density is highest at a number; that of the number alone, if there is one.</summary>
    /// <param name="number">Finite.</param>
    public int Likeliest(double number) => Spike(number) ?? Highest(number, stackalloc double[Count]);

    /// <summary>Where a number stands within a mode: −1 and 1 are four deviations from its mean, and what lies beyond counts as that.</summary>
    public float Encode(double number, int mode) =>
        Deviations[mode] == 0 ? 0 : (float)Math.Clamp((number - Means[mode]) / (Reach * Deviations[mode]), -1, 1);

    /// <summary>The number at a place within a mode.</summary>
    /// <param name="place">From −1 to 1.</param>
    /// <param name="mode">One of the modes.</param>
    public double Decode(float place, int mode) => Means[mode] + (place * Reach * Deviations[mode]);

    /// <summary>Writes the logarithms of the modes' shares of a number, up to a constant, and gives the mode with the largest.</summary>
    private int Highest(double number, Span<double> logarithms)
    {
        int highest = -1;
        for (int mode = 0; mode < Count; mode++)
        {
            if (Deviations[mode] == 0)
            {
                logarithms[mode] = double.NegativeInfinity;
                continue;
            }

            double distance = (number - Means[mode]) / Deviations[mode];
            logarithms[mode] = PortableMath.Log(Weights[mode] / Deviations[mode]) - (0.5 * distance * distance);
            highest = highest < 0 || logarithms[mode] > logarithms[highest] ? mode : highest;
        }

        return highest;
    }

    /// <summary>The mode that is this number alone; where all modes are such, the nearest one.</summary>
    private int? Spike(double number)
    {
        int? nearest = null;
        bool others = false;
        for (int mode = 0; mode < Count; mode++)
        {
            if (Deviations[mode] == 0 && Means[mode] == number)
            {
                return mode;
            }

            others |= Deviations[mode] > 0;
            nearest = nearest is { } best && Math.Abs(Means[best] - number) <= Math.Abs(Means[mode] - number) ? nearest : mode;
        }

        return others ? null : nearest;
    }
}
