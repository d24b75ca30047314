namespace MlNetGanExtensions.Examples.SparkModels.CommandLine;

/// <summary>What is fitted, and where the files go.</summary>
internal sealed record WriteOptions
{
    /// <summary>A table of numbers, with a column of classes; the quick start's patients unless another is given.</summary>
    public string Data { get; init; } = CommittedTable;

    /// <summary>The column that holds the class.</summary>
    public string Label { get; init; } = "malignant";

    public ImputerKind Imputer { get; init; } = ImputerKind.Autoencoder;

    public ulong Seed { get; init; } = 1;

    /// <summary>The most epochs or rounds of each training; null for what the library's defaults are.</summary>
    public int? MostSteps { get; init; }

    /// <summary>The folder for the files.</summary>
    public string Out { get; init; } = "results/spark";

    internal static string CommittedTable { get; } = Path.Combine(AppContext.BaseDirectory, "data", "patients.csv");
}
