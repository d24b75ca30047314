namespace MlNetGanExtensions.Examples.DiseasePrediction.CommandLine;

/// <summary>What can be measured besides the paper's experiment.</summary>
internal enum Benchmark
{
    /// <summary>How imputers stand up to cells that are missing in other ways than the paper's block.</summary>
    Missingness,

    /// <summary>What rows without a label are worth where few have one.</summary>
    Labels,
}
