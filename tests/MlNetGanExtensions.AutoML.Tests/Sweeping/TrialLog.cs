using System.Globalization;
using Microsoft.ML.AutoML;

namespace MlNetGanExtensions.AutoML.Tests.Sweeping;

/// <summary>Keeps what AutoML reports of its trials.</summary>
internal sealed class TrialLog : IMonitor
{
    public List<TrialResult> Completed { get; } = [];

    public List<Exception?> Failures { get; } = [];

    /// <summary>The values and the metric of each trial, bit for bit.</summary>
    public string[] Lines => [.. Completed.Select(trial => string.Create(
        CultureInfo.InvariantCulture, $"{trial.TrialSettings.Parameter} {BitConverter.DoubleToInt64Bits(trial.Metric)}"))];

    public void ReportBestTrial(TrialResult result)
    {
    }

    public void ReportCompletedTrial(TrialResult result) => Completed.Add(result);

    public void ReportFailTrial(TrialSettings settings, Exception? exception = null) => Failures.Add(exception);

    public void ReportRunningTrial(TrialSettings settings)
    {
    }
}
