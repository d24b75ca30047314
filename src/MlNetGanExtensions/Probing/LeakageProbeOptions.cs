using System.Text.Json.Serialization;

namespace MlNetGanExtensions;

/// <summary>How a leakage probe divides the rows.</summary>
public sealed class LeakageProbeOptions
{
    /// <summary>The number of folds, at least 2; each is held out once.</summary>
    public int NumberOfFolds { get; set; } = 3;

    /// <summary>The class of each row, by which the folds are stratified and whose influence on scores is tested; null if there is none.</summary>
    public string? LabelColumnName { get; set; } = "Label";

    /// <summary>A column whose equal values keep rows in one fold; null for none. Needs a label.</summary>
    public string? SamplingKeyColumnName { get; set; }

    /// <summary>The seed of the folds; null takes one from the context.</summary>
    public ulong? Seed { get; set; }

    /// <summary>Stops before the next fit.</summary>
    [JsonIgnore]
    public CancellationToken CancellationToken { get; set; }
}
