using MlNetGanExtensions.Examples.AdultIncome.CommandLine;
using MlNetGanExtensions.Examples.AdultIncome.Data;
using MlNetGanExtensions.Examples.AdultIncome.Running;
using MlNetGanExtensions.Examples.ExampleKit;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Tables;

namespace MlNetGanExtensions.Examples.AdultIncome;

/// <summary>Does what the command line asks for, and says in one line what is wrong where it cannot.</summary>
internal static class Application
{
    public const int Succeeded = 0;
    public const int Failed = 1;
    public const int Stopped = 2;

    /// <returns>The exit code of the program.</returns>
    public static int Run(RunOptions options, IOutput output, CancellationToken cancellation)
    {
        if (options.Data is null)
        {
            output.Line("Give --data adult.csv: the census table of the UCI repository with a header, which is not distributed here.");
            return Failed;
        }

        try
        {
            AdultStudy.Run(CensusTable.Read(options.Data), options, output, cancellation);
            return Succeeded;
        }
        catch (Exception error) when (error is TableFormatException or InvalidDataException or IOException or UnauthorizedAccessException or TrainingDivergedException)
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
