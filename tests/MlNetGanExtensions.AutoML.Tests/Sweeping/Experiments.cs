using Microsoft.ML;
using Microsoft.ML.AutoML;
using MlNetGanExtensions.CrossFitting;
using MlNetGanExtensions.Sweeping;
using MlNetGanExtensions.Tests.Oversampling;

namespace MlNetGanExtensions.AutoML.Tests.Sweeping;

/// <summary>Small experiments of AutoML.</summary>
internal static class Experiments
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>A space with certain resamplers, without thresholds and calibrations, which fit more than once.</summary>
    public static ImbalancedSearchSpace Plain(params ResamplerKind[] resamplers) => new()
    {
        Resamplers = resamplers,
        Calibrations = [CalibrationKind.None],
        TuneThresholds = false,
        Rounds = [3],
        LeastAmount = 1,
        GreatestAmount = 1.02,
    };

    /// <summary>Ends by itself or, where it never would, as a failed test.</summary>
    public static TrialResult RunWithPatience(this AutoMLExperiment experiment, CancellationToken cancellation = default) =>
        Task.Run(() => experiment.RunAsync(cancellation), CancellationToken.None).WaitAsync(Patience, CancellationToken.None).GetAwaiter().GetResult();

    public static IDataView View(MLContext ml, List<TinyData.Row> rows) => ml.Data.LoadFromEnumerable(rows);
}
