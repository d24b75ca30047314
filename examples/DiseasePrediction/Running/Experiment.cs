using System.Collections.Concurrent;
using System.Diagnostics;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.ComparisonClassifiers;
using MlNetGanExtensions.Examples.DiseasePrediction.CommandLine;
using MlNetGanExtensions.Examples.DiseasePrediction.Data;
using MlNetGanExtensions.Examples.DiseasePrediction.Methods;
using MlNetGanExtensions.Examples.DiseasePrediction.Preparation;
using MlNetGanExtensions.Examples.DiseasePrediction.Trials;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Running;

/// <summary>Repeated cross-validation of many methods on several views of one table.</summary>
/// <remarks>
/// A fold of one trial under one view is one piece of work, done on one thread; pieces run side by side. Every result has a place of its own and every
/// seed comes from trial and fold alone, so the number of threads changes nothing.
/// </remarks>
internal sealed class Experiment(
    LabelledTable table, IReadOnlyList<Trial> trials, Preparations preparations, Protocol protocol, ulong seed, int threads)
{
    /// <summary>Runs a plan.</summary>
    /// <param name="plans">Views and the methods to run on each.</param>
    /// <param name="stepDone">Called after each fit of a classifier, from any thread.</param>
    /// <param name="cancellation">Stops between two folds.</param>
    /// <returns>A result for each view and method, in the order of the plan.</returns>
    public IReadOnlyList<MethodResult> Run(IReadOnlyList<ExperimentPlan> plans, Action stepDone, CancellationToken cancellation)
    {
        MethodResult[][] results = [.. plans.Select(plan => plan.Methods
            .Select(method => new MethodResult(plan.View, method, [.. trials.Select(trial => new FoldOutcome[trial.Folds.Count])]))
            .ToArray())];
        List<(int Plan, int Trial, int Fold)> pieces =
        [
            .. from trial in Enumerable.Range(0, trials.Count)
               from plan in Enumerable.Range(0, plans.Count)
               from fold in Enumerable.Range(0, trials[trial].Folds.Count)
               select (plan, trial, fold),
        ];

        Parallel.ForEach(
            Partitioner.Create(pieces, EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
            piece =>
            {
                FoldTables tables = Prepare(plans[piece.Plan].View, piece.Trial, piece.Fold);
                foreach (MethodResult result in results[piece.Plan])
                {
                    result.Trials[piece.Trial][piece.Fold] = Evaluate(result.Method, tables);
                    stepDone();
                }
            });
        return [.. results.SelectMany(ofPlan => ofPlan)];
    }

    private FoldTables Prepare(TableView view, int trial, int fold)
    {
        Matrix rows = view.Select(table, trials[trial]);
        Fold split = trials[trial].Folds[fold];
        FittedPreparation preparation = protocol == Protocol.LeakFree
            ? preparations.OnTrainingRows(view, trial, fold)
            : preparations.OnAllRows(view, trial);
        return new FoldTables(
            preparation.Apply(rows.SelectRows(split.Training)),
            Array.ConvertAll(split.Training, row => table.Labels[row]),
            preparation.Apply(rows.SelectRows(split.Test)),
            Array.ConvertAll(split.Test, row => table.Labels[row]),
            Seeds.Derive(seed, "classifier", trial, fold));
    }

    private static FoldOutcome Evaluate(Method method, FoldTables tables)
    {
        Stopwatch watch = Stopwatch.StartNew();
        IFittedClassifier model = method.Classifier.Fit(tables.Training, tables.TrainingLabels, tables.Seed);
        float[] scores = model.Decide(tables.Test);
        TimeSpan time = watch.Elapsed;
        return new FoldOutcome(scores, tables.TestLabels, BinaryMetrics.FromScores(scores, tables.TestLabels), time);
    }
}
