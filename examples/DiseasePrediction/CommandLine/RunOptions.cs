namespace MlNetGanExtensions.Examples.DiseasePrediction.CommandLine;

/// <summary>What the user asked for.</summary>
internal sealed record RunOptions
{
    public const int UsualTrials = 10;
    public const int QuickTrials = 2;

    public Protocol Protocol { get; init; } = Protocol.LeakFree;

    /// <summary>The table to read; null takes the committed one with its ten committed trials.</summary>
    public string? Data { get; init; }

    /// <summary>The column that holds the class; null takes "malignant" or the last.</summary>
    public string? Label { get; init; }

    public int Trials { get; init; } = UsualTrials;

    public ulong Seed { get; init; } = 1;

    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>The folder for results.</summary>
    public string Out { get; init; } = "results/disease-prediction";
}
