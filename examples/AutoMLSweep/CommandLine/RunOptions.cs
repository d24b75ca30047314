namespace MlNetGanExtensions.Examples.AutoMLSweep.CommandLine;

/// <summary>What the user asked for.</summary>
internal sealed record RunOptions
{
    /// <summary>A folder with covid19-train.csv and adult.csv; null for none.</summary>
    public string? Data { get; init; }

    /// <summary>How long each sweep may take.</summary>
    public double Seconds { get; init; } = 60;

    /// <summary>The most arms of each sweep; null for as many as there is time for.</summary>
    public int? Trials { get; init; }

    public ulong Seed { get; init; } = 1;

    /// <summary>The folder for results.</summary>
    public string Out { get; init; } = "results/automl-sweep";
}
