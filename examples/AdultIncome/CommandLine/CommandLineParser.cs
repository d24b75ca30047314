using System.CommandLine;
using MlNetGanExtensions.Examples.AdultIncome.Generators;

namespace MlNetGanExtensions.Examples.AdultIncome.CommandLine;

/// <summary>The options of the command line.</summary>
internal static class CommandLineParser
{
    private static readonly RunOptions Usual = new();
    private static readonly string Keys = string.Join(", ", GeneratorRoster.All.Select(generator => generator.Key));

    private static readonly Option<string?> Data = new("--data") { Description = "The census table (adult.csv of the UCI repository, with a header)." };

    private static readonly Option<string?> Generators = new("--generators") { Description = $"Some generators only, with commas between: {Keys}." };

    private static readonly Option<int> Rounds = new("--rounds")
    {
        Description = "Steps of the autoencoder's training.",
        DefaultValueFactory = _ => Usual.Rounds,
    };

    private static readonly Option<int> Epochs = new("--epochs")
    {
        Description = "Epochs of the conditional GAN's training.",
        DefaultValueFactory = _ => Usual.Epochs,
    };

    private static readonly Option<ulong> Seed = new("--seed") { Description = "Seed of all random numbers.", DefaultValueFactory = _ => Usual.Seed };

    private static readonly Option<int> Threads = new("--threads")
    {
        Description = "Threads of the trainings; results do not depend on it.",
        DefaultValueFactory = _ => Usual.Threads,
    };

    private static readonly Option<string> Out = new("--out") { Description = "The folder for results.", DefaultValueFactory = _ => Usual.Out };

    private static readonly Option<bool> Quick = new("--quick")
    {
        Description = $"At most {RunOptions.QuickRows} rows of the table, {RunOptions.QuickRounds} rounds and {RunOptions.QuickEpochs} epoch.",
    };

    static CommandLineParser()
    {
        foreach (Option<int> option in (Option<int>[])[Rounds, Epochs, Threads])
        {
            option.Validators.Add(result => Require(
                result.Tokens.All(token => !int.TryParse(token.Value, out int number) || number >= 1), $"{option.Name} must be at least 1.", result.AddError));
        }

        Generators.Validators.Add(result =>
        {
            string[] unknown = [.. result.Tokens.SelectMany(token => token.Value.Split(',')).Where(key => GeneratorRoster.All.All(generator => generator.Key != key))];
            Require(unknown.Length == 0, $"There is no generator {string.Join(", ", unknown)}; there are {Keys}.", result.AddError);
        });
    }

    /// <summary>The command, which calls back with what the user asked for.</summary>
    public static RootCommand Create(Func<RunOptions, CancellationToken, int> run)
    {
        RootCommand command = new("The census table: are made rows as good to train on as real ones, and can they be told from them?");
        foreach (Option option in (Option[])[Data, Generators, Rounds, Epochs, Seed, Threads, Out, Quick])
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellation) => Task.FromResult(run(Read(parsed), cancellation)));
        return command;
    }

    private static RunOptions Read(ParseResult parsed)
    {
        bool quick = parsed.GetValue(Quick);
        return new RunOptions
        {
            Data = parsed.GetValue(Data),
            Generators = parsed.GetValue(Generators)?.Split(',') ?? [],
            Rounds = quick ? Math.Min(RunOptions.QuickRounds, parsed.GetValue(Rounds)) : parsed.GetValue(Rounds),
            Epochs = quick ? Math.Min(RunOptions.QuickEpochs, parsed.GetValue(Epochs)) : parsed.GetValue(Epochs),
            Seed = parsed.GetValue(Seed),
            Threads = parsed.GetValue(Threads),
            Out = parsed.GetValue(Out)!,
            MostRows = quick ? RunOptions.QuickRows : null,
        };
    }

    private static void Require(bool met, string message, Action<string> addError)
    {
        if (!met)
        {
            addError(message);
        }
    }
}
