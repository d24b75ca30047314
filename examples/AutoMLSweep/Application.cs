using MlNetGanExtensions.Examples.AutoMLSweep.CommandLine;
using MlNetGanExtensions.Examples.AutoMLSweep.Data;
using MlNetGanExtensions.Examples.AutoMLSweep.Reports;
using MlNetGanExtensions.Examples.AutoMLSweep.Running;
using MlNetGanExtensions.Examples.ExampleKit;

namespace MlNetGanExtensions.Examples.AutoMLSweep;

/// <summary>Sweeps the tables that are there, and shows what came of it.</summary>
internal static class Application
{
    /// <returns>The exit code of the program.</returns>
    public static int Run(RunOptions options, IOutput output, CancellationToken cancellation) => ExampleProgram.Run(
        () =>
        {
            Directory.CreateDirectory(options.Out);
            List<SweepOutcome> outcomes = [];
            output.Line(FormattableString.Invariant($"Sweeps of {options.Seconds} s, {Search.Tuner}."));
            foreach (SweepTable table in SweepTables.Read(options, output))
            {
                SweepOutcome outcome = SweepStudy.Run(table, options, output, cancellation);
                SweepFiles.Write(outcome, options.Out);
                output.Line($"{table.Name}: {outcome.Result.Comparison.Verdict}");
                outcomes.Add(outcome);
            }

            output.Table(OutcomeTable.Of(outcomes));
            output.Line(OutcomeTable.Explanation);
            output.Line($"Reports, figures and models are in {options.Out}.");
        },
        output);
}
