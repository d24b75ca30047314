using Microsoft.ML;
using Microsoft.ML.AutoML;
using MlNetGanExtensions.Sweeping;

namespace MlNetGanExtensions.Examples.AutoMLSweep.Running;

/// <summary>Lets AutoML's tuner choose the arms. This file is compiled where Microsoft.ML.AutoML can be had.</summary>
internal static class Search
{
    public const string Tuner = "arms chosen by AutoML's tuner";

    /// <remarks>With a number of trials they are drawn at random: the usual tuner goes by their time, so no two of its searches are the same.</remarks>
    public static ImbalancedExperimentResult Run(MLContext ml, IDataView rows, ImbalancedExperimentOptions options)
    {
        ImbalancedSweep sweep = ml.Gan().CreateImbalancedSweep(rows, options);
        AutoMLExperiment experiment = ml.Auto().CreateExperiment().SetImbalancedSweep(sweep);
        if (options.MaximumTrials is int most)
        {
            experiment.SetMaxModelToExplore(most).SetRandomSearchTuner((int)((options.Seed ?? 1) & int.MaxValue));
        }

        experiment.SetTrainingTimeInSeconds((uint)Math.Max(1, Math.Floor(options.Seconds ?? 1)));
        try
        {
            experiment.RunAsync(options.CancellationToken).GetAwaiter().GetResult();
        }
        catch (TimeoutException) when (sweep.Trials.Count > 0)
        {
            // AutoML's first trial also tries its trainer as it is, and that one was finished in time.
        }

        return sweep.Decide();
    }
}
