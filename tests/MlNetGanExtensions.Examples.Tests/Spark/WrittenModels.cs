using System.Globalization;
using MlNetGanExtensions.Examples.ExampleKit;
using MlNetGanExtensions.Examples.SparkModels;
using MlNetGanExtensions.Examples.SparkModels.CommandLine;
using MlNetGanExtensions.Examples.SparkModels.Data;
using MlNetGanExtensions.Examples.SparkModels.Models;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.Tests.Spark;

/// <summary>Models of a short training, written once for all tests, and beside them what they themselves make of rows.</summary>
public sealed class WrittenModels : IDisposable
{
    internal const int MadeRows = 1_000;
    internal const ulong MadeSeed = 3;

    public WrittenModels()
    {
        WriteOptions options = new() { MostSteps = 30, Out = Folder };
        Table = LabelledRows.Read(options.Data, options.Label);
        Models = FittedModels.Fit(Table, options, CancellationToken.None);
        Models.Write(Folder);
        File.Copy(options.Data, Path.Combine(Folder, "rows.csv"));
        File.WriteAllLines(Path.Combine(Folder, "scored.csv"), ScoredByTheModels());
        Run(application => application.Make(new MakeOptions { Models = Folder, Rows = MadeRows, Seed = MadeSeed, Out = Path.Combine(Folder, "made.csv") }));
    }

    internal string Folder { get; } = Directory.CreateTempSubdirectory("spark-models-").FullName;

    internal LabelledRows Table { get; }

    internal FittedModels Models { get; }

    /// <summary>Exit code of a command, and what it printed.</summary>
    internal static (int Code, string Console) Run(Func<Application, int> command)
    {
        using StringWriter console = new();
        return (command(new Application(new PlainOutput(console))), console.ToString());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private IEnumerable<string> ScoredByTheModels()
    {
        Matrix completed = Models.Imputer.Transform(Table.Rows);
        Matrix probabilities = Models.Classifier.PredictProbabilities(completed);
        int[] classes = Models.Classifier.PredictClasses(completed);
        yield return string.Join(',', [.. Table.Columns, .. Table.Classes.Select(name => $"probability_{name}"), "predicted"]);
        for (int row = 0; row < completed.Rows; row++)
        {
            IEnumerable<float> numbers = [.. completed.Row(row), .. probabilities.Row(row)];
            yield return string.Join(',', [.. numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)), Table.Classes[classes[row]]]);
        }
    }
}
