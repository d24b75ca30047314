using System.Globalization;
using System.Xml.Linq;

namespace MlNetGanExtensions.Reporting.Tests;

public sealed class ReportTableTests
{
    internal static ReportTable Sample()
    {
        const string footnote = "With gamma = 1/30, as in the paper.";
        return new ReportTable("Mean-imputed")
            .Text("Classifier")
            .Number("paper", 4, "Accuracy")
            .Number("here", 4, "Accuracy", Best.Highest)
            .Number("here", 4, "Error", Best.Lowest)
            .Number("seconds", 1)
            .Group("The paper's")
            .Row(((ReportCell)"SVM").WithFootnote(footnote), 0.937, ReportCell.MeanAndSpread(0.9401, 0.0021), 0.0599, 1.26)
            .Row("AC-GAN", 0.9752, ReportCell.MeanAndSpread(0.97451, 0.002), 0.0255, ((ReportCell)8).WithFootnote("On two cores."))
            .Group("Plain")
            .Row("Logistic regression", double.NaN, ReportCell.MeanAndSpread(0.97449, double.NaN), -0.0255, ((ReportCell)"none").WithFootnote(footnote))
            .Note("Ten times five folds.");
    }

    [Fact]
    public void Marks_the_best_of_a_column_and_what_reads_the_same()
    {
        // .97451 and .97449 both read 0.9745.
        Strong(Sample()).Should().Equal("0.9745", "0.9745", "−0.0255");
    }

    [Fact]
    public void One_number_alone_is_not_the_best()
    {
        Strong(new ReportTable("t").Text("a").Number("b", 2, best: Best.Highest).Row("r", 1).Row("s", double.NaN)).Should().BeEmpty();
    }

    [Fact]
    public void A_figure_that_is_not_known_shows_a_dash_and_no_spread()
    {
        XElement table = Html(new ReportTable("t").Text("a").Number("b", 2).Row("r", ReportCell.MeanAndSpread(double.NaN, 0.1)).Row("s", ReportCell.MeanAndSpread(1, double.NaN)));

        Xml.Named(table, "td").Select(cell => cell.Value).Should().Equal("–", "1.00");
    }

    [Fact]
    public void A_mean_and_its_spread_share_the_decimals_of_their_column()
    {
        XElement table = Html(new ReportTable("t").Text("a").Number("b", 2).Row("r", ReportCell.MeanAndSpread(12.3456, 0.1)));

        Xml.Named(table, "td").Single().Value.Should().Be("12.35 ± 0.10");
    }

    [Fact]
    public void Equal_footnotes_share_a_letter()
    {
        XElement table = Html(Sample());

        Xml.Named(table, "sup").Select(mark => mark.Value).Should().Equal("a", "b", "a", "a", "b");
        Xml.Named(table, "p")[^1].Value.Should().Be("b On two cores.");
    }

    [Fact]
    public void Letters_go_on_after_z()
    {
        ReportTable table = new ReportTable("t").Text("a");
        for (int i = 0; i < 28; i++)
        {
            table.Row(((ReportCell)"r").WithFootnote(i.ToString(CultureInfo.InvariantCulture)));
        }

        Xml.Named(Html(table), "sup").Take(28).Select(mark => mark.Value).TakeLast(3).Should().Equal("z", "aa", "ab");
    }

    [Fact]
    public void Every_row_of_the_head_and_the_body_fills_the_width()
    {
        XElement table = Xml.Named(Html(Sample()), "table").Single();
        int Width(XElement row) => row.Elements().Sum(cell => Span(cell, "colspan"));
        XElement[] head = [.. Xml.Named(table, "thead").Single().Elements()];

        Width(head[0]).Should().Be(5);
        (Width(head[1]) + head[0].Elements().Count(cell => Span(cell, "rowspan") == 2)).Should().Be(5);
        Xml.Named(table, "tbody").SelectMany(body => body.Elements()).Select(Width).Should().AllBeEquivalentTo(5);
    }

    [Fact]
    public void A_table_without_rows_has_its_head()
    {
        XElement table = Html(new ReportTable("t").Text("a").Number("b"));

        Xml.Named(table, "th").Should().HaveCount(2);
    }

    [Fact]
    public void A_row_that_does_not_fit_is_named()
    {
        ReportTable table = new ReportTable("t").Text("a").Number("b");

        table.Invoking(t => t.Row("r")).Should().Throw<ArgumentException>().WithMessage("The row has 1 cells; the table 't' has 2 columns.*");
        table.Invoking(t => t.Row("r", null!)).Should().Throw<ArgumentNullException>().WithMessage("*cells[[]1]*".Replace("[[]", "[", StringComparison.Ordinal));
        table.Row("r", 1).Invoking(t => t.Text("late")).Should().Throw<InvalidOperationException>().WithMessage("The table 't' has rows already*");
        table.Invoking(t => t.Number("late", 16)).Should().Throw<ArgumentOutOfRangeException>();
        Action act = () => ((ReportCell)1.0).WithFootnote(" ");
        act.Should().Throw<ArgumentException>();
    }

    private static XElement Html(ReportTable table)
    {
        HtmlReport report = new("r");
        report.Section("s").Table(table);
        return Xml.Named(Xml.Parse(report.ToHtml()), "section").Single();
    }

    private static string[] Strong(ReportTable table) => [.. Xml.Named(Html(table), "strong").Select(element => element.Value)];

    private static int Span(XElement cell, string attribute) => int.Parse(cell.Attribute(attribute)?.Value ?? "1", CultureInfo.InvariantCulture);
}
