using Microsoft.ML;
using MlNetGanExtensions.Sweeping;

namespace MlNetGanExtensions.Examples.AutoMLSweep.Running;

/// <summary>Draws arms at random. This file is compiled where Microsoft.ML.AutoML cannot be had.</summary>
internal static class Search
{
    public const string Tuner = "arms drawn at random";

    public static ImbalancedExperimentResult Run(MLContext ml, IDataView rows, ImbalancedExperimentOptions options) =>
        ml.Gan().CreateImbalancedExperiment(rows, options).Run();
}
