using MlNetGanExtensions.Resampling;

namespace MlNetGanExtensions.Core.Tests.Resampling;

public sealed class SamplingStrategyTests
{
    private static readonly int[] Counts = [10, 4, 0, 7, 4];

    [Fact]
    public void Evening_out_fills_up_every_class_that_has_rows()
    {
        SamplingStrategy.EvenOut.RowsToMake(Counts).Should().Equal(0, 6, 0, 3, 6);
    }

    [Fact]
    public void The_smallest_classes_alone_can_be_filled_up()
    {
        SamplingStrategy.MinorityOnly.RowsToMake(Counts).Should().Equal(0, 6, 0, 0, 6);
        SamplingStrategy.MinorityOnly.RowsToMake([3, 3]).Should().Equal(0, 0);
    }

    [Theory]
    [InlineData(0.5, new[] { 0, 1, 0, 0, 1 })]
    [InlineData(0.75, new[] { 0, 4, 0, 1, 4 })]
    [InlineData(0, new[] { 0, 0, 0, 0, 0 })]
    [InlineData(1, new[] { 0, 6, 0, 3, 6 })]
    public void A_ratio_is_a_share_of_the_largest_class(double ratio, int[] expected)
    {
        SamplingStrategy.Ratio(ratio).RowsToMake(Counts).Should().Equal(expected);
    }

    [Fact]
    public void Final_counts_are_met_and_other_classes_stay()
    {
        SamplingStrategy strategy = SamplingStrategy.FinalCounts(new Dictionary<int, int> { [3] = 20, [0] = 10 });

        strategy.RowsToMake(Counts).Should().Equal(0, 0, 0, 13, 0);
        strategy.Invoking(own => own.RowsToMake([10, 4])).Should().Throw<ArgumentException>().WithMessage("20 rows of class 3*classes are 0 to 1.*");
    }

    [Fact]
    public void Amounts_multiply_and_round_half_up()
    {
        SamplingStrategy.EvenOut.WithAmount(0).RowsToMake(Counts).Should().Equal(0, 0, 0, 0, 0);
        SamplingStrategy.EvenOut.WithAmount(0.5).RowsToMake(Counts).Should().Equal(0, 3, 0, 2, 3);
        SamplingStrategy.EvenOut.WithAmount(0.5).WithAmount(3).RowsToMake(Counts).Should().Equal(0, 9, 0, 5, 9);
    }

    [Fact]
    public void What_cannot_be_done_is_named()
    {
        Fails(counts => [.. counts.Select(count => count - 1)], "Class 0 has 10 rows but shall have 9 in the end; rows are made, never taken away.*");
        Fails(counts => [.. counts.Select(count => count + 1)], "Class 2 shall have 1 rows but has none*");
        Fails(counts => [.. counts, 3], "Expected a final count for each of the 5 classes; found 6.*");
        FluentActions.Invoking(() => SamplingStrategy.Ratio(1.1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => SamplingStrategy.EvenOut.WithAmount(double.NaN)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => SamplingStrategy.FinalCounts(null!)).Should().Throw<ArgumentNullException>();
    }

    private static void Fails(Func<IReadOnlyList<int>, IReadOnlyList<int>> function, string message)
    {
        SamplingStrategy.ByFunction(function).Invoking(own => own.RowsToMake(Counts)).Should().Throw<ArgumentException>().WithMessage(message);
    }
}
