using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation.Encoding.Mixtures;

/// <summary>
/// Fits a <see cref="NormalMixture"/> by variational inference (Bishop 2006, section 10.2, in one dimension): modes that the numbers do not
/// need lose their weight and are dropped.
/// </summary>
/// <remarks>
/// Priors, for numbers brought to mean 0 and variance 1: Dirichlet concentration 10⁻³ for the weights; for mean and precision of a mode,
/// mean 0 with β₀ = 0.01, and a Wishart distribution with 1 / W₀ = 0.01 and one degree of freedom: modes a tenth as wide as the whole, so weak that
/// a dozen numbers overrule them. It starts from the clusters of k-means, whose centres start at quantiles of the distinct numbers: nothing is
/// random but which rows are used. Cost: rounds × distinct numbers × modes. Beyond the paper, a number that a twentieth of the rows share is a
/// mode without any deviation, so that it is made exactly; the modes that are left are fitted to the other numbers.
/// </remarks>
internal static class MixtureFit
{
    public const int MostModes = 10;

    public const int MostRows = 10_000;

    private const double SmallestWeight = 0.005;
    private const int Rounds = 200;
    private const double Tolerance = 1e-6;

    /// <param name="numbers">Finite, at least one.</param>
    /// <param name="stream">Chooses the numbers that are used where there are more than <see cref="MostRows"/>.</param>
    /// <param name="mostModes">The most modes there can be, at least 1.</param>
    public static NormalMixture Of(ReadOnlySpan<float> numbers, RandomStream stream, int mostModes = MostModes)
    {
        double count = numbers.Length;
        SortedDictionary<float, int> spikes = Spikes.Of(numbers, mostModes);
        float[] others = [.. numbers.ToArray().Where(number => !spikes.ContainsKey(number))];
        NormalMixture rest = others.Length == 0 ? new NormalMixture([], [], []) : Fit(others, stream, mostModes - spikes.Count);
        double share = others.Length / count;
        (double Weight, double Mean, double Deviation)[] modes =
        [
            .. spikes.Select(spike => (spike.Value / count, (double)spike.Key, 0.0)),
            .. Enumerable.Range(0, rest.Count).Select(mode => (share * rest.Weights[mode], rest.Means[mode], rest.Deviations[mode])),
        ];
        Array.Sort(modes, (one, other) => one.Mean.CompareTo(other.Mean));
        return new NormalMixture(
            [.. modes.Select(mode => mode.Weight)], [.. modes.Select(mode => mode.Mean)], [.. modes.Select(mode => mode.Deviation)]);
    }

    /// <param name="numbers">At least two of them different; reordered.</param>
    /// <param name="stream">Chooses among them.</param>
    /// <param name="mostModes">The most modes.</param>
    private static NormalMixture Fit(float[] numbers, RandomStream stream, int mostModes)
    {
        float[] used = numbers;
        if (used.Length > MostRows)
        {
            float low = used.Min();
            float high = used.Max();
            stream.Shuffle(used.AsSpan());
            used = used[..MostRows];

            // Numbers that are nearly all alike still vary.
            used[^2] = low;
            used[^1] = high;
        }

        Array.Sort(used);
        WeightedNumbers standard = WeightedNumbers.Of(used, out double mean, out double deviation);
        VariationalModes modes = new(standard, Math.Min(mostModes, standard.Count));
        modes.StartFrom(Clusters.Of(standard, modes.Count));
        for (int round = 0; round < Rounds && modes.Update() > Tolerance * used.Length; round++)
        {
        }

        return Keep(modes, mean, deviation);
    }

    private static NormalMixture Keep(VariationalModes modes, double mean, double deviation)
    {
        double[] weights = modes.Weights();
        int[] kept = [.. Enumerable.Range(0, modes.Count).Where(mode => weights[mode] >= SmallestWeight).OrderBy(mode => modes.Means[mode])];
        double sum = kept.Sum(mode => weights[mode]);
        return new NormalMixture(
            [.. kept.Select(mode => weights[mode] / sum)],
            [.. kept.Select(mode => mean + (deviation * modes.Means[mode]))],
            [.. kept.Select(mode => deviation * modes.Deviation(mode))]);
    }
}
