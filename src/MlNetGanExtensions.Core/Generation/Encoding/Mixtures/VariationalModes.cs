using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation.Encoding.Mixtures;

/// <summary>The variational distribution over the modes of a mixture, and its update (Bishop 2006, equations 10.46 to 10.67 with D = 1).</summary>
/// <param name="numbers">Of mean 0 and variance 1.</param>
/// <param name="count">How many modes.</param>
internal sealed class VariationalModes(WeightedNumbers numbers, int count)
{
    private const double Concentration = 1e-3;
    private const double MeanStrength = 0.01;
    private const double DegreesOfFreedom = 1;
    private const double InverseScale = 0.01;

    // A mode that has lost all its numbers is left with its prior.
    private const double Nothing = 1e-12;

    private readonly double[] _sizes = new double[count];
    private readonly double[] _spreads = new double[count];
    private readonly double[] _sums = new double[count];
    private readonly double[] _shifts = new double[count];
    private readonly double[] _squares = new double[count];
    private readonly double[] _logarithms = new double[count];

    public int Count => count;

    /// <summary>m of each mode.</summary>
    public double[] Means { get; } = new double[count];

    /// <summary>The expected weights.</summary>
    public double[] Weights()
    {
        double sum = _sizes.Sum(size => size + Concentration);
        return [.. _sizes.Select(size => (size + Concentration) / sum)];
    }

    /// <summary>The deviation at the expected precision, 1 / √(ν W).</summary>
    public double Deviation(int mode) => Math.Sqrt(_spreads[mode] / (DegreesOfFreedom + _sizes[mode]));

    /// <summary>Takes over a division of the numbers.</summary>
    public void StartFrom(int[] clusters)
    {
        Clear();
        for (int i = 0; i < clusters.Length; i++)
        {
            Add(clusters[i], numbers.Counts[i], numbers.Values[i]);
        }

        Maximize();
    }

    /// <summary>One round: responsibilities from the modes, then the modes from the responsibilities.</summary>
    /// <returns>The most by which the size of a mode has changed, in numbers.</returns>
    public double Update()
    {
        double[] before = [.. _sizes];
        Prepare();
        Clear();
        Span<double> shares = stackalloc double[count];
        for (int i = 0; i < numbers.Count; i++)
        {
            Responsibilities(numbers.Values[i], shares);
            for (int mode = 0; mode < count; mode++)
            {
                Add(mode, numbers.Counts[i] * shares[mode], numbers.Values[i]);
            }
        }

        Maximize();
        return before.Zip(_sizes, (old, size) => Math.Abs(size - old)).Max();
    }

    private void Clear()
    {
        Array.Clear(_sums);
        Array.Clear(_shifts);
        Array.Clear(_squares);
    }

    /// <summary>Sums are taken around the old mean, so that narrow modes far from 0 lose no digits.</summary>
    private void Add(int mode, double share, double value)
    {
        double distance = value - Means[mode];
        _sums[mode] += share;
        _shifts[mode] += share * distance;
        _squares[mode] += share * distance * distance;
    }

    /// <summary>Equations 10.58 to 10.63.</summary>
    private void Maximize()
    {
        for (int mode = 0; mode < count; mode++)
        {
            double size = _sums[mode];
            double shift = size > Nothing ? _shifts[mode] / size : 0;
            double average = Means[mode] + shift;
            double scatter = Math.Max(0, _squares[mode] - (size * shift * shift));
            _sizes[mode] = size;
            _spreads[mode] = InverseScale + scatter + (MeanStrength * size / (MeanStrength + size) * average * average);
            Means[mode] = size * average / (MeanStrength + size);
        }
    }

    /// <summary>What of ln ρ does not depend on the number: equations 10.64 to 10.66.</summary>
    private void Prepare()
    {
        double all = PortableMath.Digamma(_sizes.Sum(size => size + Concentration));
        for (int mode = 0; mode < count; mode++)
        {
            double size = _sizes[mode];
            double weight = PortableMath.Digamma(size + Concentration) - all;
            double precision = PortableMath.Digamma((DegreesOfFreedom + size) / 2) - PortableMath.Log(_spreads[mode]);
            _logarithms[mode] = weight + (0.5 * (precision - (1 / (MeanStrength + size))));
        }
    }

    /// <summary>Equations 10.46 and 10.49.</summary>
    private void Responsibilities(double value, Span<double> shares)
    {
        double highest = double.NegativeInfinity;
        for (int mode = 0; mode < count; mode++)
        {
            double distance = value - Means[mode];
            shares[mode] = _logarithms[mode] - (0.5 * (DegreesOfFreedom + _sizes[mode]) / _spreads[mode] * distance * distance);
            highest = Math.Max(highest, shares[mode]);
        }

        double sum = 0;
        for (int mode = 0; mode < count; mode++)
        {
            shares[mode] = PortableMath.Exp(shares[mode] - highest);
            sum += shares[mode];
        }

        for (int mode = 0; mode < count; mode++)
        {
            shares[mode] /= sum;
        }
    }
}
