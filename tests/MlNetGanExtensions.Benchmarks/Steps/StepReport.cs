using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;

namespace MlNetGanExtensions.Benchmarks.Steps;

/// <summary>Shows results and writes them to a file.</summary>
internal static class StepReport
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
    };

    public static void Show(IReadOnlyList<StepResult> results, IAnsiConsole console)
    {
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumn("work");
        foreach (string title in new[] { "threads", "minMs", "medianMs", "allocatedBytes", "gflops", "peerMs", "ratio" })
        {
            table.AddColumn(new TableColumn(title).RightAligned());
        }

        foreach (StepResult result in results)
        {
            table.AddRow(
                result.Work,
                result.Threads.ToString(CultureInfo.InvariantCulture),
                Number(result.MinMs),
                Number(result.MedianMs),
                Number(result.AllocatedBytes),
                Number(result.Gflops),
                Number(result.PeerMs),
                Number(result.Ratio));
        }

        console.Write(table);
    }

    public static void Write(IReadOnlyList<StepResult> results, FileInfo file)
    {
        file.Directory?.Create();
        File.WriteAllText(file.FullName, JsonSerializer.Serialize(results, Json) + "\n");
    }

    /// <summary>Four figures, which is more than the machine repeats.</summary>
    private static string Number(double? value) => value?.ToString("G4", CultureInfo.InvariantCulture) ?? "";
}
