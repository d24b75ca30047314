using System.Runtime.Intrinsics;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.Randomness;

namespace MlNetGanExtensions.Core.Tests.Numerics;

public sealed class PhiloxTests
{
    /// <summary>The known answers that come with Random123 (Salmon et al. 2011).</summary>
    [Theory]
    [InlineData(0x0000000000000000, 0x0000000000000000, 0x0000000000000000, 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8)]
    [InlineData(0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd)]
    [InlineData(0x85a308d3243f6a88, 0x0370734413198a2e, 0x299f31d0a4093822, 0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1)]
    public void Known_answers(ulong counterLow, ulong counterHigh, ulong key, uint word0, uint word1, uint word2, uint word3) =>
        Philox.Block(counterLow, counterHigh, key).Should().Be((word0, word1, word2, word3));

    [Theory]
    [InlineData(0UL)]
    [InlineData(0xFFFFFFFDUL)]
    [InlineData(ulong.MaxValue - 3)]
    public void A_group_has_the_words_of_its_blocks_in_order(ulong block)
    {
        const ulong Key = 0x123456789ABCDEF0;
        List<uint> expected = [];
        for (ulong i = 0; i < PhiloxGroup.Blocks; i++)
        {
            (uint word0, uint word1, uint word2, uint word3) = Philox.Block(unchecked(block + i), 0, Key);
            expected.AddRange([word0, word1, word2, word3]);
        }

        (Vector512<uint> first, Vector512<uint> second) = PhiloxGroup.At(block, Key);

        Enumerable.Range(0, 32).Select(i => i < 16 ? first[i] : second[i - 16]).Should().Equal(expected);
    }
}
