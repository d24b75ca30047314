using System.Text.Json;
using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.ExampleKit;
using MlNetGanExtensions.Examples.ImbalancedMortality;
using MlNetGanExtensions.Examples.ImbalancedMortality.Arms;
using MlNetGanExtensions.Examples.ImbalancedMortality.Classifiers;
using MlNetGanExtensions.Examples.ImbalancedMortality.CommandLine;
using MlNetGanExtensions.Examples.ImbalancedMortality.Data;
using MlNetGanExtensions.Examples.ImbalancedMortality.Reports;
using MlNetGanExtensions.Examples.ImbalancedMortality.Running;
using MlNetGanExtensions.Examples.ImbalancedMortality.Splits;
using MlNetGanExtensions.Examples.Tests.DiseasePrediction;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.Tests.ImbalancedMortality;

public sealed class StudyTests : IDisposable
{
    /// <summary>
    /// Arms that train for seconds and show no more than another one: the same generator is tried by density, or in the study of the census
    /// (the conditional GAN), and the other ways to use it are tried with the autoencoder and the copula.
    /// </summary>
    private static readonly string[] SlowArms =
        ["vae", "article-gan", "gan", "gan-alone", "conditional-gan", "conditional-gan-density", "conditional-gan-alone", "ac-gan", "ac-gan-alone"];

    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _console = new();

    public void Dispose()
    {
        _folder.Dispose();
        _console.Dispose();
    }

    [Fact]
    public void The_study_writes_results_and_a_report()
    {
        RunOptions options = new() { Splits = new SplitRange(0, 1), FreshSplits = null, ArticleSeeds = 1, Arms = ["density-weights", "random-density", "threshold", "vae", "vae-alone"], Out = _folder.Root };

        Application.Run(options, new PlainOutput(_console), CancellationToken.None).Should().Be(ExampleProgram.Succeeded, _console.ToString());

        using JsonDocument json = JsonDocument.Parse(_folder.Read("results.json"));
        json.RootElement.EnumerateArray().Select(row => row.GetProperty("arm").GetString()).Should().Equal(
            "none", "threshold", "density-weights", "random-density", "vae", "vae-alone", "none", "threshold", "density-weights", "random-density", "vae", "vae-alone",
            "none", "density-weights");
        _folder.Read("report.html").Should().Contain("The article&#39;s experiment").And.Contain("t-SNE").And.Contain("different in their categories").And.Contain("Collapse, TabularGan: ")
            .And.Contain("How much each column is alike");
        _console.ToString().Should().Contain("a made cohort").And.Contain("Boosted forest, splits 0-1").And.Contain("Logistic regression: ")
            .And.Contain("Trained on made rows, tested on real ones: Boosted forest, splits 0-1");
    }

    [Fact]
    public void Results_do_not_depend_on_threads()
    {
        PatientTable table = PatientTable.Read(CommittedData.Cohort);
        RandomSplit[] splits = [.. Enumerable.Range(0, 3).Select(number => RandomSplit.Of(number, table.Count))];
        ArmStudy study = new(table, [ArmRoster.Find("random-density")], seed: 4);

        ArmResult[] alone = [.. study.Run(splits, 1, () => { }, CancellationToken.None)];
        ArmResult[] together = [.. study.Run(splits, 3, () => { }, CancellationToken.None)];

        together.SelectMany(result => result.Splits.Select(split => split.F1)).Should().Equal(alone.SelectMany(result => result.Splits.Select(split => split.F1)));
    }

    [Fact]
    public void What_an_arm_prepares_does_not_depend_on_test_rows()
    {
        PatientTable table = PatientTable.Read(CommittedData.Cohort);
        RandomSplit split = RandomSplit.Of(3, table.Count);
        Arm[] arms = [.. ArmRoster.All.Where(arm => !SlowArms.Contains(arm.Key))];
        float[][] before = [.. arms.Select(arm => arm.Prepare(ArmInput.Of(table, split.Train, 1)).Codes.Values.ToArray())];
        foreach (int row in split.Test)
        {
            table.Rows[row, table.Layout.Columns - 2] = 1e6f;
            table.Rows[row, table.Layout.Columns - 1] = -1e6f;
        }

        for (int arm = 0; arm < arms.Length; arm++)
        {
            arms[arm].Prepare(ArmInput.Of(table, split.Train, 1)).Codes.Values.ToArray().Should().Equal(before[arm], arms[arm].Key);
        }
    }

