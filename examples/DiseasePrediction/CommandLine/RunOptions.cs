using System.Globalization;

namespace MlNetGanExtensions.Examples.DiseasePrediction.CommandLine;

/// <summary>What the user asked for.</summary>
internal sealed record RunOptions
{
    public const int UsualTrials = 10;
    public const int UsualRepeatsOfLabels = 40;
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

    /// <summary>Measure something else than the paper's experiment; null for the experiment.</summary>
    public Benchmark? Benchmark { get; init; }

    /// <summary>For the benchmark of labels: how many rows have one.</summary>
    public IReadOnlyList<int> LabelCounts { get; init; } = [14, 28, 56, 114];

    /// <summary>For the benchmark of labels: keys of the views of the table; empty for complete, mean-imputed and autoencoder-imputed.</summary>
    public IReadOnlyList<string> Views { get; init; } = [];

    /// <summary>A command line that gives the same results.</summary>
    public string CommandLine
    {
        get
        {
            string data = Data is null ? string.Empty : $" --data {Data}";
            string label = Label is null ? string.Empty : $" --label {Label}";
            return string.Create(
                CultureInfo.InvariantCulture,
                $"dotnet run -c Release --project examples/DiseasePrediction -- --protocol {ProtocolNames.Of(Protocol)}{data}{label} "
                    + $"--trials {Trials} --seed {Seed}");
        }
    }
}
