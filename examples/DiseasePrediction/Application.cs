using MlNetGanExtensions.Examples.DiseasePrediction.Benchmarks.FewLabels;
using MlNetGanExtensions.Examples.DiseasePrediction.Benchmarks.MissingCells;
using MlNetGanExtensions.Examples.DiseasePrediction.CommandLine;
using MlNetGanExtensions.Examples.ExampleKit;

namespace MlNetGanExtensions.Examples.DiseasePrediction;

/// <summary>Does what the command line asks for.</summary>
internal static class Application
{
    /// <returns>The exit code of the program.</returns>
    public static int Run(RunOptions options, IOutput output, CancellationToken cancellation) => ExampleProgram.Run(
        () =>
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
        },
        output);
}
