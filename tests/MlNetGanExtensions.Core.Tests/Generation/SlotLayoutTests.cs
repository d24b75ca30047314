using MlNetGanExtensions.Generation;

namespace MlNetGanExtensions.Core.Tests.Generation;

public sealed class SlotLayoutTests
{
    [Fact]
    public void Slots_outside_of_groups_are_numbers()
    {
        SlotLayout layout = new(7, new SlotGroup(1, 2), new SlotGroup(3, 3), new SlotGroup(5, 6));

        layout.NumericSlots.Should().Equal(0, 4);
        layout.Groups.Select(group => group.Count).Should().Equal(2, 1, 2);
        new SlotLayout(2).NumericSlots.Should().Equal(0, 1);
    }

    [Fact]
    public void The_ranges_of_ML_NET_are_read()
    {
        SlotLayout layout = SlotLayout.FromRanges(7, [1, 2, 5, 6]);

        layout.Groups.Should().Equal(new SlotGroup(1, 2), new SlotGroup(5, 6));
        FluentActions.Invoking(() => SlotLayout.FromRanges(7, [1, 2, 5])).Should().Throw<ArgumentException>().WithMessage("*even count; found 3*");
    }

    [Theory]
    [InlineData(2, 1, 3, 3, "*found 2 to 1*")]
    [InlineData(0, 2, 2, 3, "*found 2 to 3 behind a group that ends at 2*")]
    [InlineData(3, 4, 0, 1, "*found 0 to 1 behind a group that ends at 4*")]
    [InlineData(0, 1, 4, 5, "*within slots 0 to 4; found 4 to 5*")]
    [InlineData(-1, 1, 2, 3, "*found -1 to 1*")]
    public void Groups_out_of_order_or_out_of_bounds_are_named(int first, int last, int nextFirst, int nextLast, string message)
    {
        FluentActions.Invoking(() => new SlotLayout(5, new SlotGroup(first, last), new SlotGroup(nextFirst, nextLast)))
            .Should().Throw<ArgumentException>().WithMessage(message);
    }

    [Fact]
    public void A_vector_has_at_least_one_slot()
    {
        FluentActions.Invoking(() => new SlotLayout(0)).Should().Throw<ArgumentOutOfRangeException>();
    }
}
