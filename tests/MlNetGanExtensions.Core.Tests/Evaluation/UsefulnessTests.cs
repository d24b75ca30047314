using System.Text.Json;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Evaluation;

public sealed class UsefulnessTests
{
    private static readonly SlotLayout Layout = new(2);

    [Fact]
    public void The_classifier_sees_real_rows_then_both_then_made_ones_and_is_tested_on_real_ones()
    {
        Recording classifier = new();
        UsefulnessRows rows = Rows(1);

        UsefulnessReport report = Usefulness.Measure([rows], Layout, classifier, [7, 8]);

        classifier.Seen.Select(run => run.Rows).Should().Equal(60, 100, 40, 60, 100, 40);
        classifier.Seen.Select(run => run.Seed).Should().Equal(7, 7, 7, 8, 8, 8);
        classifier.Seen[1].Labels.Should().Equal(rows.TrainingLabels.Concat(rows.MadeLabels));
        classifier.Seen.Should().OnlyContain(run => run.Test == rows.Test);
        report.Classifier.Should().Be("recording");
        report.Real.Runs.Should().HaveCount(2);
    }

    [Fact]
    public void Rows_like_the_real_ones_are_as_good_and_rows_of_the_wrong_class_are_worse_than_chance()
    {
        UsefulnessRows good = Rows(1);
        UsefulnessRows wrong = good with { MadeLabels = [.. good.MadeLabels.Select(label => 1 - label)] };

        UsefulnessReport ofGood = Usefulness.Measure(good, Layout, new NearestRowsClassifier());
        UsefulnessReport ofWrong = Usefulness.Measure(wrong, Layout, new NearestRowsClassifier());

        ofGood.Real.AreaUnderRoc.Mean.Should().BeGreaterThan(0.9);
        ofGood.Made.AreaUnderRoc.Mean.Should().BeGreaterThan(0.9);
        ofWrong.Made.AreaUnderRoc.Mean.Should().BeLessThan(0.1);
        ofWrong.Made.BrierScore.Mean.Should().BeGreaterThan(ofWrong.Real.BrierScore.Mean);
        ofWrong.RealAndMade.F1.Mean.Should().BeLessThan(ofWrong.Real.F1.Mean);
        ofWrong.Real.F1.Mean.Should().Be(ofGood.Real.F1.Mean);
    }

    [Fact]
    public void Figures_are_those_worked_out_by_hand()
    {
        // Class 1 is called for the first three rows: 2 right, 1 wrong, 1 missed, 1 rightly not called.
        BinaryMetrics run = BinaryMetrics.FromProbabilities([0.9f, 0.8f, 0.7f, 0.2f, 0.1f], [1, 1, 0, 1, 0]);
        BinaryMetrics other = BinaryMetrics.FromProbabilities([0.9f, 0.8f, 0.3f, 0.7f, 0.1f], [1, 1, 0, 1, 0]);

        UsefulnessFigures figures = new([run, run]);

        figures.F1.Mean.Should().BeApproximately(2 / 3.0, 1e-12);
        figures.MacroF1.Mean.Should().BeApproximately(((2 / 3.0) + 0.5) / 2, 1e-12);
        figures.Accuracy.Mean.Should().BeApproximately(0.6, 1e-12);
        figures.F1.StandardDeviation.Should().Be(0);
        new UsefulnessFigures([other, run]).Above(figures, metrics => metrics.F1).Should().Be(Summary.Of([1 - run.F1, 0]));
    }

    [Fact]
    public void Several_splits_give_a_spread_and_a_single_run_none()
    {
        UsefulnessReport several = Usefulness.Measure([Rows(1), Rows(2), Rows(3)], Layout, new NearestRowsClassifier(), [1]);
        UsefulnessReport single = Usefulness.Measure(Rows(1), Layout, new NearestRowsClassifier());

        several.Made.AreaUnderRoc.Count.Should().Be(3);
        several.Made.BrierScore.StandardDeviation.Should().BePositive();
        several.ToString().Should().Contain("3 run(s)").And.Contain(" ± ").And.Contain("made rows alone");
        single.ToString().Should().NotContain("±");
        JsonElement json = JsonDocument.Parse(single.ToJson()).RootElement;
        json.GetProperty("made").GetProperty("f1").GetProperty("mean").GetDouble().Should().Be(single.Made.F1.Mean);
        json.GetProperty("real").GetProperty("brierScore").GetProperty("deviation").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        string[] reports =
        [
            .. new[] { 1, 4 }.Select(threads => Usefulness.Measure(Rows(1), Layout, new NearestRowsClassifier { Threads = threads }).ToJson()),
        ];

        reports[0].Should().Be(reports[1]);
    }

