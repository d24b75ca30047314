using System.Globalization;
using System.Text.Json;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.AdultIncome;
using MlNetGanExtensions.Examples.AdultIncome.CommandLine;
using MlNetGanExtensions.Examples.AdultIncome.Data;
using MlNetGanExtensions.Examples.AdultIncome.Generators;
using MlNetGanExtensions.Examples.ExampleKit;
using MlNetGanExtensions.Examples.Tests.DiseasePrediction;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.Tests.AdultIncome;

public sealed class AdultIncomeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _console = new();

    public void Dispose()
    {
        _folder.Dispose();
        _console.Dispose();
    }

    [Fact]
    public void Without_a_table_the_program_says_what_to_give()
    {
        Run(new RunOptions { Out = _folder.Root }).Should().Be(ExampleProgram.Failed);

        _console.ToString().Should().Contain("Give --data adult.csv");
    }

    [Fact]
    public void The_study_writes_results_and_a_report()
    {
        Run(new RunOptions { Data = Written(People(300)), Generators = ["vae", "random"], Rounds = 50, Threads = 1, Out = _folder.Root })
            .Should().Be(ExampleProgram.Succeeded, _console.ToString());

        using JsonDocument json = JsonDocument.Parse(_folder.Read("results.json"));
        json.RootElement.EnumerateArray().Select(row => (row.GetProperty("generator").GetString(), row.GetProperty("classifier").GetString())).Should().Equal(
            ("vae", "LightGBM"), ("vae", "Logistic regression"), ("random", "LightGBM"), ("random", "Logistic regression"));
        JsonElement copies = json.RootElement[2];
        copies.GetProperty("exactCopies").GetInt32().Should().Be(240);
        copies.GetProperty("real").GetProperty("auc").GetDouble().Should().BeInRange(0.7, 1);
        copies.GetProperty("detectorAuc").GetDouble().Should().BeLessThan(0.6);
        _folder.Read("report.html").Should().Contain("TabularVae").And.Contain("t-SNE").And.Contain("Copies of real rows");
        _console.ToString().Should().Contain("300 people").And.Contain("240 to learn from, 60 to test on").And.Contain("LightGBM trained on 240 rows of TabularVae alone");
    }

    [Fact]
    public void Results_do_not_depend_on_threads()
    {
        string[] results =
        [
            .. new[] { 1, 2 }.Select(threads =>
            {
                Run(new RunOptions { Data = Written(People(200)), Generators = ["vae", "ctgan"], Rounds = 20, Epochs = 1, Threads = threads, Out = _folder.Root });
                return _folder.Read("results.json");
            }),
        ];

        results[0].Should().Contain("ctgan").And.Be(results[1]);
    }

    [Fact]
    public void Nothing_that_is_made_depends_on_test_rows()
    {
        CensusTable table = CensusTable.Read(Written(People(200)));
        Fold fold = StratifiedSplit.Create(table.Labels, 0.2, 3);
        string[] lines = People(200);
        foreach (int row in fold.Test.ToArray())
        {
            lines[row + 1] = "99, Poisoned, 9, 99999, " + (table.Labels[row] == 1 ? ">50K" : "<=50K");
        }

        RunOptions options = new() { Rounds = 20, Epochs = 1, Threads = 1 };
        CensusSplit clean = CensusSplit.Of(table, 3);
        CensusSplit poisoned = CensusSplit.Of(CensusTable.Read(Written(lines)), 3);

        foreach (CensusGenerator generator in GeneratorRoster.All)
        {
            MadeRows before = generator.Make(clean, options, CancellationToken.None);
            MadeRows after = generator.Make(poisoned, options, CancellationToken.None);

            after.Rows.Values.ToArray().Should().Equal(before.Rows.Values.ToArray(), generator.Key);
            after.Labels.Should().Equal(clean.TrainingLabels.Order(), generator.Key);
        }
    }

    [Fact]
    public void Slots_have_the_names_of_their_categories()
    {
        CensusSplit split = CensusSplit.Of(CensusTable.Read(Written(People(100))), 1);

        split.ColumnNames.Should().Equal("age", "job", "rank", "gain");
        split.SlotNames.Should().Equal("", "Cook", "Guard", "Clerk", "", "");
        split.Layout.Groups.Should().ContainSingle().Which.Count.Should().Be(3);
    }

    [Fact]
    public void What_is_wrong_with_a_table_is_said_in_one_line()
    {
        string[] lines = People(40);

        Failure(["age,job", "1,a"]).Should().Contain("Expected a column 'income' among others");
        Failure([.. lines.Take(5), "30, Cook, 1, 0, ?"]).Should().Contain("Row 4 (counted from 0) has no income.");
        Failure([.. lines, "30, Cook, 1, 0, much"]).Should().Contain("Expected two different incomes; found 3");
        Failure([.. lines.Take(6), "30, Cook, 9, 0, >50K"]).Should().Contain("Expected at least 10 rows of each income");
        Failure([.. lines, "30, Cook"]).Should().Contain("Line 42");
        Run(new RunOptions { Data = Path.Combine(_folder.Root, "none.csv") }).Should().Be(ExampleProgram.Failed);
    }

    [Fact]
    public void A_quick_run_takes_some_rows_of_the_table()
    {
        CensusTable table = CensusTable.Read(Written(People(100)));

        table.AtMost(30, 1).Labels.Should().HaveCount(30);
        table.AtMost(100, 1).Should().BeSameAs(table);
        table.AtMost(null, 1).Should().BeSameAs(table);
    }

    [Theory]
    [InlineData("--generators vae,magic", "There is no generator magic")]
    [InlineData("--rounds 0", "--rounds must be at least 1.")]
    public void What_is_wrong_with_the_command_line_is_said(string line, string message)
    {
        CommandLineParser.Create((_, _) => 0).Parse(line.Split(' ')).Errors.Should().Contain(error => error.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void The_quick_switch_shortens_everything()
    {
        RunOptions? options = null;
        CommandLineParser.Create((read, _) =>
        {
            options = read;
            return 0;
        }).Parse(["--data", "adult.csv", "--generators", "vae", "--quick"]).Invoke();

        options.Should().BeEquivalentTo(new RunOptions
        {
            Data = "adult.csv",
            Generators = ["vae"],
            Rounds = RunOptions.QuickRounds,
            Epochs = RunOptions.QuickEpochs,
            MostRows = RunOptions.QuickRows,
        });
    }

    [SkippableFact]
    public void The_census_table_is_read_as_it_is()
    {
        CensusTable table = CensusTable.Read(SharedData.Require("adult.csv"));

        table.Labels.Should().HaveCount(32_561);
        table.Labels.Sum().Should().Be(7841);
        table.Features.Columns.Should().HaveCount(14);
        CensusSplit.Of(table, 1).Layout.Groups.Should().HaveCount(8);
    }

    private int Run(RunOptions options) => Application.Run(options, new PlainOutput(_console), CancellationToken.None);

    private string Failure(string[] lines)
    {
        _console.GetStringBuilder().Clear();
        Run(new RunOptions { Data = Written(lines), Generators = ["random"], Out = _folder.Root }).Should().Be(ExampleProgram.Failed);
        return _console.ToString();
    }

    private string Written(string[] lines)
    {
        string path = Path.Combine(_folder.Root, "people.csv");
        File.WriteAllLines(path, lines);
        return path;
    }

    /// <summary>A small table of the census's kind: the rank and the job tell the income.</summary>
    private static string[] People(int count)
    {
        RandomStream random = new(11, "people");
        string[] jobs = ["Cook", "Guard", "Clerk"];
        return
        [
            "age,job,rank,gain,income",
            .. Enumerable.Range(0, count).Select(row =>
            {
                // The first rows fix the order of the categories.
                int job = row < 60 ? row % 3 : random.NextInt32(3);
                int rank = random.NextInt32(10);
                bool rich = rank + (2 * job) + random.NextInt32(3) > 8;
                return string.Create(CultureInfo.InvariantCulture, $"{20 + random.NextInt32(50)}, {jobs[job]}, {rank}, {(rich ? random.NextInt32(500) : 0)}, {(rich ? ">50K" : "<=50K")}");
            }),
        ];
    }
}
