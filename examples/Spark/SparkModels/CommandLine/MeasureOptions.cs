namespace MlNetGanExtensions.Examples.SparkModels.CommandLine;

/// <summary>What is measured, and for how long.</summary>
internal sealed record MeasureOptions
{
    /// <summary>The folder that was written.</summary>
    public string Models { get; init; } = new WriteOptions().Out;

    /// <summary>Rows to score, which come round again until a batch is full: what they lack decides what imputing costs.</summary>
    public string Data { get; init; } = WriteOptions.CommittedTable;

    public IReadOnlyList<int> Batches { get; init; } = [1_000, 2_000, 10_000, 64_000];

    public int Runs { get; init; } = 5;

    /// <summary>The least that a run takes of a core.</summary>
    public double Seconds { get; init; } = 1;
}
