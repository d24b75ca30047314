using System.CommandLine;

namespace MlNetGanExtensions.Examples.AutoMLSweep.CommandLine;

/// <summary>The options of the command line.</summary>
internal static class CommandLineParser
{
    private static readonly RunOptions Usual = new();

    private static readonly Option<string?> Data = new("--data")
    {
        Description = "A folder with covid19-train.csv and adult.csv. What is not there is left out; the rare form of the Wisconsin table comes with the program.",
    };

    private static readonly Option<double> Seconds = new("--seconds") { Description = "How long each sweep may take.", DefaultValueFactory = _ => Usual.Seconds };

    private static readonly Option<int?> Trials = new("--trials")
    {
        Description = "The most arms of each sweep; with it, and time enough, the same seed gives the same result.",
    };

    private static readonly Option<ulong> Seed = new("--seed") { Description = "Seed of all random numbers.", DefaultValueFactory = _ => Usual.Seed };

    private static readonly Option<string> Out = new("--out") { Description = "The folder for results.", DefaultValueFactory = _ => Usual.Out };

    static CommandLineParser()
    {
        Seconds.Validators.Add(result => Require(result.Tokens.All(token => !double.TryParse(token.Value, out double number) || number is > 0 and <= 86_400), "--seconds must be above 0 and at most a day.", result.AddError));
        Trials.Validators.Add(result => Require(result.Tokens.All(token => !int.TryParse(token.Value, out int number) || number >= 1), "--trials must be at least 1.", result.AddError));
    }

    /// <summary>The command, which calls back with what the user asked for.</summary>
    public static RootCommand Create(Func<RunOptions, CancellationToken, int> run)
    {
        RootCommand command = new("Searches imputer, resampler, trainer, calibration and threshold for rare classes, and says whether doing nothing is as good.");
        foreach (Option option in (Option[])[Data, Seconds, Trials, Seed, Out])
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellation) => Task.FromResult(run(Read(parsed), cancellation)));
        return command;
    }

    private static RunOptions Read(ParseResult parsed) => new()
    {
        Data = parsed.GetValue(Data),
        Seconds = parsed.GetValue(Seconds),
        Trials = parsed.GetValue(Trials),
        Seed = parsed.GetValue(Seed),
        Out = parsed.GetValue(Out)!,
    };

    private static void Require(bool met, string message, Action<string> addError)
    {
        if (!met)
        {
            addError(message);
        }
    }
}
