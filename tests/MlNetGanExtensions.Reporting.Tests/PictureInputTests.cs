using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Reporting.Drawing;

namespace MlNetGanExtensions.Reporting.Tests;

/// <summary>What no picture can show is named; what has a rule is drawn by it.</summary>
public sealed class PictureInputTests
{
    [Theory]
    [InlineData(new double[0], new double[0], "The curve 'c' has 0 points; expected at least 2.*")]
    [InlineData(new double[] { 0 }, new double[] { 0 }, "The curve 'c' has 1 points; expected at least 2.*")]
    [InlineData(new double[] { 0, 1 }, new double[] { 0 }, "'c' has 1 values; expected 2.*")]
    [InlineData(new[] { 0, double.NaN }, new double[] { 0, 1 }, "falsePositiveRate[[]1] of 'c' is NaN; expected a number from 0 to 1.*")]
    [InlineData(new double[] { 0, 1 }, new[] { 0, 1.01 }, "truePositiveRate[[]1] of 'c' is 1.01; expected a number from 0 to 1.*")]
    [InlineData(new[] { 0, 0.5, 0.4, 1 }, new[] { 0, 0.2, 0.3, 1 }, "falsePositiveRate[[]2] of 'c' is 0.4, below the 0.5 before it*")]
    public void A_curve_that_is_no_roc_curve_is_named(double[] x, double[] y, string message)
    {
        Action act = () => new RocPicture("t").Add("c", x, y);

        act.Should().Throw<ArgumentException>().Which.Message.Should().Match(message.Replace("[[]", "["));
    }

    [Fact]
    public void Areas_and_points_end_with_the_colours_and_lines_are_dashed_then()
    {
        BarPicture bars = new("bars", ["row"]);
        DotIntervalPicture dots = new("dots", ["row"]);
        HistogramPicture histogram = new("histogram");
        LossPicture lines = new("lines");
        for (int series = 0; series < 8; series++)
        {
            bars.Add($"{series}", [series]);
            dots.Add($"{series}", [series]);
            histogram.Add($"{series}", [series, series + 1]);
            lines.Add($"{series}", [2, 1]);
        }

        foreach (Action ninth in (Action[])[() => bars.Add("9", [1]), () => dots.Add("9", [1]), () => histogram.Add("9", [1])])
        {
            ninth.Should().Throw<InvalidOperationException>().WithMessage("'*' has 8 series; one more would look like the first.");
        }

        lines.Invoking(picture => picture.Add("9", [2, 1]).Draw()).Should().NotThrow();
    }

    [Fact]
    public void A_roc_picture_gives_the_area_under_each_curve()
    {
        Picture picture = new RocPicture("t").Add("c", [0, 0.25, 1], [0, 0.75, 1]).Draw();

        picture.Description.Should().Contain("c 0.7500");
        picture.ToSvg().Should().Contain("c, AUC 0.750");
    }

    [Fact]
    public void A_curve_of_scores_is_drawn_like_its_points()
    {
        RocCurve curve = RocCurve.FromScores([0.9f, 0.8f, 0.7f, 0.6f], [1, 0, 1, 0]);

        string expected = new RocPicture("t").Add("c", [0, 0, 0.5, 0.5, 1], [0, 0.5, 0.5, 1, 1]).Draw().ToSvg();
        new RocPicture("t").Add("c", curve).Draw().ToSvg().Should().Be(expected);
    }

    [Fact]
    public void A_mean_curve_is_drawn_with_its_own_area()
    {
        RocCurve[] folds = [RocCurve.FromScores([0.9f, 0.8f, 0.7f], [1, 0, 1]), RocCurve.FromScores([0.9f, 0.8f, 0.7f], [1, 1, 0])];
        MeanRocCurve mean = RocCurve.Average(folds);

        new RocPicture("t").Add("c", mean).Draw().Description.Should().Contain($"c {Markup.Number(mean.Area, 4)}");
    }

