using System.Runtime.Intrinsics;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.Functions;

namespace MlNetGanExtensions.Core.Tests.Numerics;

/// <summary>Elementary functions against double precision; errors in units in the last place of the exact result.</summary>
public sealed class VectorMathTests
{
    private delegate void SpanFunction(ReadOnlySpan<float> x, Span<float> results);

    [Fact]
    public void Exp_is_within_1_unit() => Check(VectorMath.Exp, Math.Exp, 1.0, (-104, 89), (-1, 1));

    [Fact]
    public void Log_is_within_0_9_units() => Check(VectorMath.Log, Math.Log, 0.9, (0, 2), (0.6f, 1.6f), (0, 1e30f), (0, 1e-37f));

    [Fact]
    public void Tanh_is_within_1_5_units() => Check(VectorMath.Tanh, Math.Tanh, 1.5, (-10, 10), (-0.7f, 0.7f), (0.6f, 0.7f));

    [Fact]
    public void Sigmoid_is_within_2_5_units() => Check(VectorMath.Sigmoid, SigmoidInDouble, 2.5, (-105, 20), (-3, 3));

    [Fact]
    public void Softplus_is_within_2_units() => Check(VectorMath.Softplus, SoftplusInDouble, 2.0, (-105, 20), (-3, 3));

    [Fact]
    public void Sine_and_cosine_of_a_turn_are_within_1e_7()
    {
        RandomStream random = new(3, "turns");
        for (int i = 0; i < 20_000; i++)
        {
            uint turn = (uint)(random.NextDouble() * (1L << 32));
            double angle = turn * (2 * Math.PI / 4294967296.0);
            (Vector512<float> sine, Vector512<float> cosine) = Turn.SinCos(Vector512.Create(turn));
            ((double)sine[i % 16]).Should().BeApproximately(Math.Sin(angle), 1e-7);
            ((double)cosine[i % 16]).Should().BeApproximately(Math.Cos(angle), 1e-7);
        }
    }

    [Theory]
    [InlineData(0f, 1f, float.NegativeInfinity, 0f, 0.5f, 0.6931472f)]
    [InlineData(float.PositiveInfinity, float.PositiveInfinity, float.PositiveInfinity, 1f, 1f, float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity, 0f, float.NaN, -1f, 0f, 0f)]
    [InlineData(float.NaN, float.NaN, float.NaN, float.NaN, float.NaN, float.NaN)]
    [InlineData(float.MaxValue, float.PositiveInfinity, 88.72284f, 1f, 1f, float.MaxValue)]
    [InlineData(float.MinValue, 0f, float.NaN, -1f, 0f, 0f)]
    [InlineData(float.Epsilon, 1f, -103.27893f, float.Epsilon, 0.5f, 0.6931472f)]
    [InlineData(-float.Epsilon, 1f, float.NaN, -float.Epsilon, 0.5f, 0.6931472f)]
    [InlineData(88.72284f, float.PositiveInfinity, 4.4855175f, 1f, 1f, 88.72284f)]
    [InlineData(88.722835f, 3.4027985E+38f, 4.485517f, 1f, 1f, 88.722835f)]
    [InlineData(-103.97208f, float.Epsilon, float.NaN, -1f, float.Epsilon, float.Epsilon)]
    [InlineData(-103.972084f, 0f, float.NaN, -1f, 0f, 0f)]
    public void Special_values(float x, float exp, float log, float tanh, float sigmoid, float softplus)
    {
        float[] results = [VectorMath.Exp(x), VectorMath.Log(x), VectorMath.Tanh(x), VectorMath.Sigmoid(x), VectorMath.Softplus(x)];

        for (int i = 0; i < results.Length; i++)
        {
            float expected = new[] { exp, log, tanh, sigmoid, softplus }[i];
            if (float.IsNaN(expected))
            {
                results[i].Should().Be(float.NaN);
            }
            else
            {
                // Bits, so that −0 is not 0; one unit is left to where exact results were rounded for this table.
                long apart = Math.Abs((long)BitConverter.SingleToInt32Bits(results[i]) - BitConverter.SingleToInt32Bits(expected));
                apart.Should().BeLessThanOrEqualTo(expected is 0 or 1 or -1 || float.IsInfinity(expected) ? 0 : 1, $"function {i} of {x:R} gave {results[i]:R}");
            }
        }
    }

    [Fact]
    public void The_sign_of_zero_is_kept_by_tanh_and_does_not_matter_to_log()
    {
        float.IsNegative(VectorMath.Tanh(-0f)).Should().BeTrue();
        VectorMath.Log(-0f).Should().Be(float.NegativeInfinity);
    }

    [Fact]
    public void A_span_of_any_length_gives_the_bits_of_single_numbers_and_leaves_the_rest_alone()
    {
        RandomStream random = new(5, "spans");
        for (int length = 0; length < 70; length++)
        {
            float[] x = new float[length];
            random.FillNormal(x);
            float[] destination = new float[length + 3];
            destination.AsSpan().Fill(42);

            VectorMath.Sigmoid(x, destination);

            destination[..length].Should().Equal(x.Select(cell => VectorMath.Sigmoid(cell)));
            destination[length..].Should().OnlyContain(cell => cell == 42);
        }
    }

    [Fact]
    public void Too_little_room_is_named()
    {
        Action act = () => VectorMath.Exp(new float[3], new float[2]);

        act.Should().Throw<ArgumentException>().WithMessage("There is room for 2 results of 3 numbers.*");
    }

    internal static double SigmoidInDouble(double x) => x >= 0 ? 1 / (1 + Math.Exp(-x)) : Math.Exp(x) / (1 + Math.Exp(x));

    internal static double SoftplusInDouble(double x)
    {
        double e = Math.Exp(-Math.Abs(x));
        return Math.Max(x, 0) + (e < 1e-4 ? e - (e * e / 2) + (e * e * e / 3) : Math.Log(1 + e));
    }

    /// <summary>Distance from the exact result in units of the last place that float has there.</summary>
    internal static double UnitsApart(float result, double exact)
    {
        float rounded = Math.Abs((float)exact);
        if (float.IsInfinity(rounded) || float.IsNaN(rounded))
        {
            return result == (float)exact || (float.IsNaN(result) && double.IsNaN(exact)) ? 0 : double.PositiveInfinity;
        }

        return Math.Abs(result - exact) / Math.Max((double)MathF.BitIncrement(rounded) - rounded, float.Epsilon);
    }

    private static void Check(SpanFunction function, Func<double, double> exact, double bound, params (float Low, float High)[] ranges)
    {
        const int Count = 200_000;
        RandomStream random = new(1, "accuracy");
        float[] x = new float[Count * (ranges.Length + 1)];
        random.FillUniform(x);
        for (int i = 0; i < Count * ranges.Length; i++)
        {
            (float low, float high) = ranges[i / Count];
            x[i] = low + ((high - low) * x[i]);
        }

        // The last part: any bits at all.
        for (int i = Count * ranges.Length; i < x.Length; i++)
        {
            x[i] = BitConverter.UInt32BitsToSingle((uint)(random.NextDouble() * (1L << 32)));
        }

        float[] results = new float[x.Length];
        function(x, results);

        double worst = 0;
        float at = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double units = UnitsApart(results[i], exact(x[i]));
            if (units > worst)
            {
                (worst, at) = (units, x[i]);
            }
        }

        worst.Should().BeLessThanOrEqualTo(bound, $"of the error at {at:R}");
    }
}
