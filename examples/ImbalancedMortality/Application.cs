using MlNetGanExtensions.Examples.ExampleKit;
using MlNetGanExtensions.Examples.ImbalancedMortality.CommandLine;
using MlNetGanExtensions.Examples.ImbalancedMortality.Data;
using MlNetGanExtensions.Examples.ImbalancedMortality.Running;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Tables;

namespace MlNetGanExtensions.Examples.ImbalancedMortality;

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
            PatientTable table = PatientTable.Read(options.Data ?? CommittedData.Cohort);
            if (options.MakeCohort is { } path)
            {
                SyntheticCohort.Write(table, path, options.Seed);
                output.Line($"A made cohort of {table.Count} patients is in {path}.");
                return Succeeded;
            }

            MortalityStudy.Run(table, options, output, cancellation);
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
