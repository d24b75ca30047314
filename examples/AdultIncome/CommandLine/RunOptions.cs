namespace MlNetGanExtensions.Examples.AdultIncome.CommandLine;

/// <summary>What the user asked for.</summary>
internal sealed record RunOptions
{
    /// <summary>A quick run takes no more rows of the table than these.</summary>
    public const int QuickRows = 2000;

    public const int QuickRounds = 200;

    public const int QuickEpochs = 1;

    /// <summary>The table to read.</summary>
    public string? Data { get; init; }

    /// <summary>Keys of the generators; empty for all.</summary>
    public IReadOnlyList<string> Generators { get; init; } = [];

    /// <summary>Steps of the autoencoder's training.</summary>
    public int Rounds { get; init; } = 15_000;

    /// <summary>Epochs of the conditional GAN's training.</summary>
    public int Epochs { get; init; } = 40;

    public ulong Seed { get; init; } = 1;

    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>The folder for results.</summary>
    public string Out { get; init; } = "results/adult-income";

    /// <summary>The most rows of the table that are used; null for all.</summary>
    public int? MostRows { get; init; }
}
