using System.Xml.Linq;
using MlNetGanExtensions.Evaluation;

namespace MlNetGanExtensions.Reporting.Tests;

public sealed class ArmReportTests
{
    [Fact]
    public void It_lists_every_arm_with_its_gain_and_its_failure_and_draws_gains_and_reliability()
    {
        ArmComparison comparison = ArmComparison.Compare(
            [Arm(0, true, 0), Arm(1, false, .1), Arm(2, false, .02), Arm(3, false, 0) with { Failure = "It <diverged>." }], "F1Score");
        ReliabilityDiagram diagram = ReliabilityDiagram.FromProbabilities([.1f, .9f, .4f], [0, 1, 1]);
        HtmlReport report = new("Sweep");

        ArmReport.Add(report, comparison, diagram, diagram);

        XElement page = Xml.Parse(report.ToHtml());
        string text = page.Value;
        text.Should().Contain(comparison.Verdict).And.Contain("Failed: It <diverged>.");
        comparison.Arms.Select(arm => arm.Name).Should().OnlyContain(name => text.Contains(name));
        Xml.Named(page, "svg").Should().HaveCount(2);
        text.Should().Contain("before").And.Contain("after");
    }

    [Fact]
    public void Without_probabilities_and_without_other_arms_it_still_says_what_it_can()
    {
        HtmlReport report = new("Sweep");

        ArmReport.Add(report, ArmComparison.Compare([Arm(0, true, 0)], "F1Score"));

        XElement page = Xml.Parse(report.ToHtml());
        Xml.Named(page, "svg").Should().BeEmpty();
        page.Value.Should().Contain("Nothing else has a result");
    }

    private static ArmOutcome Arm(int number, bool isNothing, double shift) => new()
    {
        Number = number,
        Name = $"arm {number}",
        IsNothing = isNothing,
        Folds = [.. Enumerable.Range(0, 10).Select(fold => new ArmFold(
            fold / 5, fold % 5, 80, 20, new Dictionary<string, double> { ["F1Score"] = .7 + shift + (fold % (2 + number) * .001) }, TimeSpan.Zero))],
    };
}
