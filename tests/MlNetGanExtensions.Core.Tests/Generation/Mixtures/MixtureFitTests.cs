using FsCheck.Xunit;
using MlNetGanExtensions.Generation.Encoding.Mixtures;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Generation.Mixtures;

public sealed class MixtureFitTests
{
    [Fact]
    public void The_fit_is_that_of_an_independent_program()
    {
        // Computed with a few lines of Python after Bishop's equations, from responsibilities kept row by row.
        Check(
            MixtureFit.Of(Clumps(), Stream()),
            [(0.4999958334, 0.0014164306, 0.7699134120), (0.3333333333, 9.9996250937, 0.5960191363), (0.1666708332, 30.9887556222, 0.8804021093)]);
        Check(
            MixtureFit.Of(Clumps(), Stream(), mostModes: 3),
            [(0.4676953868, -0.0139967400, 0.7099251842), (0.5323046132, 15.9807439060, 10.3404986039)]);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(3)]
    [InlineData(2)]
    [InlineData(1)]
    public void The_fit_of_some_clumps_is_that_of_the_books_equations(int mostModes) =>
        Check(MixtureFit.Of(Clumps(), Stream(), mostModes), NaiveMixture.Fit(Clumps(), mostModes));

    [Fact]
    public void The_fit_of_random_numbers_is_that_of_the_books_equations()
    {
        for (ulong seed = 1; seed <= 8; seed++)
        {
            // Three clumps of random places, widths and sizes, in which no number comes twice.
            RandomStream stream = new(seed, "clumps");
            float[] numbers = new float[120];
            stream.FillNormal(numbers);
            (float Place, float Width)[] clumps = [.. Enumerable.Range(0, 3).Select(_ => (1000 * stream.NextSingle(), 1 + (40 * stream.NextSingle())))];
            for (int i = 0; i < numbers.Length; i++)
            {
                (float place, float width) = clumps[stream.NextInt32(5) / 2];
                numbers[i] = place + (width * numbers[i]);
            }

            Check(MixtureFit.Of(numbers, Stream(), mostModes: 4), NaiveMixture.Fit(numbers, 4));
        }
    }

    [Fact]
    public void Shares_means_and_deviations_of_a_known_mixture_are_found()
    {
        RandomStream stream = new(5, "known mixture");
        float[] numbers = new float[30_000];
        stream.FillNormal(numbers);
        for (int i = 0; i < numbers.Length; i++)
        {
            // Half around 0, three in ten around 100 and narrow, two in ten around 500 and wide.
            numbers[i] = (i % 10) switch { < 5 => 10 * numbers[i], < 8 => 100 + numbers[i], _ => 500 + (50 * numbers[i]) };
        }

        NormalMixture mixture = MixtureFit.Of(numbers, Stream());

        // A clump may be described by several modes: together they have its share, mean and spread.
        Together(mixture, mean => mean < 60, 0.5, 0, 10);
        Together(mixture, mean => mean is > 60 and < 200, 0.3, 100, 1);
        Together(mixture, mean => mean > 200, 0.2, 500, 50);
        mixture.Count.Should().BeInRange(3, 10);
    }

    [Property(MaxTest = 40)]
    public void Modes_ascend_and_their_weights_are_shares(ulong seed)
    {
        RandomStream stream = new(seed, "numbers");
        float[] numbers = new float[stream.NextInt32(300) + 2];
        stream.FillNormal(numbers);
        float scale = stream.NextInt32(3) switch { 0 => 1e-30f, 1 => 1, _ => 1e30f };
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = scale * (seed % 2 == 0 ? MathF.Round(numbers[i]) : numbers[i]);
        }

        numbers[0] = 5 * scale;
        numbers[1] = 3 * scale;
        float[] before = [.. numbers];

        NormalMixture mixture = MixtureFit.Of(numbers, Stream());
        NormalMixture again = MixtureFit.Of(numbers, Stream());

