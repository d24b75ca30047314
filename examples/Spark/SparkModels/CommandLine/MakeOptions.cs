using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.SparkModels.CommandLine;

/// <summary>Which rows are made, and where they go.</summary>
internal sealed record MakeOptions
{
    /// <summary>The folder that was written.</summary>
    public string Models { get; init; } = new WriteOptions().Out;

    /// <summary>Rows of all shards together.</summary>
    public long Rows { get; init; } = 1_000;

    /// <summary>Which of them; all unless a shard is named.</summary>
    public RowShard Shard { get; init; }

    public ulong Seed { get; init; } = 1;

    /// <summary>The file.</summary>
    public string Out { get; init; } = "made.csv";
}
