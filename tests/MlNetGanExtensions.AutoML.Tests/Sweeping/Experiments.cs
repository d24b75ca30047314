using Microsoft.ML;
using Microsoft.ML.AutoML;
using MlNetGanExtensions.CrossFitting;
using MlNetGanExtensions.Numerics;
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

    /// <summary>Rows of two classes that overlap: without weights or rows hardly any is called positive.</summary>
    public static List<TinyData.Row> Overlapping(int rows, int rare)
    {
        RandomStream stream = new(8, "overlapping");
        float[] noise = new float[rows * TinyData.Width];
        stream.FillNormal(noise);
        return [.. Enumerable.Range(0, rows).Select(row =>
        {
            bool label = row * rare / rows != (row + 1) * rare / rows;
            return new TinyData.Row
            {
                Features = [.. noise.AsSpan(row * TinyData.Width, TinyData.Width).ToArray().Select(value => value + (label ? .6f : 0))],
                Label = label,
                Name = $"patient {row}",
                Weight = 1,
            };
        })];
    }

    public static IDataView View(MLContext ml, List<TinyData.Row> rows) => ml.Data.LoadFromEnumerable(rows);
}
