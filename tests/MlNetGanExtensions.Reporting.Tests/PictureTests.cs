using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MlNetGanExtensions.Reporting.Drawing;

namespace MlNetGanExtensions.Reporting.Tests;

public sealed partial class PictureTests
{
    public static TheoryData<string> Names => SamplePictures.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_a_drawing_with_a_name_and_a_description(string name)
    {
        Picture picture = SamplePictures.All[name]();
        XElement svg = Xml.Parse(picture.ToSvg("p1"));

        svg.Name.Should().Be(Xml.Svg + "svg");
        svg.Attribute("role")!.Value.Should().Be("img");
        svg.Attribute("viewBox")!.Value.Should().Be($"0 0 {picture.Width} {picture.Height}");
        Xml.Named(svg, "title").Should().ContainSingle().Which.Value.Should().Be(picture.Title.Replace('\u0001', '\uFFFD'));
        Xml.Named(svg, "desc").Should().ContainSingle().Which.Value.Should().NotBeEmpty();
        Xml.Named(svg, "script").Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_data_give_the_same_bytes(string name)
    {
        SamplePictures.All[name]().ToSvg().Should().Be(SamplePictures.All[name]().ToSvg());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_decimal_sign_of_the_machine_changes_nothing(string name)
    {
        string expected = SamplePictures.All[name]().ToSvg();
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        comma.NumberFormat.NegativeSign = "~";
        try
        {
            CultureInfo.CurrentCulture = comma;
            SamplePictures.All[name]().ToSvg().Should().Be(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_id_begins_with_the_one_that_was_asked_for(string name)
    {
        string markup = SamplePictures.All[name]().ToSvg("fig-7");
        XElement svg = Xml.Parse(markup);

        Xml.Ids(svg).Should().OnlyHaveUniqueItems().And.OnlyContain(id => id == "fig-7" || id.StartsWith("fig-7-", StringComparison.Ordinal));
        foreach (Match reference in References().Matches(markup))
        {
            Xml.Ids(svg).Should().Contain(reference.Groups[1].Value);
        }

        markup.Should().NotContain("\u0001");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Needs_no_font_and_nothing_from_elsewhere(string name)
    {
        XElement svg = Xml.Parse(SamplePictures.All[name]().ToSvg());

        Xml.Values(svg, "font-family").Should().Equal("system-ui, sans-serif");
        Xml.Values(svg, "href").Should().BeEmpty();
        Xml.Values(svg, "src").Should().BeEmpty();
        svg.DescendantsAndSelf().Where(element => element.Name.LocalName is "image" or "use" or "foreignObject").Should().BeEmpty();
        Xml.Named(svg, "text").Should().OnlyContain(text => !text.Attribute("x")!.Value.Contains(','), "a list of places fits one font only");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_text_reaches_over_the_edge_even_in_a_wide_font(string name)
    {
        Picture picture = SamplePictures.All[name]();
        XElement svg = Xml.Parse(picture.ToSvg());

        foreach (XElement text in Xml.Named(svg, "text"))
        {
            double size = Number(text, "font-size");
            double width = TextWidth.Of(text.Value, size) * (text.Attribute("font-weight") is null ? 1 : 1.1);
            double left = Number(text, "x") - (text.Attribute("text-anchor")?.Value switch { "middle" => width / 2, "end" => width, _ => 0 });
            left.Should().BeGreaterThanOrEqualTo(0, "'{0}' must not be cut", text.Value);
            (left + width).Should().BeLessThanOrEqualTo(picture.Width, "'{0}' must not be cut", text.Value);
            Number(text, "y").Should().BeInRange(size / 2, picture.Height - 1);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_painted_element_has_a_colour_for_dark_pages(string name)
    {
        XElement svg = Xml.Parse(SamplePictures.All[name]().ToSvg());

        foreach (XElement element in svg.Descendants().Where(element => element.Attribute("fill") is not null))
        {
            foreach (string style in element.Attribute("class")!.Value.Split(' '))
            {
                Palette.DarkRules.Should().Contain($".{style} {{");
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("a b")]
    [InlineData("a\"onload=")]
    [InlineData("ä")]
    public void An_id_that_could_break_the_page_is_named(string id)
    {
        Action act = () => SamplePictures.All["map"]().ToSvg(id);

        act.Should().Throw<ArgumentException>().WithMessage($"'{id}' is no id*");
    }

    [Fact]
    public void A_saved_picture_is_the_same_text_in_utf_8_without_mark()
    {
        Picture picture = SamplePictures.All["dots"]();
        string path = Path.Combine(AppContext.BaseDirectory, $"saved-{Guid.NewGuid():N}.svg");

        picture.Save(path);

        byte[] bytes = File.ReadAllBytes(path);
        File.Delete(path);
        bytes.Should().Equal(System.Text.Encoding.UTF8.GetBytes(picture.ToSvg()));
    }

    [Fact]
    public void A_picture_looks_as_it_did()
    {
        Picture picture = new DotIntervalPicture("Accuracy", ["Random forest", "AC-GAN"]) { ValueLabel = "accuracy" }
            .Add("here, mean ± SD", [0.953, 0.9779], [0.005, 0.0021])
            .Add("paper", [0.956, 0.9777])
            .Draw();

        GoldenFile.Check(picture.ToSvg(), "dots.svg");
    }

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("url\\(#([^)]*)\\)")]
    private static partial Regex References();
}