    [Fact]
    public void Every_arm_evens_out_what_the_classifier_sees()
    {
        PatientTable table = PatientTable.Read(CommittedData.Cohort);
        RandomSplit split = RandomSplit.Of(5, table.Count);
        int survivors = split.Train.Count(row => table.Labels[row] == 0);
        Arm[] arms = [.. ArmRoster.All.Where(arm => !arm.IsGenerated && !arm.TunesThreshold && arm.Key is not (ArmRoster.NoneKey or "class-weights-1.5"))];

        foreach (Arm arm in arms)
        {
            TrainingSet set = arm.Prepare(ArmInput.Of(table, split.Train, 1));

            set.Codes.Columns.Should().Be(13);
            set.Labels.Zip(set.Weights ?? [.. set.Labels.Select(_ => 1f)]).Where(row => row.First == 1).Sum(row => row.Second)
                .Should().BeApproximately(survivors, 1e-2f, arm.Key);
        }
    }

    [Fact]
    public void Made_rows_alone_stand_in_for_the_real_ones()
    {
        PatientTable table = PatientTable.Read(CommittedData.Cohort);
        ArmInput input = ArmInput.Of(table, RandomSplit.Of(5, table.Count).Train, 1);

        TrainingSet set = ArmRoster.Find("vae-alone").Prepare(input);

        set.Labels.Should().Equal(input.Labels.Order());
        set.Weights.Should().BeNull();
        HashSet<string> real = [.. Enumerable.Range(0, input.Rows.Rows).Select(row => string.Join('|', input.Codes.Row(row).ToArray()))];
        Enumerable.Range(0, set.Codes.Rows).Count(row => real.Contains(string.Join('|', set.Codes.Row(row).ToArray()))).Should().BeLessThan(set.Codes.Rows / 4);
    }

    [Fact]
    public void Weights_by_density_are_those_of_the_ml_net_component()
    {
        PatientTable table = PatientTable.Read(CommittedData.Cohort);
        TrainingSet set = ArmRoster.Find(ArmRoster.DensityWeightsKey).Prepare(ArmInput.Of(table, RandomSplit.Of(2, table.Count).Train, 1));
        MLContext context = new(seed: 1);
        IDataView rows = MlNetRows.Load(context, set with { Weights = null });

        IDataView weighted = context.Gan().DensityWeights("Density", neighbours: ClassifierDensity.Neighbours).Fit(rows).Transform(rows);

        weighted.GetColumn<float>("Density").Should().Equal(set.Weights!);
    }

    [Fact]
    public void Boosted_fast_forest_uses_weights_and_its_seed_alone()
    {
        PatientTable table = PatientTable.Read(CommittedData.Cohort);
        RandomSplit split = RandomSplit.Of(2, table.Count);
        ArmInput input = ArmInput.Of(table, split.Train, 1);
        TrainingSet plain = new(input.Codes, input.Labels);
        Matrix test = input.CodesOf(table.Rows.SelectRows(split.Test));

        float[] scores = BoostedFastForest.Fit(plain, 7)(test);

        BoostedFastForest.Fit(plain, 7)(test).Should().Equal(scores);
        BoostedFastForest.Fit(plain with { Weights = [.. plain.Labels.Select(label => 1f + label)] }, 7)(test).Should().NotEqual(scores);
        BinaryMetrics.FromScores(scores, [.. split.Test.Select(row => table.Labels[row])]).AreaUnderRoc.Should().BeGreaterThan(.8);
    }

