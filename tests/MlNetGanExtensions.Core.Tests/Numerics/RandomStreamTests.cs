using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.Randomness;

namespace MlNetGanExtensions.Core.Tests.Numerics;

/// <summary>Everything here has a fixed seed: a test that passes once passes always. Bounds are about five standard errors.</summary>
public sealed class RandomStreamTests
{
    private const int Many = 1 << 20;

    private delegate void Fill(RandomStream random, Span<float> values);

    public static TheoryData<string> Fills => new(AllFills.Keys);

    private static Dictionary<string, Fill> AllFills { get; } = new()
    {
        ["uniform"] = (random, values) => random.FillUniform(values),
        ["normal"] = (random, values) => random.FillNormal(values),
        ["Gumbel"] = (random, values) => random.FillGumbel(values),
        ["Bernoulli"] = (random, values) => random.FillBernoulli(values, 0.3f),
    };

    [Theory]
    [MemberData(nameof(Fills))]
    public void A_fill_begins_with_the_numbers_of_every_shorter_fill(string name)
    {
        float[] longest = Draw(name, 200);

        for (int length = 0; length < 200; length++)
        {
            Draw(name, length).Should().Equal(longest[..length]);
        }
    }

    [Theory]
    [MemberData(nameof(Fills))]
    public void A_fill_takes_whole_groups_of_blocks_and_the_next_one_goes_on_behind_them(string name)
    {
        RandomStream random = new(9, "position");
        float[] values = new float[33];
        AllFills[name](random, values);
        random.Position.Should().Be(16);
        AllFills[name](random, values);

        values.Should().Equal(Draw(name, 64 + 33)[64..]);
    }

    [Fact]
    public void Uniform_numbers_are_the_upper_bits_of_the_words_in_order()
    {
        RandomStream random = new(9, "position");
        float[] values = Draw("uniform", 40);

        for (int i = 0; i < 40; i += 4)
        {
            random.Position = (ulong)i / 4;
            values[i].Should().Be(random.NextSingle());
        }
    }

    [Fact]
    public void Uniform_numbers_have_the_moments_and_the_distribution_of_theirs()
    {
        float[] values = Draw("uniform", Many);

        values.Should().OnlyContain(value => value >= 0 && value < 1);
        CheckMoments(values, 0.5, 1.0 / 12);
        KolmogorovDistance(values, value => value).Should().BeLessThan(1.95 / Math.Sqrt(Many));
        ChiSquare(values, value => (int)(value * 256), 256).Should().BeInRange(170, 370);
    }

    [Fact]
    public void Normal_numbers_have_the_moments_and_the_distribution_of_theirs()
    {
        float[] values = Draw("normal", Many);

        CheckMoments(values, 0, 1);
        values.Average(value => Math.Pow(value, 3)).Should().BeApproximately(0, 0.02);
        values.Average(value => Math.Pow(value, 4)).Should().BeApproximately(3, 0.05);
        KolmogorovDistance(values, NormalDistributionFunction).Should().BeLessThan(1.95 / Math.Sqrt(Many));
        ChiSquare(values, value => (int)(NormalDistributionFunction(value) * 256), 256).Should().BeInRange(170, 370);
        values.Max().Should().BeGreaterThan(4.2f, "one in 75,000 is");
    }

    [Fact]
    public void The_two_normal_numbers_of_a_pair_and_their_squares_are_uncorrelated()
    {
        float[] values = Draw("normal", Many);
        double products = 0;
        double squares = 0;
        for (int i = 0; i < Many; i += 32)
        {
            for (int j = i; j < i + 16; j++)
            {
                products += (double)values[j] * values[j + 16];
                squares += (((double)values[j] * values[j]) - 1) * (((double)values[j + 16] * values[j + 16]) - 1);
            }
        }

        (products / (Many / 2)).Should().BeApproximately(0, 0.007);
        (squares / (Many / 2)).Should().BeApproximately(0, 0.014);
    }

    [Fact]
    public void Gumbel_numbers_have_the_moments_and_the_distribution_of_theirs()
    {
        float[] values = Draw("Gumbel", Many);

        values.Should().OnlyContain(value => value > -2.9f && value < 16.7f);
        CheckMoments(values, 0.5772156649, Math.PI * Math.PI / 6);
        KolmogorovDistance(values, value => Math.Exp(-Math.Exp(-value))).Should().BeLessThan(1.95 / Math.Sqrt(Many));
    }

    [Fact]
    public void Bernoulli_numbers_are_ones_as_often_as_asked()
    {
        Draw("Bernoulli", Many).Should().OnlyContain(value => value == 0 || value == 1);
        Draw("Bernoulli", Many).Average().Should().BeApproximately(0.3f, 0.0023f);
        float[] values = new float[1000];
        new RandomStream(1, "never").FillBernoulli(values, 0);
        values.Should().OnlyContain(value => value == 0);
        new RandomStream(1, "always").FillBernoulli(values, 1);
        values.Should().OnlyContain(value => value == 1);
    }

