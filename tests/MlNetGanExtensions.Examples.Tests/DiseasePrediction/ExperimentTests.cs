using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.ComparisonClassifiers;
using MlNetGanExtensions.Examples.DiseasePrediction;
using MlNetGanExtensions.Examples.DiseasePrediction.CommandLine;
using MlNetGanExtensions.Examples.DiseasePrediction.Data;
using MlNetGanExtensions.Examples.DiseasePrediction.Methods;
using MlNetGanExtensions.Examples.DiseasePrediction.Preparation;
using MlNetGanExtensions.Examples.DiseasePrediction.Running;
using MlNetGanExtensions.Examples.DiseasePrediction.Trials;

namespace MlNetGanExtensions.Examples.Tests.DiseasePrediction;

public sealed class ExperimentTests
{
    private static readonly Method TinyAcGan = new(new AcGanClassifier("tiny", () => new AcGanBinaryTrainer.Options { Epochs = 3, Members = 2 }));

    private static readonly ExperimentPlan[] TinyPlan =
    [
        new(TableViews.Autoencoder, [TinyAcGan, new Method(Classifiers.RandomForest)]),
        new(TableViews.IntactColumns, [new Method(Classifiers.GaussianNaiveBayes)]),
    ];

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void The_number_of_threads_changes_no_bit(int threads)
    {
        IReadOnlyList<MethodResult> one = Run(threads: 1);

        IReadOnlyList<MethodResult> several = Run(threads);

        Scores(several).Should().Equal(Scores(one));
    }

    [Fact]
    public void The_seed_changes_what_is_drawn()
    {
        Scores(Run(threads: 1, seed: 2)).Should().NotEqual(Scores(Run(threads: 1)));
    }

    [Fact]
    public void Every_method_is_judged_on_every_row_once_a_trial()
    {
        int steps = 0;
        IReadOnlyList<MethodResult> results = Run(threads: 2, stepDone: () => Interlocked.Increment(ref steps));

        results.Select(result => result.Method.Name).Should().Equal("tiny", Classifiers.RandomForest.Name, Classifiers.GaussianNaiveBayes.Name);
        results.Should().AllSatisfy(result =>
        {
            result.Trials.Should().HaveCount(2);
            result.Trials.Should().AllSatisfy(folds => folds.Sum(fold => fold.Scores.Length).Should().Be(SmallTable.Rows));
        });
        steps.Should().Be(3 * 2 * 5);
        new Experiment(SmallTable.Setup(Options(1, 1))).CountSteps(TinyPlan).Should().Be(steps);
    }

    [Fact]
    public void A_figure_is_the_mean_of_the_trials_and_its_spread_that_between_them()
    {
        MethodResult result = new(
            TableViews.Mean,
            TinyAcGan,
            InPaper: null,
            [
                [Outcome([1, -1], [1, 0]), Outcome([1, 1], [1, 0])],
                [Outcome([-1, 1], [1, 0]), Outcome([1, 1], [1, 0])],
            ]);

        Summary accuracy = result.Summarise(Figure.Accuracy);

        // The trials' means are (1 + 1/2)/2 and (0 + 1/2)/2.
        accuracy.Mean.Should().BeApproximately(.5, 1e-12);
        accuracy.StandardDeviation.Should().BeApproximately(.5 / Math.Sqrt(2), 1e-12);
        result.OfEachFold(Figure.Accuracy).Should().Equal(1, .5, 0, .5);
    }

    [Fact]
    public void The_AC_GAN_is_compared_with_the_ablation_and_with_logistic_regression_on_each_view()
    {
        FoldOutcome[] right = [Outcome([1, -1], [1, 0]), Outcome([1, -1], [1, 0])];
        FoldOutcome[] half = [Outcome([1, 1], [1, 0]), Outcome([-1, -1], [1, 0])];
        MethodResult[] results =
        [
            .. from view in new[] { TableViews.Mean, TableViews.Autoencoder }
               from method in new[] { MethodRoster.PlainNetwork, MethodRoster.AcGan, MethodRoster.Ablation, MethodRoster.LogisticRegression }
               select new MethodResult(view, method, InPaper: null, [method == MethodRoster.AcGan ? right : half]),
        ];

        IReadOnlyList<Comparison> comparisons = Comparison.OfAcGan(results, [Figure.Accuracy]);

        comparisons.Select(comparison => (comparison.First.View, comparison.Second.Method)).Should().Equal(
            (TableViews.Mean, MethodRoster.Ablation),
            (TableViews.Mean, MethodRoster.LogisticRegression),
            (TableViews.Autoencoder, MethodRoster.Ablation),
            (TableViews.Autoencoder, MethodRoster.LogisticRegression));
        comparisons.Should().AllSatisfy(comparison => comparison.Test.MeanDifference.Should().Be(.5));
    }