        mixture.Count.Should().BeInRange(1, MixtureFit.MostModes);
        mixture.Weights.Sum().Should().BeApproximately(1, 1e-12);
        mixture.Weights.Should().OnlyContain(weight => weight > 0);
        mixture.Means.Should().BeInAscendingOrder();
        mixture.Deviations.Should().OnlyContain(deviation => deviation >= 0);
        again.Means.Should().Equal(mixture.Means);
        numbers.Should().Equal(before, "the numbers are not changed");
    }

    [Fact]
    public void A_number_that_many_rows_share_is_a_mode_of_its_own_and_comes_back_exactly()
    {
        RandomStream stream = new(2, "numbers");
        float[] numbers = new float[50_000];
        stream.FillUniform(numbers);
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = i % 10 < 9 ? 0.1f : 1 + numbers[i];
        }

        NormalMixture mixture = MixtureFit.Of(numbers, Stream());

        (mixture.Weights[0], mixture.Means[0], mixture.Deviations[0]).Should().Be((0.9, 0.1f, 0));
        mixture.Mode(0.1f, 0.5).Should().Be(0);
        mixture.Decode(mixture.Encode(0.1f, 0), 0).Should().Be(0.1f);
        mixture.Decode(1, 0).Should().Be(0.1f, "whatever place the generator gives");
        mixture.Mode(1.5, 0.999).Should().BePositive();
        mixture.Mode(0.1001, 0).Should().BePositive("another number is of another mode, however near");
        mixture.Deviations[1..].Should().OnlyContain(deviation => deviation > 0);
    }

    [Fact]
    public void A_few_different_numbers_are_a_mode_each_and_rare_other_numbers_still_vary()
    {
        NormalMixture few = MixtureFit.Of([3, 1, 3, 3], Stream());
        (few.Means, few.Weights, few.Deviations).Should().BeEquivalentTo((new double[] { 1, 3 }, new[] { 0.25, 0.75 }, new double[] { 0, 0 }));
        few.Mode(1.9, 0).Should().Be(0, "a number that was not seen is of the nearest mode");

        // Eleven different numbers among 50,000, most of which are one of them.
        float[] numbers = new float[50_000];
        for (int i = 0; i < 10; i++)
        {
            numbers[1000 * i] = i + 1;
        }

        NormalMixture many = MixtureFit.Of(numbers, Stream());
        (many.Means[0], many.Deviations[0]).Should().Be((0, 0));
        many.Count.Should().BeInRange(2, 10);
    }

    [Fact]
    public void A_mode_is_drawn_in_proportion_to_the_densities()
    {
        NormalMixture mixture = new([0.75, 0.25], [0, 10], [1, 2]);

        // Densities at 4 by hand: .75 e⁻⁸ = 2.516e-4 and .125 e⁻⁴·⁵ = 1.389e-3, so the first has .1534.
        mixture.Mode(4, 0.153).Should().Be(0);
        mixture.Mode(4, 0.154).Should().Be(1);
        mixture.Mode(-1e20, 0.9).Should().Be(1, "far out the wider mode is the denser one");
        mixture.Mode(0, Math.BitDecrement(1.0)).Should().Be(1, "however unlikely, at the very end");
    }

    [Property(MaxTest = 100)]
    public void The_way_there_and_back_is_exact_within_four_deviations_and_ends_at_their_edge(ulong seed)
    {
        RandomStream stream = new(seed, "mixture");
        NormalMixture mixture = new([1], [(stream.NextDouble() - 0.5) * 1e6], [Math.Max(1e-3, stream.NextDouble() * 1e4)]);
        double deviation = mixture.Deviations[0];
        double inside = mixture.Means[0] + ((stream.NextDouble() - 0.5) * 8 * deviation);

        mixture.Decode(mixture.Encode(inside, 0), 0).Should().BeApproximately(inside, 4 * deviation / (1 << 23));
        mixture.Encode(mixture.Means[0] + (5 * deviation), 0).Should().Be(1);
        mixture.Encode(mixture.Means[0] - (50 * deviation), 0).Should().Be(-1);
        mixture.Decode(1, 0).Should().BeApproximately(mixture.Means[0] + (4 * deviation), 1e-9 * (deviation + Math.Abs(mixture.Means[0])));
    }

    [Theory]
    [InlineData(0.001, -1000.5755719318104)]
    [InlineData(0.5, -1.9635100260214235)]
    [InlineData(1, -0.5772156649015329)]
    [InlineData(7.25, 1.9104535268837357)]
    [InlineData(1e4, 9.21029037114285)]
    public void The_digamma_function_has_its_known_values(double x, double value) =>
        PortableMath.Digamma(x).Should().BeApproximately(value, 1e-13 * Math.Max(1, Math.Abs(value)));

    [Theory]
    [InlineData(1e-300)]
    [InlineData(3e-31)]
    [InlineData(0.2)]
    [InlineData(1)]
    [InlineData(12345.678)]
    [InlineData(4e200)]
    public void The_logarithm_is_exact_to_double_precision(double x) =>
        PortableMath.Log(x).Should().BeApproximately(Math.Log(x), 4e-16 * Math.Max(1, Math.Abs(Math.Log(x))));

    private static RandomStream Stream() => new(1, "mixture");

    /// <summary>Sixty numbers around 0, forty around 10 and twenty around 31, four each of 30, 30.5 … 32.</summary>
    private static float[] Clumps()
    {
        List<float> numbers = [];
        for (int i = 0; i < 60; i++)
        {
            double place = (i - 29.5) / 30;
            numbers.Add((float)(place * place * place * 2));
        }

        for (int i = 0; i < 40; i++)
        {
            numbers.Add((float)(10 + ((i - 19.5) / 20)));
        }

        for (int i = 0; i < 20; i++)
        {
            numbers.Add(30 + ((i % 5) * 0.5f));
        }

        return [.. numbers];
    }

    private static void Check(NormalMixture mixture, (double Share, double Mean, double Deviation)[] expected)
    {
        mixture.Count.Should().Be(expected.Length);
        for (int mode = 0; mode < expected.Length; mode++)
        {
            mixture.Weights[mode].Should().BeApproximately(expected[mode].Share, 1e-8);
            mixture.Means[mode].Should().BeApproximately(expected[mode].Mean, 1e-7);
            mixture.Deviations[mode].Should().BeApproximately(expected[mode].Deviation, 1e-7);
        }
    }

    private static void Together(NormalMixture mixture, Predicate<double> which, double share, double mean, double deviation)
    {
        int[] modes = [.. Enumerable.Range(0, mixture.Count).Where(mode => which(mixture.Means[mode]))];
        double weight = modes.Sum(mode => mixture.Weights[mode]);
        double average = modes.Sum(mode => mixture.Weights[mode] * mixture.Means[mode]) / weight;
        double square = modes.Sum(mode => mixture.Weights[mode]
            * ((mixture.Deviations[mode] * mixture.Deviations[mode]) + ((mixture.Means[mode] - average) * (mixture.Means[mode] - average)))) / weight;
        weight.Should().BeApproximately(share, 0.02);
        average.Should().BeApproximately(mean, 0.1 * deviation);
        Math.Sqrt(square).Should().BeApproximately(deviation, 0.1 * deviation);
    }
}
