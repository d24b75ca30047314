using MlNetGanExtensions.Reporting.Drawing;

namespace MlNetGanExtensions.Reporting.Tests;

public sealed class SvgGeometryTests
{
    private static readonly string Blue = Ink.Series(0).ToScottColor().ToHex();

    [Fact]
    public void Gives_neighbours_of_one_ink_a_group_and_numbers_two_decimals()
    {
        string svg = Svg($"<g clip-path=\"url(#cl_4)\"><ellipse fill=\"{Blue}\" cx=\"1.23456\" cy=\"2\" rx=\"3.0001\" ry=\"3\"/><rect fill=\"{Blue}\" x=\"1\" y=\"2\" width=\"3\" height=\"4.999\"/></g>");

        SvgGeometry.Rewrite(svg, clips: true).Replace(SvgGeometry.IdMark, '!').Should().Be(
            "<g clip-path=\"url(#!-clip)\">\n<g class=\"mlg-fill-s1\" fill=\"#0468A7\"><circle cx=\"1.23\" cy=\"2\" r=\"3\"/><rect x=\"1\" y=\"2\" width=\"3\" height=\"5\"/></g>\n</g>\n");
    }

    [Fact]
    public void Turns_spelled_dashes_and_opacities_into_attributes()
    {
        string line = Ink.Series(1).With(Dash.Strokes).At(25).ToScottColor().ToHex();

        SvgGeometry.Rewrite(Svg($"<path fill=\"none\" stroke=\"{line}\" stroke-width=\"1.5\" stroke-miterlimit=\"4\" d=\"M1e-9 2.999L-3.14159 4\"/>"), clips: true).Should().Be(
            "<g class=\"mlg-line-s2\" fill=\"none\" stroke=\"#C43B00\" stroke-opacity=\"0.25\" stroke-width=\"1.5\" stroke-dasharray=\"7 4\"><path d=\"M0 3L-3.14 4\"/></g>\n");
    }

    [Theory]
    [InlineData("<text>1</text>")]
    [InlineData("<rect fill=\"black\"/>")]
    [InlineData("<ellipse fill=\"#242084\" cx=\"1\" cy=\"1\"/>")]
    public void What_no_surface_draws_is_named(string element)
    {
        Action act = () => SvgGeometry.Rewrite(Svg(element), clips: true);

        act.Should().Throw<FormatException>();
    }

    [Fact]
    public void Nothing_drawn_is_nothing_written() => SvgGeometry.Rewrite(Svg(string.Empty), clips: true).Should().BeEmpty();

    private static string Svg(string content) => $"<svg xmlns=\"http://www.w3.org/2000/svg\">{content}</svg>";
}