    [Fact]
    public void The_paper_has_figures_for_its_eight_classifiers_under_both_imputations()
    {
        foreach (PaperRow row in Enum.GetValues<PaperRow>())
        {
            MethodRoster.All.Should().Contain(method => method.InPaper == row);
            PaperFigures.Find("mean", row).Should().NotBeNull().And.NotBe(PaperFigures.Find("autoencoder", row));
            PaperFigures.Find("complete", row).Should().BeNull();
        }

        PaperFigures.Find("autoencoder", PaperRow.AcGan).Should().Be(new PaperFigures(.9777, .9521, .9925, .9889, .9688));
        PaperFigures.Find("mean", null).Should().BeNull();
    }

    [Fact]
    public void The_papers_figures_stand_beside_the_papers_table_only()
    {
        LabelledTable table = LabelledTable.Read(CommittedData.Table, label: null);
        Setup wisconsin = new(Options(2, 1), table, CommittedTrials.Read(table, 1));
        ExperimentPlan[] plan = [new(TableViews.Mean, [new Method(Classifiers.GaussianNaiveBayes, PaperRow.NaiveBayes)])];

        new Experiment(wisconsin).Run(plan, () => { }, CancellationToken.None)[0].InPaper!.Accuracy.Should().Be(.9455);
        new Experiment(SmallTable.Setup(Options(2, 1))).Run(plan, () => { }, CancellationToken.None)[0].InPaper.Should().BeNull();
    }

    [Fact]
    public void Naive_Bayes_on_the_first_committed_trial_is_as_right_as_scikit_learn_says()
    {
        LabelledTable table = LabelledTable.Read(CommittedData.Table, label: null);
        Setup wisconsin = new(Options(2, 1), table, CommittedTrials.Read(table, 1));
        ExperimentPlan[] plan = [new(TableViews.Mean, [new Method(Classifiers.GaussianNaiveBayes)])];

        MethodResult result = new Experiment(wisconsin).Run(plan, () => { }, CancellationToken.None)[0];

        // MinMaxScaler, SimpleImputer and GaussianNB of scikit-learn 1.2.1 in a pipeline, fold by fold.
        double[] accuracies = [.9210526, .9473684, .9298246, .9298246, .9380531];
        double[] areas = [.9659351, .9921389, .9880952, .9851190, .9912810];
        result.OfEachFold(Figure.Accuracy).Select(value => Math.Round(value, 7)).Should().Equal(accuracies);
        result.OfEachFold(Figure.Auc).Select(value => Math.Round(value, 7)).Should().Equal(areas);
    }

    [Fact]
    public void The_imputation_study_finds_the_autoencoder_nearer_than_the_mean()
    {
        ImputationStudy study = new(SmallTable.Setup(Options(2, 1)));
        TableView[] views = [TableViews.Mean, TableViews.Autoencoder];
        int steps = 0;

        IReadOnlyList<ImputationResult> results = study.Run(views, () => Interlocked.Increment(ref steps), CancellationToken.None);

        steps.Should().Be(study.CountSteps(views)).And.Be(2 * 2 * 6);
        ImputationResult.Nrmse(results[0].AllRows).Mean.Should().BeApproximately(1, .15);
        ImputationResult.Nrmse(results[1].AllRows).Mean.Should().BeLessThan(.5);
        ImputationResult.Nrmse(results[1].LeakFree).Mean.Should().BeLessThan(.5);
    }

    private static RunOptions Options(int threads, ulong seed) => new() { Trials = 2, Threads = threads, Seed = seed };

    private static IReadOnlyList<MethodResult> Run(int threads, ulong seed = 1, Action? stepDone = null) =>
        new Experiment(SmallTable.Setup(Options(threads, seed))).Run(TinyPlan, stepDone ?? (() => { }), CancellationToken.None);

    private static float[] Scores(IEnumerable<MethodResult> results) =>
        [.. results.SelectMany(result => result.Folds).SelectMany(fold => fold.Scores)];

    private static FoldOutcome Outcome(float[] scores, int[] labels) =>
        new(scores, labels, BinaryMetrics.FromScores(scores, labels), TimeSpan.Zero);
}
