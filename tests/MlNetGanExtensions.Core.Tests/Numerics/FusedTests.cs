using System.Runtime.Intrinsics;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.Kernels;

namespace MlNetGanExtensions.Core.Tests.Numerics;

/// <summary>The emulation runs only on machines without the instruction; here it is compared with the instruction.</summary>
public sealed class FusedTests
{
    private const int Cases = 200_000;

    private readonly RandomStream _random = new(20, "fused tests");

    [Fact]
    public void The_emulation_equals_the_instruction_for_any_bits()
    {
        for (int i = 0; i < Cases; i++)
        {
            Compare(Word(), Word(), Word());
        }
    }

    [Fact]
    public void The_emulation_equals_the_instruction_where_the_sum_nearly_cancels()
    {
        // z within a few units of −x · y: the exact sum is then far smaller than its terms.
        for (int i = 0; i < Cases; i++)
        {
            uint x = Word();
            uint y = Word();
            float product = BitConverter.UInt32BitsToSingle(x) * BitConverter.UInt32BitsToSingle(y);
            Compare(x, y, (BitConverter.SingleToUInt32Bits(product) ^ 0x80000000u) + (Word() % 8) - 4);
        }
    }

    [Fact]
    public void The_emulation_equals_the_instruction_half_way_between_two_floats()
    {
        // (1 + 2⁻ᵏ)(1 − 2⁻ᵏ) is just below 1, which is half a unit of z: rounded to double first, the sum would look like a tie.
        for (int i = 0; i < Cases; i++)
        {
            float small = MathF.ScaleB(1, -15 - (int)(Word() % 9));
            float x = 1 + small;
            float y = (Word() & 1) == 0 ? 1 - small : 1 + small;
            uint z = (Word() & 0x807FFFFFu) | ((127u + 24u) << 23);
            Compare(BitConverter.SingleToUInt32Bits(x), BitConverter.SingleToUInt32Bits(y) | (Word() & 0x80000000u), z);
        }
    }

    [Fact]
    public void The_emulation_equals_the_instruction_where_the_result_is_denormal()
    {
        for (int i = 0; i < Cases; i++)
        {
            uint x = (Word() & 0x807FFFFFu) | ((40u + (Word() % 30)) << 23);
            uint y = (Word() & 0x807FFFFFu) | ((70u + (Word() % 30)) << 23);
            Compare(x, y, Word() & 0x80FFFFFFu);
        }
    }

    [Fact]
    public void Zeros_infinities_and_NaN_are_as_they_should_be()
    {
        float[] values = [0f, -0f, 1f, -1f, float.MaxValue, float.MinValue, float.Epsilon, -float.Epsilon, float.PositiveInfinity, float.NegativeInfinity, float.NaN];
        foreach (float x in values)
        {
            foreach (float y in values)
            {
                foreach (float z in values)
                {
                    Compare(BitConverter.SingleToUInt32Bits(x), BitConverter.SingleToUInt32Bits(y), BitConverter.SingleToUInt32Bits(z));
                }
            }
        }
    }

    private uint Word() => (uint)(_random.NextDouble() * (1L << 32));

    private static void Compare(uint xBits, uint yBits, uint zBits)
    {
        float x = BitConverter.UInt32BitsToSingle(xBits);
        float y = BitConverter.UInt32BitsToSingle(yBits);
        float z = BitConverter.UInt32BitsToSingle(zBits);
        float expected = MathF.FusedMultiplyAdd(x, y, z);
        float emulated = Fused.Emulate(Vector128.Create(x), Vector128.Create(y), Vector128.Create(z)).GetElement(2);
        if (float.IsNaN(expected))
        {
            float.IsNaN(emulated).Should().BeTrue();
        }
        else if (BitConverter.SingleToUInt32Bits(emulated) != BitConverter.SingleToUInt32Bits(expected))
        {
            Assert.Fail($"fma({x:R}, {y:R}, {z:R}) is {expected:R}, not {emulated:R}.");
        }
    }
}
