using MlNetGanExtensions.Examples.AdultIncome.CommandLine;
using MlNetGanExtensions.Examples.AdultIncome.Data;
using MlNetGanExtensions.Examples.AdultIncome.Running;
using MlNetGanExtensions.Examples.ExampleKit;

namespace MlNetGanExtensions.Examples.AdultIncome;

/// <summary>Does what the command line asks for.</summary>
internal static class Application
{
    /// <returns>The exit code of the program.</returns>
    public static int Run(RunOptions options, IOutput output, CancellationToken cancellation)
    {
        if (options.Data is not { } path)
        {
            output.Line("Give --data adult.csv: the census table of the UCI repository with a header, which is not distributed here.");
            return ExampleProgram.Failed;
        }

        return ExampleProgram.Run(() => AdultStudy.Run(CensusTable.Read(path), options, output, cancellation), output);
    }
}