    [Fact]
    public void Made_rows_of_one_class_are_refused_before_any_training()
    {
        Recording classifier = new();
        UsefulnessRows rows = Rows(1);

        Action act = () => Usefulness.Measure([rows, rows with { MadeLabels = new int[40] }], Layout, classifier, [1]);

        act.Should().Throw<ArgumentException>().WithParameterName("splits").WithMessage("All 40 made rows are of class 0; rows of both classes are needed.*");
        classifier.Seen.Should().BeEmpty();
    }

    [Fact]
    public void What_does_not_fit_is_named()
    {
        UsefulnessRows rows = Rows(1);
        NearestRowsClassifier classifier = new();

        Action[] acts =
        [
            () => Usefulness.Measure([], Layout, classifier, [1]),
            () => Usefulness.Measure(rows with { TestLabels = [1] }, Layout, classifier),
            () => Usefulness.Measure(rows with { Test = new Matrix(0, 2), TestLabels = [] }, Layout, classifier),
            () => Usefulness.Measure(rows with { TestLabels = [.. rows.TestLabels.Select(label => 2 * label)] }, Layout, classifier),
            () => Usefulness.Measure(rows, new SlotLayout(3), classifier),
            () => Usefulness.Measure(rows, Layout, new Recording { Score = 2 }),
        ];
        string[] messages =
        [
            "There are 0 splits and 1 seeds*", "There are 50 rows but 1 labels.*", "There are no test rows.*", "*label 2*", "The layout describes 3 slots; the rows have 2.*", "*probability 2*",
        ];

        for (int i = 0; i < acts.Length; i++)
        {
            acts[i].Should().Throw<ArgumentException>().WithMessage(messages[i]);
        }
    }

    [Fact]
    public void A_stopped_measurement_trains_no_more()
    {
        Recording classifier = new();

        Action act = () => Usefulness.Measure([Rows(1)], Layout, classifier, [1], new CancellationToken(canceled: true));

        act.Should().Throw<OperationCanceledException>();
        classifier.Seen.Should().BeEmpty();
    }

    private static UsefulnessRows Rows(ulong seed)
    {
        (Matrix training, int[] trainingLabels) = Sample(seed, 60, "training");
        (Matrix made, int[] madeLabels) = Sample(seed, 40, "made");
        (Matrix test, int[] testLabels) = Sample(seed, 50, "test");
        return new UsefulnessRows(training, trainingLabels, made, madeLabels, test, testLabels);
    }

    /// <summary>Two clouds, two and a half standard deviations apart.</summary>
    private static (Matrix Rows, int[] Labels) Sample(ulong seed, int rows, string name)
    {
        Matrix sample = new(rows, 2);
        int[] labels = [.. Enumerable.Range(0, rows).Select(row => row % 2)];
        new RandomStream(seed, name).FillNormal(sample.Values);
        for (int row = 0; row < rows; row++)
        {
            sample[row, 0] += 2.5f * labels[row];
        }

        return (sample, labels);
    }

    private sealed class Recording : IUsefulnessClassifier
    {
        public List<(int Rows, int[] Labels, Matrix Test, ulong Seed)> Seen { get; } = [];

        public float Score { get; init; } = 0.5f;

        public string Name => "recording";

        public float[] Probabilities(Matrix training, ReadOnlySpan<int> labels, Matrix test, SlotLayout layout, ulong seed)
        {
            Seen.Add((training.Rows, labels.ToArray(), test, seed));
            return [.. Enumerable.Repeat(Score, test.Rows)];
        }
    }
}
