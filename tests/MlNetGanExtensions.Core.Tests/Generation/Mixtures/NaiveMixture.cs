namespace MlNetGanExtensions.Core.Tests.Generation.Mixtures;

/// <summary>
/// The variational mixture of normal distributions (Bishop 2006, section 10.2) in one dimension, with a responsibility for each number and mode,
/// written from the book's equations. The digamma function and the logarithm are of its own too.
/// </summary>
internal static class NaiveMixture
{
    // The priors that the code documents: α₀, β₀, 1 / W₀ and ν₀; m₀ is 0.
    private const double Alpha = 1e-3;
    private const double Beta = 0.01;
    private const double InverseW = 0.01;
    private const double Nu = 1;

    // As the code ends too: with sizes that stay as they are up to a millionth of the numbers, or after so many rounds.
    private const double Tolerance = 1e-6;
    private const int Rounds = 200;

    /// <summary>Shares, means and deviations of the modes that matter, by ascending means.</summary>
    /// <param name="numbers">At least two of them different.</param>
    /// <param name="modes">The most modes.</param>
    public static (double Share, double Mean, double Deviation)[] Fit(float[] numbers, int modes)
    {
        double mean = numbers.Average(number => (double)number);
        double deviation = Math.Sqrt(numbers.Average(number => (number - mean) * (number - mean)));
        double[] x = [.. numbers.Select(number => (number - mean) / deviation)];
        int count = Math.Min(modes, x.Distinct().Count());
        (double[] n, double[] m, double[] w) = Maximised(x, Start(x, count), count);
        for (int round = 0; round < Rounds; round++)
        {
            double[] before = n;
            (n, m, w) = Maximised(x, Responsibilities(x, n, m, w), count);
            if (before.Zip(n, (old, size) => Math.Abs(size - old)).Max() <= Tolerance * x.Length)
            {
                break;
            }
        }

        double total = n.Sum(size => Alpha + size);
        int[] kept = [.. Enumerable.Range(0, count).Where(k => (Alpha + n[k]) / total >= 0.005).OrderBy(k => m[k])];
        double sum = kept.Sum(k => Alpha + n[k]);
        return [.. kept.Select(k => ((Alpha + n[k]) / sum, mean + (deviation * m[k]), deviation / Math.Sqrt((Nu + n[k]) * w[k])))];
    }

    /// <summary>10.51 to 10.53: sizes, averages and scatter; then 10.58 to 10.63.</summary>
    private static (double[] N, double[] M, double[] W) Maximised(double[] x, double[][] r, int count)
    {
        double[] n = [.. Enumerable.Range(0, count).Select(k => r.Sum(row => row[k]))];
        double[] average = [.. n.Select((size, k) => size > 1e-12 ? r.Select((row, i) => row[k] * x[i]).Sum() / size : 0)];
        double[] scatter = [.. n.Select((_, k) => r.Select((row, i) => row[k] * (x[i] - average[k]) * (x[i] - average[k])).Sum())];
        return (
            n,
            [.. n.Select((size, k) => size * average[k] / (Beta + size))],
            [.. n.Select((size, k) => 1 / (InverseW + scatter[k] + (Beta * size / (Beta + size) * average[k] * average[k])))]);
    }

    /// <summary>10.64 to 10.67, then the responsibilities by 10.46 and 10.49.</summary>
    private static double[][] Responsibilities(double[] x, double[] n, double[] m, double[] w)
    {
        double all = Digamma(n.Sum(size => Alpha + size));
        return [.. x.Select(number => Normalised([.. n.Select((size, k) =>
            Digamma(Alpha + size) - all
            + (0.5 * (Digamma((Nu + size) / 2) + Math.Log(2 * w[k])))
            - (0.5 * ((1 / (Beta + size)) + ((Nu + size) * w[k] * (number - m[k]) * (number - m[k])))))]))];
    }

    /// <summary>k-means from quantiles of the different numbers, as a division that is sure.</summary>
    private static double[][] Start(double[] x, int count)
    {
        double[] distinct = [.. x.Distinct().Order()];
        double[] centres = [.. Enumerable.Range(0, count).Select(k => distinct[((2 * k) + 1) * distinct.Length / (2 * count)])];
        int[] nearest = [.. x.Select(_ => 0)];
        for (int round = 0; round < 100; round++)
        {
            nearest = [.. x.Select(number => Array.IndexOf(centres, centres.MinBy(centre => Math.Abs(centre - number))))];
            centres = [.. centres.Select((centre, k) => nearest.Contains(k) ? x.Where((_, i) => nearest[i] == k).Average() : centre)];
        }

        return [.. nearest.Select(own => Enumerable.Range(0, count).Select(k => k == own ? 1.0 : 0).ToArray())];
    }

    private static double[] Normalised(double[] logarithms)
    {
        double[] parts = [.. logarithms.Select(value => Math.Exp(value - logarithms.Max()))];
        return [.. parts.Select(part => part / parts.Sum())];
    }

    /// <summary>By the recurrence up to 20, then the asymptotic series.</summary>
    private static double Digamma(double x) => x < 20
        ? Digamma(x + 1) - (1 / x)
        : Math.Log(x) - (1 / (2 * x)) - (1 / (12 * x * x)) + (1 / (120 * Math.Pow(x, 4))) - (1 / (252 * Math.Pow(x, 6)));
}
