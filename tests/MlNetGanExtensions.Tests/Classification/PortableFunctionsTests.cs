using FsCheck.Xunit;
using MlNetGanExtensions.Classification;

namespace MlNetGanExtensions.Tests.Classification;

public sealed class PortableFunctionsTests
{
    [Fact]
    public void The_logarithm_is_close_to_the_platform_s_and_0_at_1()
    {
        PortableFunctions.Log(1).Should().Be(0);
        PortableFunctions.Log(1 + double.Epsilon).Should().Be(0);
        PortableFunctions.Log(Math.BitIncrement(1.0)).Should().BePositive();
        for (double x = 1e-300; x < 1e300; x *= 1.0137)
        {
            double expected = Math.Log(x);
            PortableFunctions.Log(x).Should().BeApproximately(expected, 1e-15 * Math.Max(Math.Abs(expected), 1e-2));
        }
    }

    [Fact]
    public void The_exponential_is_close_to_the_platform_s_and_1_at_0()
    {
        PortableFunctions.Exp(0).Should().Be(1);
        PortableFunctions.Exp(-1e9).Should().Be(0);
        for (double x = -699; x < 700; x += .0173)
        {
            PortableFunctions.Exp(x).Should().BeApproximately(Math.Exp(x), 1e-15 * Math.Exp(x));
        }
    }

    [Property]
    public bool Ratios_above_1_have_a_logarithm_above_0(float a, float b)
    {
        (float small, float large) = (Math.Min(Math.Abs(a), Math.Abs(b)), Math.Max(Math.Abs(a), Math.Abs(b)));
        return !(small > 1e-30f && float.IsFinite(large)) || PortableFunctions.Log((double)large / small) > 0 == large > small;
    }
}
