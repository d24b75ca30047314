using MlNetGanExtensions.Examples.ExampleKit;
using MlNetGanExtensions.Examples.ImbalancedMortality.CommandLine;
using MlNetGanExtensions.Examples.ImbalancedMortality.Data;
using MlNetGanExtensions.Examples.ImbalancedMortality.Running;

namespace MlNetGanExtensions.Examples.ImbalancedMortality;

/// <summary>Does what the command line asks for.</summary>
internal static class Application
{
    /// <returns>The exit code of the program.</returns>
    public static int Run(RunOptions options, IOutput output, CancellationToken cancellation) => ExampleProgram.Run(
        () =>
        {
            PatientTable table = PatientTable.Read(options.Data ?? CommittedData.Cohort);
            if (options.MakeCohort is { } path)
            {
                SyntheticCohort.Write(table, path, options.Seed);
                output.Line($"A made cohort of {table.Count} patients is in {path}.");
            }
            else
            {
                MortalityStudy.Run(table, options, output, cancellation);
            }
        },
        output);
}
