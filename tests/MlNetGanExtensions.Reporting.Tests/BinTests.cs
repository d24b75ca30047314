using FsCheck;
using FsCheck.Xunit;
using MlNetGanExtensions.Reporting.Drawing;

namespace MlNetGanExtensions.Reporting.Tests;

public sealed class BinTests
{
    [Fact]
    public void Densities_are_those_of_numpy()
    {
        double[] values = [1, 2, 2, 3, 7, 9.5, 4, 4, 4, 5.5];
        Histogram histogram = new([values], 5);

        // numpy.histogram(values, bins=5, density=True)
        histogram.Densities(values).Should().Equal([0.17647059, 0.23529412, 0.05882353, 0.05882353, 0.05882353], (a, b) => Math.Abs(a - b) < 1e-8);
        histogram.Low.Should().Be(1);
        histogram.High.Should().Be(9.5);
    }

    [Property]
    public void The_areas_of_every_group_add_up_to_one(NonEmptyArray<short> first, NonEmptyArray<short> second)
    {
        double[][] groups = [[.. first.Get.Select(value => (double)value)], [.. second.Get.Select(value => (double)value)]];
        Histogram histogram = new(groups, null);

        foreach (double[] group in groups)
        {
            (histogram.Densities(group).Sum() * histogram.Width).Should().BeApproximately(1, 1e-9);
        }

        histogram.Bins.Should().BeInRange(1, 60);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-7)]
    [InlineData(1e12)]
    public void Values_that_are_all_the_same_share_one_bin_around_them(double value)
    {
        Histogram histogram = new([[value, value, value]], null);

        histogram.Bins.Should().Be(1);
        histogram.Low.Should().BeLessThan(value);
        histogram.High.Should().BeGreaterThan(value);
        histogram.Densities([value]).Should().Equal(1 / histogram.Width);
    }

    [Theory]
    [InlineData(10, 0.8, 0.4901624715366418, 0.9433178485456248)]
    [InlineData(20, 0.0, 0.0, 0.16112515805281938)]
    public void The_interval_of_a_share_is_that_of_scipy(int count, double share, double low, double high)
    {
        // scipy.stats.binomtest(8, 10).proportion_ci(method='wilson')
        (double Low, double High) interval = WilsonInterval.Of(share, count);

        interval.Low.Should().BeApproximately(low, 1e-9);
        interval.High.Should().BeApproximately(high, 1e-9);
    }
}
