using System.Diagnostics;
using System.Globalization;
using MlNetGanExtensions.Examples.DiseasePrediction.CommandLine;
using MlNetGanExtensions.Examples.DiseasePrediction.Data;
using MlNetGanExtensions.Examples.DiseasePrediction.Output;
using MlNetGanExtensions.Examples.DiseasePrediction.Preparation;
using MlNetGanExtensions.Examples.DiseasePrediction.Running;
using MlNetGanExtensions.Examples.DiseasePrediction.Trials;

namespace MlNetGanExtensions.Examples.DiseasePrediction;

/// <summary>Reads the data, runs the experiment, shows and writes what came out.</summary>
internal static class DiseaseProgram
{
    public static int Run(RunOptions options, IOutput output, CancellationToken cancellation)
    {
        Stopwatch watch = Stopwatch.StartNew();
        LabelledTable table = LabelledTable.Read(options.Data ?? CommittedData.Table, options.Label);
        IReadOnlyList<Trial> trials = options.Data is null
            ? CommittedTrials.Read(table, options.Trials)
            : DrawnTrials.Draw(table, options.Trials, options.Seed);

        Preparations preparations = new(table, trials, options.Seed);
        Experiment experiment = new(table, trials, preparations, options.Protocol, options.Seed, options.Threads);
        IReadOnlyList<ExperimentPlan> plan = ExperimentPlan.Full(table.IsComplete);
        int fits = plan.Sum(view => view.Methods.Count) * trials.Sum(trial => trial.Folds.Count);
        IReadOnlyList<MethodResult> results = output.Progress(
            "Cross-validation", fits, stepDone => experiment.Run(plan, stepDone, cancellation));

        foreach (TextTable resultTable in ResultTables.Of(results))
        {
            output.Table(resultTable);
        }

        output.Line(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:F1} s on {options.Threads} threads."));
        return 0;
    }
}
