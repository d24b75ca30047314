using MlNetGanExtensions.Examples.DiseasePrediction.Benchmarks.FewLabels;
using MlNetGanExtensions.Examples.DiseasePrediction.Benchmarks.MissingCells;
using MlNetGanExtensions.Examples.DiseasePrediction.CommandLine;
using MlNetGanExtensions.Examples.DiseasePrediction.Data;
using MlNetGanExtensions.Examples.ExampleKit;
using MlNetGanExtensions.Networks.Training;

namespace MlNetGanExtensions.Examples.DiseasePrediction;

/// <summary>Does what the command line asks for, and says in one line what is wrong where it cannot.</summary>
internal static class Application
{
    public const int Succeeded = 0;
    public const int Failed = 1;
    public const int Stopped = 2;

    /// <returns>The exit code of the program.</returns>
    public static int Run(RunOptions options, IOutput output, CancellationToken cancellation)
    {
        try
        {
            switch (options.Benchmark)
            {
                case Benchmark.Missingness:
                    MissingnessBenchmark.Run(options, output, cancellation);
                    break;
                case Benchmark.Labels:
                    LabelBenchmark.Run(options, output, cancellation);
                    break;
                default:
                    PaperExperiment.Run(Setup.Load(options), output, cancellation);
                    break;
            }

            return Succeeded;
        }
        catch (Exception error) when (error is CellFormatException or InvalidDataException or IOException or UnauthorizedAccessException or TrainingDivergedException)
        {
            output.Line(error.Message);
            return Failed;
        }
        catch (OperationCanceledException)
        {
            output.Line("Stopped.");
            return Stopped;
        }
    }
}
