using MlNetGanExtensions.Examples.ImbalancedMortality.CommandLine;
using MlNetGanExtensions.Examples.ImbalancedMortality.Splits;

namespace MlNetGanExtensions.Examples.Tests.ImbalancedMortality;

public sealed class SplitTests
{
    [Fact]
    public void The_first_words_are_those_of_the_published_program()
    {
        // Matsumoto and Nishimura's own test seeds by an array; this is the widely published first output for the seed 5489.
        new MersenneTwister(5489).NextWord().Should().Be(3499211612u);
    }

    [Fact]
    public void The_ten_thousandth_word_is_that_of_the_cpp_standard()
    {
        MersenneTwister twister = new(5489);
        uint word = 0;
        for (int i = 0; i < 10000; i++)
        {
            word = twister.NextWord();
        }

        word.Should().Be(4123659995u);
    }

    [Fact]
    public void Permutations_are_numpys()
    {
        new MersenneTwister(0).Permutation(10).Should().Equal(2, 8, 4, 9, 1, 6, 7, 3, 0, 5);
        new MersenneTwister(42).Permutation(10).Should().Equal(8, 1, 5, 0, 7, 2, 9, 4, 3, 6);
    }

    [Fact]
    public void A_split_has_every_row_once()
    {
        RandomSplit split = RandomSplit.Of(7, 222);

        split.Test.Should().HaveCount(45);
        split.Train.Concat(split.Test).Order().Should().Equal(Enumerable.Range(0, 222));
    }

    [Theory]
    [InlineData("0-24", 0, 24)]
    [InlineData("7", 7, 7)]
    public void Ranges_are_read(string text, int first, int last)
    {
        SplitRange.TryParse(text, out SplitRange range).Should().BeTrue();

        range.Should().Be(new SplitRange(first, last));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("5-4")]
    [InlineData("1-2-3")]
    [InlineData("-1")]
    public void What_is_no_range_is_refused(string text) => SplitRange.TryParse(text, out _).Should().BeFalse();
}