    [Fact]
    public void Usefulness_stands_beside_real_rows()
    {
        ArmResult[] results = [Result(ArmRoster.NoneKey, [5, 5]), Result("vae", [4, 4]), Result("vae-alone", [3, 3]), Result("gan-alone", [2, 2])];

        TextTable table = UsefulnessTable.Of(new SplitRange(0, 1), ClassifierRoster.BoostedForest, results)!;

        table.Rows.Select(row => row[0]).Should().Equal("real rows, none made", "TabularVae", "TabularGan");
        table.Rows.Select(row => row[1]).Should().Equal("1.000 ± 0.000", "0.889 ± 0.000", "–");
        table.Rows.Select(row => row[2]).Should().Equal(string.Empty, "0.750 ± 0.000", "0.571 ± 0.000");
        UsefulnessTable.Of(new SplitRange(0, 1), ClassifierRoster.BoostedForest, [results[0], results[1]]).Should().BeNull();
        ArmResult.Of(results, ClassifierRoster.BoostedForest).Should().Equal(results[0], results[1]);
    }

    [Fact]
    public void Different_rows_are_counted_among_all_made_rows()
    {
        PatientTable table = PatientTable.Read(CommittedData.Cohort);
        int[] rows = [.. Enumerable.Range(0, table.Count), .. Enumerable.Range(0, table.Count)];

        MadeRowsTables.DistinctCategoryRows(table, table.Rows.SelectRows(rows)).Should().Be(
            table.Decode(table.Rows).ToText().Select(cells => string.Join('|', cells[..^2])).Distinct().Count());
    }

    [Fact]
    public void The_best_threshold_is_in_the_middle_of_a_gap()
    {
        BestThreshold.ForF1([0.1f, 0.2f, 0.6f, 0.9f], [0, 0, 1, 1]).Should().BeApproximately(0.4f, 1e-6f);
        BestThreshold.ForF1([0.1f, 0.5f, 0.6f, 0.9f], [0, 1, 0, 1]).Should().BeApproximately(0.3f, 1e-6f);
    }

    [Fact]
    public void The_report_s_command_names_what_is_not_usual()
    {
        const string Program = "dotnet run -c Release --project examples/ImbalancedMortality";
        string folder = Path.Combine("a", "b");

        RunCommand.Of(new RunOptions { Threads = 9, Out = "elsewhere" }).Should().Be(Program);
        RunCommand.Of(new RunOptions { Data = Path.Combine(folder, "table.csv"), FreshSplits = null, Arms = ["vae", "gan"], ArticleSeeds = 1, Seed = 7 })
            .Should().Be($"{Program} -- --data table.csv --splits 0-24 --arms vae,gan --article-seeds 1 --seed 7");
    }

    [Fact]
    public void The_verdict_says_when_doing_nothing_won_and_when_a_difference_is_not_sure()
    {
        ArmResult none = Result(ArmRoster.NoneKey, [3, 3, 3, 3]);

        Verdict.Of([none, Result("random", [2, 2, 2, 2])]).Should().Contain("doing nothing won");
        Verdict.Of([none, Result("random", [3, 4, 2, 4])]).Should().Contain("no sure difference");
        Verdict.Of([none, Result("random", [5, 5, 5, 5]), Result("vae", [4, 4, 4, 4])]).Should().Contain("is sure").And.Contain("no generator comes up to it");
        Verdict.Of([none, Result("random", [4, 4, 4, 4]), Result("vae", [5, 5, 5, 5])]).Should().Contain("ahead of the best plain method");
    }

    [SkippableFact]
    public void Without_made_rows_the_article_s_figures_come_out()
    {
        PatientTable table = PatientTable.Read(SharedData.Require("covid19-train.csv"));

        ArticleRun run = ArticleStudy.Run(table, seeds: 1, seed: 1, threads: 1, () => { }, CancellationToken.None)[0];

        (run.Without.Confusion.TruePositives + run.Without.Confusion.FalseNegatives).Should().Be(12);
        run.Without.Sensitivity.Should().Be(.75);
        run.Without.Precision.Should().Be(1);
        run.Without.Accuracy.Should().BeApproximately(.933, 5e-4);
    }

    /// <summary>Splits of five deaths, of which some are found, and no survivor is taken for one.</summary>
    private static ArmResult Result(string arm, int[] found) => new(
        ArmRoster.Find(arm),
        ClassifierRoster.BoostedForest,
        [.. found.Select((count, split) => BinaryMetrics.FromScores(
            [.. Enumerable.Range(0, 5).Select(row => row < count ? 1f + row : -1f - row), -9, -9.5f - split], [1, 1, 1, 1, 1, 0, 0]))]);
}
