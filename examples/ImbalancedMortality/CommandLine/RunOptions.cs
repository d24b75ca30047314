namespace MlNetGanExtensions.Examples.ImbalancedMortality.CommandLine;

/// <summary>What the user asked for.</summary>
internal sealed record RunOptions
{
    public const int QuickSplits = 2;

    /// <summary>The table to read; null takes the committed, made cohort.</summary>
    public string? Data { get; init; }

    /// <summary>The splits on which arms were chosen.</summary>
    public SplitRange Splits { get; init; } = new(0, 24);

    /// <summary>The splits that were looked at only in the end; null leaves them out.</summary>
    public SplitRange? FreshSplits { get; init; } = new(25, 49);

    /// <summary>Keys of the arms; empty for all.</summary>
    public IReadOnlyList<string> Arms { get; init; } = [];

    /// <summary>Seeds of the article's experiment.</summary>
    public int ArticleSeeds { get; init; } = 5;

    public ulong Seed { get; init; } = 1;

    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>The folder for results.</summary>
    public string Out { get; init; } = "results/imbalanced-mortality";

    /// <summary>Instead of the study: makes a cohort from the table and writes it there.</summary>
    public string? MakeCohort { get; init; }
}
