using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.ComparisonClassifiers;
using MlNetGanExtensions.Examples.DiseasePrediction.CommandLine;
using MlNetGanExtensions.Examples.DiseasePrediction.Data;
using MlNetGanExtensions.Examples.DiseasePrediction.Preparation;
using MlNetGanExtensions.Examples.DiseasePrediction.Running;
using MlNetGanExtensions.Examples.DiseasePrediction.Trials;
using MlNetGanExtensions.Examples.ExampleKit;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Benchmarks.FewLabels;

/// <summary>What rows without a label are worth where few have one, with and without a generator.</summary>
/// <remarks>
/// Each repeat draws test rows, removed cells and labelled rows anew. Scaler and imputer, which need no labels, learn from all training rows;
/// every method sees the same rows, standardised by the training rows.
/// </remarks>
internal sealed class LabelBenchmark(LabelledTable table, RunOptions options, IReadOnlyList<ISemiSupervisedMethod> methods)
{
    /// <summary>Leaves 482 training rows of the Wisconsin table, as in the reference figures.</summary>
    private const double TestShare = 0.153;

    private const double ShareOfDamagedRows = 0.5;

    private static readonly TableView[] AllViews = [TableViews.Complete, TableViews.Mean, TableViews.Autoencoder];

    public static void Run(RunOptions options, IOutput output, CancellationToken cancellation)
    {
        LabelledTable table = LabelledTable.Read(options.Data ?? CommittedData.Table, options.Label).RequireLabels();
        LabelBenchmark benchmark = new(table, options, SemiSupervisedMethods.All);
        LabelCondition[] conditions = [.. Conditions(options, table)];
        IReadOnlyList<LabelResult> results = output.Progress(
            "Few labels",
            conditions.Length * options.Trials * SemiSupervisedMethods.All.Count,
            stepDone => benchmark.Measure(conditions, stepDone, cancellation));
        foreach (TextTable shown in LabelTables.Of(results))
        {
            output.Table(shown);
        }

        string path = Path.Combine(Directory.CreateDirectory(options.Out).FullName, "labels.csv");
        LabelTables.WriteCsv(path, results);
        output.Line($"Written to {path}.");
    }

    /// <summary>Runs every method in every case.</summary>
    /// <param name="conditions">The cases.</param>
    /// <param name="stepDone">Called after each fit, from any thread.</param>
    /// <param name="cancellation">Stops between two repeats of a case.</param>
    public IReadOnlyList<LabelResult> Measure(IReadOnlyList<LabelCondition> conditions, Action stepDone, CancellationToken cancellation)
    {
        Trial[] repeats = [.. Enumerable.Range(0, options.Trials).Select(DrawRepeat)];
        Preparations preparations = new(table, repeats, options.Seed);
        LabelResult[][] results =
        [
            .. conditions.Select(condition => methods
                .Select(method => new LabelResult(condition, method.Name, new BinaryMetrics[repeats.Length]))
                .ToArray()),
        ];
        Pieces.Run(
            from repeat in Enumerable.Range(0, repeats.Length)
            from condition in Enumerable.Range(0, conditions.Count)
            select (Repeat: repeat, Condition: condition),
            options.Threads,
            piece =>
            {
                FoldTables tables = Prepare(conditions[piece.Condition], piece.Repeat, repeats, preparations);
                for (int method = 0; method < methods.Count; method++)
                {
                    IFittedClassifier model = methods[method].Fit(tables.Training, tables.TrainingLabels, tables.Seed);
                    results[piece.Condition][method].Repeats[piece.Repeat] = BinaryMetrics.FromScores(model.Decide(tables.Test), tables.TestLabels);
                    stepDone();
                }
            },
            cancellation);
        return [.. results.SelectMany(ofCondition => ofCondition)];
    }

    private static IEnumerable<LabelCondition> Conditions(RunOptions options, LabelledTable table) =>
        from view in AllViews
        where options.Views.Count == 0 ? view != TableViews.Complete || table.IsComplete : options.Views.Contains(view.Key)
        from draw in Enum.GetValues<LabelDraw>()
        from labels in options.LabelCounts
        select new LabelCondition(view, draw, labels);

    private Trial DrawRepeat(int repeat)
    {
        Fold split = StratifiedSplit.Create(table.Labels, TestShare, Seeds.Derive(options.Seed, "test rows", repeat));
        CellMask removed = Missingness.Block(
            table.Features, table.Labels, table.RemovedColumns, ShareOfDamagedRows, Seeds.Derive(options.Seed, "removed rows", repeat));
        return new Trial(removed.Hide(table.Features), removed, [split]);
    }

    private FoldTables Prepare(LabelCondition condition, int repeat, Trial[] repeats, Preparations preparations)
    {
        Matrix rows = condition.View.Select(table, repeats[repeat]);
        Fold split = repeats[repeat].Folds[0];
        FittedPreparation preparation = preparations.OnTrainingRows(condition.View, repeat, fold: 0);
        Matrix training = preparation.Apply(rows.SelectRows(split.Training));
        ColumnScaling scaling = ColumnScaling.ToUnitVariance(training);
        int[] labels = Array.ConvertAll(split.Training, row => table.Labels[row]);
        return new FoldTables(
            scaling.Apply(training),
            LabelDrawing.Keep(labels, condition.Labels, condition.Draw, Seeds.Derive(options.Seed, "labelled rows", repeat, condition.Labels)),
            scaling.Apply(preparation.Apply(rows.SelectRows(split.Test))),
            Array.ConvertAll(split.Test, row => table.Labels[row]),
            Seeds.Derive(options.Seed, "classifier", repeat));
    }
}
