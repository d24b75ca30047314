using System.Globalization;
using FsCheck;
using FsCheck.Xunit;
using MlNetGanExtensions.Reporting.Drawing;

namespace MlNetGanExtensions.Reporting.Tests;

public sealed class AxisTests
{
    [Property(MaxTest = 500)]
    public void Ticks_are_few_round_ascending_and_inside(NormalFloat first, NormalFloat second)
    {
        // Beyond this span an axis refuses its values, which another test shows.
        if (!(Math.Abs(first.Get - second.Get) < 1e300))
        {
            return;
        }

        ChartAxis axis = ChartAxis.Around([first.Get, second.Get], null);

        axis.Low.Should().BeLessThan(Math.Min(first.Get, second.Get));
        axis.High.Should().BeGreaterThan(Math.Max(first.Get, second.Get));
        axis.Ticks.Should().HaveCountGreaterThan(2).And.HaveCountLessThan(12);
        double slack = 1e-6 * (axis.High - axis.Low);
        axis.Ticks.Should().OnlyContain(tick => tick.Position >= axis.Low - slack && tick.Position <= axis.High + slack);
        axis.Ticks.Zip(axis.Ticks.Skip(1)).Should().OnlyContain(pair => pair.First.Position < pair.Second.Position);
        axis.Ticks.Select(tick => tick.Text).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData(0, 1, "0.0 0.2 0.4 0.6 0.8 1.0")]
    [InlineData(0, 0.2, "0.00 0.05 0.10 0.15 0.20")]
    [InlineData(0, 2e7, "0 5000000 10000000 15000000 20000000")]
    [InlineData(0.92, 0.983, "0.92 0.93 0.94 0.95 0.96 0.97 0.98")]
    [InlineData(-3, 7, "−2 0 2 4 6")]
    [InlineData(0, 1e-9, "0 2e−10 4e−10 6e−10 8e−10 1e−9")]
    [InlineData(0.5000001, 0.5000009, "5.000002e−1 5.000004e−1 5.000006e−1 5.000008e−1")]
    [InlineData(1.23456e12, 1.23464e12, "1.23456e12 1.23458e12 1.2346e12 1.23462e12 1.23464e12")]
    public void Numbers_have_the_decimals_of_their_step(double low, double high, string expected)
    {
        string.Join(' ', ChartAxis.Linear(low, high, null, 5).Ticks.Select(tick => tick.Text)).Should().Be(expected);
    }

    [Theory]
    [InlineData(-2.31, -0.9, "0.005 0.01 0.02 0.05 0.1")]
    [InlineData(-1, 5, "0.1 1 10 100 1000 10000 100000")]
    [InlineData(-12, 0, "1e−12 1e−10 1e−8 1e−6 0.0001 0.01 1")]
    [InlineData(0.1, 0.2, "1.334 1.413 1.496")]
    [InlineData(-0.3010213, -0.3009518, "0.50003 0.50005 0.50007")]
    public void A_logarithmic_axis_shows_the_values_themselves(double low, double high, string expected)
    {
        IReadOnlyList<AxisTick> ticks = AxisTicks.Logarithmic(low, high);

        string.Join(' ', ticks.Select(tick => tick.Text)).Should().Be(expected);
        ticks.Should().OnlyContain(tick => Math.Abs(Math.Pow(10, tick.Position) / Value(tick.Text) - 1) < 1e-3);
    }

    [Fact]
    public void Epochs_are_whole_numbers()
    {
        string.Join(' ', ChartAxis.Whole(1, 3, null).Ticks.Select(tick => tick.Text)).Should().Be("1 2 3");
        string.Join(' ', ChartAxis.Whole(0.5, 1.5, null).Ticks.Select(tick => tick.Text)).Should().Be("1");
    }

    [Fact]
    public void Zero_stays_at_the_edge_where_it_is_asked_for()
    {
        ChartAxis.Around([2, 5], null, fromZero: true).Low.Should().Be(0);
        ChartAxis.Around([-2, -5], null, fromZero: true).High.Should().Be(0);
        ChartAxis.Around([0, 0], null, fromZero: true).Low.Should().Be(0);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5e-324, 5e-324)]
    [InlineData(-3e-310, 1e-305)]
    [InlineData(7, 7)]
    [InlineData(1e16, 10000000000000002)]
    [InlineData(1e300, 1.5e300)]
    public void Values_that_are_all_but_the_same_or_out_of_scale_have_an_axis(double low, double high)
    {
        ChartAxis axis = ChartAxis.Around([low, high], null);

        axis.Low.Should().BeLessThan(low);
        axis.High.Should().BeGreaterThan(high);
        axis.Ticks.Should().HaveCountGreaterThan(2).And.HaveCountLessThan(12);
    }

    [Fact]
    public void Values_that_cannot_share_an_axis_are_named()
    {
        Action act = () => ChartAxis.Around([-1e308, 1e308], null);

        act.Should().Throw<ArgumentException>().WithMessage("Values from -1E+308 to 1E+308*");
    }

    private static double Value(string text) => double.Parse(text.Replace('−', '-'), CultureInfo.InvariantCulture);
}
