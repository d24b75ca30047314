using FsCheck;
using FsCheck.Xunit;
using MlNetGanExtensions.Reporting.Drawing;
using ScottPlot;

namespace MlNetGanExtensions.Reporting.Tests;

public sealed class PolylineTests
{
    [Property]
    public void A_thinned_line_keeps_its_ends_and_the_range_of_every_column(NonEmptyArray<byte> heights)
    {
        double[] y = [.. heights.Get.Concat(heights.Get.Reverse()).Select(height => (double)height)];
        double[] x = [.. Enumerable.Range(0, y.Length).Select(i => (double)i)];

        // Half as many columns as points: every column holds two or more.
        ChartAxis axis = ChartAxis.Linear(0, y.Length, null);
        IReadOnlyList<Coordinates> thin = Polyline.Thin(x, y, axis, y.Length / 8.0);

        thin[0].Should().Be(new Coordinates(x[0], y[0]));
        thin[^1].Should().Be(new Coordinates(x[^1], y[^1]));
        thin.Count.Should().BeLessThanOrEqualTo(y.Length);
        thin.Should().OnlyContain(point => y[(int)point.X] == point.Y, "no point is made up");
        thin.Zip(thin.Skip(1)).Should().OnlyContain(pair => pair.First.X <= pair.Second.X);
        thin.Max(point => point.Y).Should().Be(y.Max());
        thin.Min(point => point.Y).Should().Be(y.Min());
    }

    [Fact]
    public void A_long_line_becomes_as_short_as_the_screen()
    {
        double[] x = [.. Enumerable.Range(0, 1_000_000).Select(i => i / 1e6)];
        double[] y = [.. x.Select(value => Math.Sin(1000 * value))];

        Polyline.Thin(x, y, ChartAxis.Linear(0, 1, null), 400).Count.Should().BeLessThanOrEqualTo(4 * 2 * 401);
    }

    [Fact]
    public void The_middle_of_a_level_or_upright_stretch_is_dropped()
    {
        IReadOnlyList<Coordinates> thin = Polyline.Thin([0, 0, 0, 0.3, 0.6, 1], [0, 0.2, 0.4, 0.4, 0.4, 1], ChartAxis.Linear(0, 1, null), 400);

        thin.Should().Equal(new Coordinates(0, 0), new Coordinates(0, 0.4), new Coordinates(0.6, 0.4), new Coordinates(1, 1));
    }
}
