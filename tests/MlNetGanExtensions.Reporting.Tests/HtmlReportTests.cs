using System.Text.RegularExpressions;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Xunit;

namespace MlNetGanExtensions.Reporting.Tests;

public sealed partial class HtmlReportTests
{
    [Fact]
    public void A_report_looks_as_it_did() => GoldenFile.Check(SampleReport().ToHtml(), "report.html");

    [Fact]
    public void The_same_calls_give_the_same_bytes() => SampleReport().ToHtml().Should().Be(SampleReport().ToHtml());

    [Property(MaxTest = 60)]
    public void Any_text_anywhere_leaves_the_page_whole(NonNull<string> any)
    {
        string text = any.Get;
        string template = Anywhere("plain").ToHtml();
        XElement page = Xml.Parse(Anywhere(text).ToHtml());

        Elements(page).Should().Equal(Elements(Xml.Parse(template)), "a text must not make or swallow elements");

        // A long title of a picture is set in several lines, each a text element.
        static IEnumerable<string> Elements(XElement root) => root.DescendantsAndSelf().Select(element => element.Name.LocalName).Where(name => name != "text");
    }

    [Theory]
    [InlineData("</style><script>alert(1)</script>")]
    [InlineData("\" onmouseover=\"alert(1)")]
    [InlineData("]]>--><!--")]
    [InlineData("&lt;\u0000\uD800")]
    public void A_text_that_tries_to_break_out_stays_a_text(string text)
    {
        string html = Anywhere(text).ToHtml();
        XElement page = Xml.Parse(html);

        Xml.Named(page, "script").Should().BeEmpty();
        page.DescendantsAndSelf().Attributes().Should().NotContain(attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Xml.Named(page, "h1")[0].Value.Should().Be(text.Replace('\0', '\uFFFD').Replace('\uD800', '\uFFFD'));
    }

    [Fact]
    public void Ids_are_unique_and_every_reference_has_its_target()
    {
        XElement page = Xml.Parse(SampleReport().ToHtml());
        IReadOnlyList<string> ids = Xml.Ids(page);

        ids.Should().OnlyHaveUniqueItems();
        Xml.Values(page, "href").Should().NotBeEmpty().And.OnlyContain(target => target.StartsWith('#') && ids.Contains(target.Substring(1)));
        ids.Should().Contain(Xml.Values(page, "aria-labelledby"));
        ids.Should().Contain(Xml.Values(page, "aria-describedby"));
        ids.Should().Contain(ClipReferences().Matches(page.ToString()).Select(match => match.Groups[1].Value));
    }

    [Fact]
    public void Loads_nothing_and_runs_nothing()
    {
        string html = SampleReport().ToHtml();

        string withoutNamespaces = html.Replace("http://www.w3.org/2000/svg", string.Empty).Replace("http://www.w3.org/1999/xhtml", string.Empty);
        withoutNamespaces.Should().NotContainAny("http:", "https:", "//", "@import", "<script", "<link", "<img", "src=");
    }

    [Fact]
    public void Every_header_of_a_table_says_what_it_heads()
    {
        XElement page = Xml.Parse(SampleReport().ToHtml());

        Xml.Named(page, "th").Should().NotBeEmpty().And.OnlyContain(header => header.Attribute("scope") != null);
        Xml.Named(page, "table").Should().OnlyContain(table => table.Elements().First().Name.LocalName == "caption");
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(4, 1)]
    public void Longer_reports_have_a_table_of_contents(int sections, int expected)
    {
        HtmlReport report = new("t");
        for (int i = 0; i < sections; i++)
        {
            report.Section($"Section {i}").Subsection("Details");
        }

        XElement page = Xml.Parse(report.ToHtml());

        Xml.Named(page, "nav").Should().HaveCount(expected);
        Xml.Named(page, "a").Should().HaveCount(expected * 2 * sections);
    }

    [Fact]
    public void A_report_without_sections_is_a_page()
    {
        XElement page = Xml.Parse(new HtmlReport("nothing yet").ToHtml());

        Xml.Named(page, "title")[0].Value.Should().Be("nothing yet");
        Xml.Named(page, "section").Should().BeEmpty();
    }

    [Fact]
    public void Two_levels_of_sections_are_all_there_are()
    {
        Action act = () => new HtmlReport("t").Section("a").Subsection("b").Subsection("c");

        act.Should().Throw<InvalidOperationException>().WithMessage("'b' is a subsection*");
    }

    [Fact]
    public void Nothing_to_show_is_named()
    {
        ReportSection section = new HtmlReport("t").Section("s");

        section.Invoking(s => s.Figures([], "c")).Should().Throw<ArgumentException>().WithMessage("There are no pictures*");
        section.Invoking(s => s.KeyValues()).Should().Throw<ArgumentException>().WithMessage("There are no pairs*");
        section.Invoking(s => s.Paragraph(null!)).Should().Throw<ArgumentNullException>();
        section.Invoking(s => s.Table(null!)).Should().Throw<ArgumentNullException>();
        section.Invoking(s => s.KeyValues(("k", null!))).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void A_saved_report_is_the_same_text()
    {
        string path = Path.Combine(AppContext.BaseDirectory, $"saved-{Guid.NewGuid():N}.html");

        SampleReport().Save(path);

        string saved = File.ReadAllText(path);
        File.Delete(path);
        saved.Should().Be(SampleReport().ToHtml());
    }

    [Fact]
    public void Pictures_are_saved_in_the_order_of_the_page()
    {
        Picture[] pictures = [.. Enumerable.Range(1, 4).Select(i => new BarPicture($"{i}", ["bar"]).Add("series", [i]).Draw())];
        HtmlReport report = new("t");
        ReportSection first = report.Section("first");
        first.Subsection("details").Figure(pictures[2], "c");
        first.Figures([pictures[0], pictures[1]], "c");
        report.Section("second").Figure(pictures[3], "c");
        string folder = Path.Combine(AppContext.BaseDirectory, $"pictures-{Guid.NewGuid():N}", "deep");

        report.SavePictures(folder);

        Enumerable.Range(1, 4).Select(i => File.ReadAllText(Path.Combine(folder, $"picture-{i}.svg"))).Should().Equal(pictures.Select(picture => picture.ToSvg()));
        Directory.GetFiles(folder).Should().HaveCount(4);
        Xml.Named(Xml.Parse(report.ToHtml()), "svg").Select(svg => svg.Elements().First().Value).Should().Equal(pictures.Select(picture => picture.Title));
        Directory.GetParent(folder)!.Delete(recursive: true);
    }

    private static HtmlReport Anywhere(string text)
    {
        HtmlReport report = new(text) { Lead = text, Footer = text, Language = text };
        ReportSection section = report.Section(text).Paragraph(text).Note(text).Warning(text).KeyValues((text, text));
        section.Table(new ReportTable(text).Text(text, "g" + text).Number(text).Group(text).Row(text, ((ReportCell)text).WithFootnote("f" + text)).Note(text));
        section.Figure(new BarPicture(text, [text]) { ValueLabel = text }.Add(text, [1]).Draw(), text);
        section.Subsection(text);
        report.Section(text);
        report.Section(text);
        report.Section(text);
        return report;
    }

    private static HtmlReport SampleReport()
    {
        HtmlReport report = new("Disease prediction") { Lead = "Ten trials of five folds, beside the paper's figures.", Footer = "Made by the tests." };
        report.Section("What was run").KeyValues(("Protocol", "leak-free"), ("Rows", "569")).Note("A difference under 0.003 is noise.");
        report.Section("Accuracy").Paragraph("Means over ten trials.").Table(ReportTableTests.Sample());
        Picture picture = new DotIntervalPicture("Accuracy", ["SVM", "AC-GAN"]).Add("here", [0.948, 0.978], [0.002, 0.003]).Draw();
        report.Section("Pictures").Figure(picture, "The same figures.").Figures([picture, picture], "And again, twice.");
        report.Section("Limits").Warning("Small data.").Subsection("More").Paragraph("a < b & c");
        return report;
    }

    [GeneratedRegex("url\\(#([^)]*)\\)")]
    private static partial Regex ClipReferences();
}