    [Fact]
    public void An_emphasised_curve_lies_above_the_others()
    {
        Picture picture = new RocPicture("t").Add("ours", [0, 1], [0.5, 1], emphasised: true).Add("other", [0, 1], [0.6, 1]).Draw();
        string data = picture.ToSvg()[..picture.ToSvg().IndexOf("<text", StringComparison.Ordinal)];

        data.IndexOf("stroke-width=\"3\"", StringComparison.Ordinal).Should().BeGreaterThan(data.IndexOf("mlg-line-s2", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1e-320)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_zoom_outside_the_square_is_named(double zoom)
    {
        Action act = () => _ = new RocPicture("t") { Zoom = zoom };

        act.Should().Throw<ArgumentOutOfRangeException>().WithMessage("The enlarged part must lie from 0.001 to 1.*");
    }

    [Fact]
    public void Points_that_cannot_be_drawn_are_named()
    {
        ScatterPicture picture = new("t");

        Message(() => picture.Add("g", [], [])).Should().Contain("'g' has no values.");
        Message(() => picture.Add("g", [1], [1, 2])).Should().Contain("'g' has 2 values; expected 1.");
        Message(() => picture.Add("g", [1, double.NaN], [1, 2])).Should().Contain("x[1] of 'g' is NaN");
        Message(() => picture.Add("g", [1], [double.NegativeInfinity])).Should().Contain("y[0] of 'g'");
        Message(() => picture.Add("g", [1], [1], colour: 8)).Should().Contain("colour");
        Message(() => picture.Add("g", [1], [1], shape: (PointShape)99)).Should().Contain("There is no such shape.");
        Message(() => picture.Add("g", new Matrix(3, 1), [0])).Should().Contain("The map has 1 columns; expected at least 2.");
        Message(() => picture.Add("g", new Matrix(3, 2), [3])).Should().Contain("row");
        Message(() => picture.Draw()).Should().Contain("'t' has nothing to draw");
    }

    [Fact]
    public void Rows_of_a_matrix_are_drawn_like_the_same_points()
    {
        Matrix map = Matrix.From(new float[,] { { 1, 2 }, { 3, 4 }, { 5, 6 } });

        string expected = new ScatterPicture("t").Add("g", [5, 1], [6, 2]).Draw().ToSvg();
        new ScatterPicture("t").Add("g", map, [2, 0]).Draw().ToSvg().Should().Be(expected);
    }

    [Fact]
    public void A_step_across_a_map_is_as_long_as_a_step_up()
    {
        string svg = new ScatterPicture("t").Add("g", [0, 10, 0], [0, 0, 1]).Draw().ToSvg();
        double[][] points = [.. Xml.Named(Xml.Parse(svg), "circle").Take(3).Select(circle => (double[])[Value(circle, "cx"), Value(circle, "cy")])];

        ((points[1][0] - points[0][0]) / 10).Should().BeApproximately(points[0][1] - points[2][1], 0.02);
    }

    [Fact]
    public void Losses_that_cannot_be_drawn_are_named()
    {
        LossPicture plain = new("t");
        LossPicture logarithmic = new("t") { LogScale = true };

        Message(() => plain.Add("n", [])).Should().Contain("'n' has no values.");
        Message(() => plain.Add("n", [double.NaN, double.NaN])).Should().Contain("'n' has no values.");
        Message(() => plain.Add("n", [1, double.PositiveInfinity])).Should().Contain("training[1] of 'n' is infinite");
        Message(() => plain.Add("n", [1, 2], [1])).Should().Contain("'n' has 1 values; expected 2.");
        Message(() => logarithmic.Add("n", [1, 0])).Should().Contain("training[1] of 'n' is 0; a logarithmic axis");
        Message(() => logarithmic.Add("n", [1, 1], [1, -2])).Should().Contain("validation[1] of 'n' is -2; a logarithmic axis");
        Message(() => plain.Mark(0, "kept")).Should().Contain("epoch");
        Message(() => plain.Draw()).Should().Contain("'t' has nothing to draw");
    }

    [Fact]
    public void An_epoch_without_a_loss_leaves_a_gap_and_one_alone_is_a_point()
    {
        string svg = new LossPicture("t").Add("n", [1, 2, double.NaN, 1, double.NaN, 3, 4]).Draw().ToSvg();
        string data = svg[..svg.IndexOf("<text", StringComparison.Ordinal)];

        Xml.Named(Xml.Parse(svg), "circle").Should().ContainSingle();
        data.Split("mlg-line-s1").Length.Should().BeGreaterThan(2, "two stretches and the sample of the legend");
    }

    [Fact]
    public void A_single_epoch_is_drawn()
    {
        Picture picture = new LossPicture("t").Add("n", [0.5]).Draw();

        Xml.Named(Xml.Parse(picture.ToSvg()), "circle").Should().ContainSingle();
        picture.Description.Should().Contain("over 1 epoch.").And.Contain("first 0.5, lowest 0.5, last 0.5");
    }

    [Fact]
    public void Rows_that_cannot_be_drawn_are_named()
    {
        DotIntervalPicture dots = new("t", ["a", "b"]);
        BarPicture bars = new("t", ["a", "b"]);

        Message(() => _ = new DotIntervalPicture("t", [])).Should().Contain("There are no rows");
        Message(() => _ = new BarPicture("t", ["a", null!])).Should().Contain("names[1]");
        Message(() => dots.Add("s", [1])).Should().Contain("'s' has 1 values; expected 2.");
        Message(() => dots.Add("s", [1, double.NegativeInfinity])).Should().Contain("values[1] of 's' is infinite");
        Message(() => bars.Add("s", [1, 2], [1])).Should().Contain("'s' has 1 values; expected 2.");
        Message(() => bars.Add("s", [1, 2], [0.1, -0.1])).Should().Contain("spreads[1] of 's' is -0.1; a spread is not below zero.");
        Message(() => dots.Add("s", [double.NaN, double.NaN]).Draw()).Should().Contain("'t' has nothing to draw");
    }

    [Fact]
    public void A_figure_that_is_not_known_leaves_its_place_empty()
    {
        Picture picture = new DotIntervalPicture("t", ["a", "b"]).Add("s", [double.NaN, 0.5]).Draw();

        picture.Description.Should().Contain("s: a not given, b 0.5.");
        Xml.Named(Xml.Parse(picture.ToSvg()), "circle").Should().HaveCount(2, "one point and the sample of the legend");
    }

    [Fact]
    public void Values_and_forecasts_that_cannot_be_drawn_are_named()
    {
        HistogramPicture histogram = new("t");
        ReliabilityPicture reliability = new("t");

        Message(() => histogram.Add("g", [])).Should().Contain("'g' has no values.");
        Message(() => histogram.Add("g", [1, double.NaN])).Should().Contain("values[1] of 'g' is NaN");
        Message(() => _ = new HistogramPicture("t") { Bins = 0 }).Should().Contain("value");
        Message(() => histogram.Draw()).Should().Contain("'t' has nothing to draw");
        Message(() => reliability.Add("c", [], [])).Should().Contain("rows");
        Message(() => reliability.Add("c", [0.1f], [])).Should().Contain("labels");
        Message(() => reliability.Add("c", [0.1f, float.NaN], [1, 1])).Should().Contain("NaN");
        Message(() => reliability.Add("c", [0.1f, 0.2f], [1, 2])).Should().Contain("2");
        Message(() => reliability.Add("c", null!)).Should().Contain("diagram");
        Message(() => reliability.Draw()).Should().Contain("'t' has nothing to draw");
    }

    [Fact]
    public void A_histogram_of_one_value_has_a_bin_and_no_curve()
    {
        Picture picture = new HistogramPicture("t").Add("g", [3]).Draw();

        picture.Description.Should().Contain("in 1 bin.").And.Contain("g (n = 1, 3.00)");
    }

    [Fact]
    public void The_legend_of_a_reliability_diagram_gives_the_calibration_error()
    {
        // Two bins: |0.25 - 0.5| over two rows and |0.9 - 1| over one: (2 · 0.25 + 0.1) / 3.
        ReliabilityDiagram diagram = ReliabilityDiagram.FromProbabilities([0.2f, 0.3f, 0.9f], [1, 0, 1], bins: 2);
        Picture picture = new ReliabilityPicture("t").Add("c", diagram).Draw();

        picture.ToSvg().Should().Contain("c, ECE 0.200");
    }

    private static string Message(Action act) => act.Should().Throw<Exception>().Which.Message;

    private static double Value(System.Xml.Linq.XElement element, string name)
    {
        return double.Parse(element.Attribute(name)!.Value, System.Globalization.CultureInfo.InvariantCulture);
    }
}
