using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.ExampleKit;

namespace MlNetGanExtensions.Examples.Tests.DiseasePrediction;

public sealed class OutputTests
{
    [Fact]
    public void A_plain_table_lines_its_figures_up()
    {
        using StringWriter text = new() { NewLine = "\n" };

        new PlainOutput(text).Table(new TextTable("Results", ["Classifier", "AUC"]).Add("tree", "0.9").Add("a longer name", "0.95"));

        text.ToString().Should().Be("\nResults\nClassifier      AUC\ntree            0.9\na longer name  0.95\n");
    }

    [Fact]
    public void Plain_progress_is_ten_lines_however_many_steps_there_are()
    {
        using StringWriter text = new() { NewLine = "\n" };

        int sum = new PlainOutput(text).Progress("Work", 137, stepDone =>
        {
            Parallel.For(0, 137, _ => stepDone());
            return 42;
        });

        sum.Should().Be(42);
        text.ToString().Trim().Split('\n').Should().BeEquivalentTo(Enumerable.Range(1, 10).Select(i => $"Work: {10 * i} %"));
    }

    [Fact]
    public void A_row_of_another_length_is_refused()
    {
        Action add = () => new TextTable("Results", ["Classifier", "AUC"]).Add("tree");

        add.Should().Throw<ArgumentException>().WithMessage("*1 cells, the table 2 columns*");
    }

    [Theory]
    [InlineData(.97531, .00249, "0.9753 ± 0.0025")]
    [InlineData(.97531, double.NaN, "0.9753")]
    public void A_spread_that_is_not_known_is_left_out(double mean, double spread, string text)
    {
        Format.MeanAndSpread(new Summary(mean, spread, 3)).Should().Be(text);
    }

    [Theory]
    [InlineData(.00123, "+0.0012")]
    [InlineData(-.00123, "−0.0012")]
    [InlineData(0, "0.0000")]
    public void A_difference_has_its_sign(double value, string text) => Format.Difference(value).Should().Be(text);
}
