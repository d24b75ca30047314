using System.Text.Json;
using System.Xml.Linq;
using MlNetGanExtensions.Examples.DiseasePrediction;
using MlNetGanExtensions.Examples.DiseasePrediction.CommandLine;
using MlNetGanExtensions.Examples.DiseasePrediction.Methods;
using MlNetGanExtensions.Examples.ExampleKit;

namespace MlNetGanExtensions.Examples.Tests.DiseasePrediction;

public sealed class ApplicationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _console = new();

    public void Dispose()
    {
        _folder.Dispose();
        _console.Dispose();
    }

    [Fact]
    public void The_experiment_writes_results_and_a_report()
    {
        Run(new RunOptions { Data = SmallTableFile(), Trials = 1 }).Should().Be(ExampleProgram.Succeeded, _console.ToString());

        CheckJson();
        _folder.Read("results.csv").Should().StartWith("protocol,imputation,classifier,trials,folds,accuracy,accuracy_sd,sensitivity,");
        CheckReport();
        _console.ToString().Should().Contain("Cross-validation: 100 %").And.Contain("Error of the imputed cells").And.Contain("AC-GAN less its rival");
    }

    [Fact]
    public void A_bad_cell_ends_the_program_with_one_line()
    {
        string path = _folder.Write("bad.csv", "a,b,ill\n1,2,0\n1,x3,1\n");

        Run(new RunOptions { Data = path }).Should().Be(ExampleProgram.Failed);

        _console.ToString().Should().Be($"{path}, line 3, column 2 (b): 'x3' is not a finite number.{Environment.NewLine}");
    }

    [Fact]
    public void A_file_that_is_not_there_ends_the_program_with_one_line()
    {
        Run(new RunOptions { Data = Path.Combine(_folder.Root, "none.csv") }).Should().Be(ExampleProgram.Failed);

        _console.ToString().Should().Contain("none.csv");
    }

    [Fact]
    public void A_cancelled_run_says_so()
    {
        using CancellationTokenSource cancelled = new();
        cancelled.Cancel();

        Application.Run(new RunOptions { Data = SmallTableFile(), Out = _folder.Root }, new PlainOutput(_console), cancelled.Token)
            .Should().Be(ExampleProgram.Stopped);
    }

    [Fact]
    public void The_benchmark_of_missing_cells_writes_every_case()
    {
        Run(new RunOptions { Data = SmallTableFile(), Trials = 1, Benchmark = Benchmark.Missingness }).Should().Be(ExampleProgram.Succeeded, _console.ToString());

        // Three ways × three shares × three imputers × two classifiers, and the header.
        string[] lines = _folder.Read("missingness.csv").Trim().Split('\n');
        lines.Should().HaveCount(1 + (3 * 3 * 3 * 2));
        lines.Should().Contain(line => line.StartsWith("MNAR,0.6,autoencoder,", StringComparison.Ordinal));
        _console.ToString().Should().Contain("MAR 40 %").And.Contain("AUC afterwards");
    }

    [Fact]
    public void The_benchmark_of_missing_cells_does_without_labels()
    {
        Run(new RunOptions { Data = SmallTableFile(), Label = "none", Trials = 1, Benchmark = Benchmark.Missingness })
            .Should().Be(ExampleProgram.Succeeded, _console.ToString());

        _folder.Read("missingness.csv").Trim().Split('\n').Should().HaveCount(1 + (3 * 3 * 3));
        _console.ToString().Should().Contain("RMSE of the imputed cells").And.NotContain("AUC afterwards");
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Benchmark.Labels)]
    internal void Whatever_needs_labels_says_so(Benchmark? benchmark)
    {
        Run(new RunOptions { Data = SmallTableFile(), Label = "none", Trials = 1, Benchmark = benchmark }).Should().Be(ExampleProgram.Failed);

        _console.ToString().Should().Contain("needs a column of labels");
    }

    [Fact]
    public void The_benchmark_of_labels_writes_every_case()
    {
        Run(new RunOptions { Data = SmallTableFile(), Trials = 2, Benchmark = Benchmark.Labels, LabelCounts = [10], Views = ["mean"] })
            .Should().Be(ExampleProgram.Succeeded, _console.ToString());

        string[] lines = _folder.Read("labels.csv").Trim().Split('\n');
        lines[0].Trim().Should().Be("imputation,draw,labels,method,repeats,accuracy,accuracy_sd,auc,auc_sd,above_mlp,above_mlp_se");
        lines.Should().Contain(line => line.StartsWith("mean,random,10,MLP,2,", StringComparison.Ordinal));
        _console.ToString().Should().Contain("labels stratified").And.Contain("labels plainly random");
    }

    private int Run(RunOptions options) => Application.Run(options with { Out = _folder.Root }, new PlainOutput(_console), CancellationToken.None);

    private string SmallTableFile() => _folder.Write("small.csv", SmallTable.ToCsv(SmallTable.Create()));

    private void CheckJson()
    {
        using JsonDocument json = JsonDocument.Parse(_folder.Read("results.json"));
        JsonElement[] rows = [.. json.RootElement.EnumerateArray()];

        // Every method on three views, and logistic regression on the intact columns.
        rows.Should().HaveCount((3 * MethodRoster.All.Count) + 1);
        rows.Should().AllSatisfy(row =>
        {
            row.EnumerateObject().Select(property => property.Name).Should().Equal(
                "protocol", "imputation", "classifier", "trials", "folds", "accuracy", "sensitivity", "specificity", "auc", "f1");
            row.GetProperty("protocol").GetString().Should().Be("leak-free");
            row.GetProperty("trials").GetInt32().Should().Be(1);
            row.GetProperty("folds").GetInt32().Should().Be(5);
            foreach (string figure in (string[])["accuracy", "sensitivity", "specificity", "auc", "f1"])
            {
                row.GetProperty(figure).GetProperty("mean").GetDouble().Should().BeInRange(0, 1);
                row.GetProperty(figure).GetProperty("sd").ValueKind.Should().Be(JsonValueKind.Null, "one trial has no spread");
            }
        });
        rows.Select(row => row.GetProperty("imputation").GetString()).Distinct().Should().BeEquivalentTo("mean", "autoencoder", "complete", "intact-columns");
    }

    private void CheckReport()
    {
        string html = _folder.Read("report.html");
        XDocument page = XDocument.Parse(html);

        // Accuracy twice, ROC four times, two maps, four pictures of losses.
        page.Descendants().Count(element => element.Name.LocalName == "svg").Should().Be(12);
        Directory.GetFiles(Path.Combine(_folder.Root, "pictures")).Should().HaveCount(12);
        page.Descendants().Count(element => element.Name.LocalName == "table").Should().Be(5);
        html.Should().NotContain("<script").And.NotContain("src=\"http").And.NotContain("href=\"http");
        html.Should().Contain("leak-free").And.Contain("ill 1, generated");
    }
}