    [Theory]
    [InlineData(-0.1f)]
    [InlineData(1.1f)]
    [InlineData(float.NaN)]
    public void A_probability_outside_0_to_1_is_refused(float probability)
    {
        Action act = () => new RandomStream(1, "refused").FillBernoulli(new float[1], probability);

        act.Should().Throw<ArgumentOutOfRangeException>().WithMessage("A probability from 0 to 1 was expected.*");
    }

    [Fact]
    public void Doubles_have_the_moments_of_uniform_numbers_and_use_their_low_bits()
    {
        RandomStream random = new(4, "doubles");
        double[] values = [.. Enumerable.Range(0, 100_000).Select(_ => random.NextDouble())];

        values.Should().OnlyContain(value => value >= 0 && value < 1);
        values.Average().Should().BeApproximately(0.5, 0.005);
        values.Average(value => (value * (1L << 40)) % 1).Should().BeApproximately(0.5, 0.005);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(100)]
    [InlineData(1_000_000)]
    public void Shuffling_draws_one_whole_number_for_each_item_but_the_first(int count)
    {
        // So many items that some draws have to be repeated.
        int[] items = [.. Enumerable.Range(0, count)];
        int[] expected = [.. items];
        RandomStream random = new(5, "shuffle") { Position = ulong.MaxValue - 20 };
        RandomStream draws = new(5, "shuffle") { Position = ulong.MaxValue - 20 };
        for (int i = count - 1; i > 0; i--)
        {
            int j = draws.NextInt32(i + 1);
            (expected[i], expected[j]) = (expected[j], expected[i]);
        }

        random.Shuffle<int>(items);

        items.AsSpan().SequenceEqual(expected).Should().BeTrue();
        random.Position.Should().Be(draws.Position);
    }

    [Fact]
    public void Whole_numbers_are_equally_likely_and_shuffles_reach_every_order()
    {
        RandomStream random = new(6, "whole numbers");
        int[] counts = new int[7];
        for (int i = 0; i < 70_000; i++)
        {
            counts[random.NextInt32(7)]++;
        }

        counts.Should().OnlyContain(count => count > 9500 && count < 10500);

        Dictionary<string, int> orders = [];
        for (int i = 0; i < 24_000; i++)
        {
            char[] items = ['a', 'b', 'c', 'd'];
            random.Shuffle<char>(items);
            string order = new(items);
            orders[order] = orders.GetValueOrDefault(order) + 1;
        }

        orders.Should().HaveCount(24);
        orders.Values.Should().OnlyContain(count => count > 840 && count < 1160);
    }

    [Fact]
    public void Streams_of_other_seeds_purposes_and_children_are_others()
    {
        RandomStream parent = new(1, "a");
        RandomStream[] streams =
            [parent, new(2, "a"), new(1, "b"), parent.Child("b"), parent.Child(0), parent.Child(1), parent.Child("b").Child(0)];

        streams.Select(stream => stream.NextDouble()).Should().OnlyHaveUniqueItems();
        new RandomStream(1, "a").Child("b").NextDouble().Should().Be(new RandomStream(1, "a").Child("b").NextDouble());
    }

    private static float[] Draw(string name, int count)
    {
        float[] values = new float[count];
        AllFills[name](new RandomStream(9, "position"), values);
        return values;
    }

    private static void CheckMoments(float[] values, double mean, double variance)
    {
        double average = values.Average(value => (double)value);
        average.Should().BeApproximately(mean, 5 * Math.Sqrt(variance / values.Length));
        values.Average(value => (value - average) * (value - average)).Should().BeApproximately(variance, 0.012 * variance);
    }

    /// <summary>Largest distance between the empirical and the true distribution function; 1.95/√n is exceeded once in a thousand.</summary>
    private static double KolmogorovDistance(float[] values, Func<double, double> distribution)
    {
        float[] sorted = [.. values.Order()];
        double distance = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            double expected = distribution(sorted[i]);
            distance = Math.Max(distance, Math.Max(expected - ((double)i / sorted.Length), ((i + 1.0) / sorted.Length) - expected));
        }

        return distance;
    }

    private static double ChiSquare(float[] values, Func<float, int> cell, int cells)
    {
        int[] counts = new int[cells];
        foreach (float value in values)
        {
            counts[Math.Min(cell(value), cells - 1)]++;
        }

        double expected = (double)values.Length / cells;
        return counts.Sum(count => (count - expected) * (count - expected) / expected);
    }

    /// <summary>Φ(x), by its series near 0 and its continued fraction further out (Abramowitz and Stegun 26.2.10 and 26.2.14).</summary>
    private static double NormalDistributionFunction(double value)
    {
        double x = Math.Abs(value);
        double density = Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
        double upper;
        if (x < 3)
        {
            double term = x;
            double sum = x;
            for (int n = 1; n < 60; n++)
            {
                term *= x * x / ((2 * n) + 1);
                sum += term;
            }

            upper = 0.5 - (density * sum);
        }
        else
        {
            double fraction = x;
            for (int n = 60; n > 0; n--)
            {
                fraction = x + (n / fraction);
            }

            upper = density / fraction;
        }

        return value < 0 ? upper : 1 - upper;
    }
}
