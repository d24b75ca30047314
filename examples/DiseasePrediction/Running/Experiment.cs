using System.Diagnostics;
using Microsoft.ML;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.ComparisonClassifiers.MlNet;
using MlNetGanExtensions.Examples.DiseasePrediction.CommandLine;
using MlNetGanExtensions.Examples.DiseasePrediction.Methods;
using MlNetGanExtensions.Examples.DiseasePrediction.Preparation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Running;

/// <summary>Repeated cross-validation of many methods on several views of one table.</summary>
/// <remarks>
/// A fold of one trial under one view is one piece of work, done on one thread; pieces run side by side. Every result has a place of its own
/// and every seed comes from trial and fold alone, so the number of threads changes nothing.
/// </remarks>
internal sealed class Experiment(Setup setup)
{
    /// <summary>Only shows rows to ML.NET: what is fitted has a context of its own.</summary>
    private static readonly MLContext Context = new(seed: 1);

    /// <summary>How often <see cref="Run"/> reports a step.</summary>
    public int CountSteps(IReadOnlyList<ExperimentPlan> plans) =>
        plans.Sum(plan => plan.Methods.Count) * setup.Trials.Sum(trial => trial.Folds.Count);

    /// <summary>Runs a plan.</summary>
    /// <param name="plans">Views and the methods to run on each.</param>
    /// <param name="stepDone">Called after each fit of a classifier, from any thread.</param>
    /// <param name="cancellation">Stops between two folds.</param>
    /// <returns>A result for each view and method, in the order of the plan.</returns>
    public IReadOnlyList<MethodResult> Run(IReadOnlyList<ExperimentPlan> plans, Action stepDone, CancellationToken cancellation)
    {
        MethodResult[][] results = [.. plans.Select(plan => plan.Methods.Select(method => EmptyResult(plan.View, method)).ToArray())];
        var pieces =
            from trial in Enumerable.Range(0, setup.Trials.Count)
            from plan in Enumerable.Range(0, plans.Count)
            from fold in Enumerable.Range(0, setup.Trials[trial].Folds.Count)
            select (Plan: plan, Trial: trial, Fold: fold);
        Pieces.Run(
            pieces,
            setup.Options.Threads,
            piece =>
            {
                FoldViews views = Prepare(plans[piece.Plan].View, piece.Trial, piece.Fold);
                foreach (MethodResult result in results[piece.Plan])
                {
                    result.Trials[piece.Trial][piece.Fold] = Evaluate(result.Method, views);
                    stepDone();
                }
            },
            cancellation);
        return [.. results.SelectMany(ofPlan => ofPlan)];
    }

    /// <summary>The rows of one fold, prepared as the protocol says.</summary>
    public FoldViews Prepare(TableView view, int trial, int fold)
    {
        Matrix rows = view.Select(setup.Table, setup.Trials[trial]);
        Fold split = setup.Trials[trial].Folds[fold];
        FittedPreparation preparation = setup.Options.Protocol == Protocol.LeakFree
            ? setup.Preparations.OnTrainingRows(view, trial, fold)
            : setup.Preparations.OnAllRows(view, trial);
        return new FoldViews(
            preparation.Apply(MatrixRows.Load(Context, rows.SelectRows(split.Training), Labels(split.Training))),
            preparation.Apply(MatrixRows.Load(Context, rows.SelectRows(split.Test), Labels(split.Test))),
            Labels(split.Test),
            Seeds.Derive(setup.Options.Seed, "classifier", trial, fold));
    }

    private static FoldOutcome Evaluate(Method method, FoldViews views)
    {
        Stopwatch watch = Stopwatch.StartNew();
        ITransformer model = method.Classifier.CreateEstimator(views.Seed).Fit(views.Training);
        float[] scores = ScoreReader.Score.Read(model.Transform(views.Test));
        TimeSpan time = watch.Elapsed;
        return new FoldOutcome(scores, views.TestLabels, BinaryMetrics.FromScores(scores, views.TestLabels), time);
    }

    private int[] Labels(int[] rows) => Array.ConvertAll(rows, row => setup.Table.Labels[row]);

    private MethodResult EmptyResult(TableView view, Method method) => new(
        view,
        method,
        setup.Table.IsThePapers ? PaperFigures.Find(view.Key, method.InPaper) : null,
        [.. setup.Trials.Select(trial => new FoldOutcome[trial.Folds.Count])]);
}
