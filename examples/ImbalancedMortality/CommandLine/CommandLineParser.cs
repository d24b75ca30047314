using System.CommandLine;
using MlNetGanExtensions.Examples.ImbalancedMortality.Arms;

namespace MlNetGanExtensions.Examples.ImbalancedMortality.CommandLine;

/// <summary>The options of the command line.</summary>
internal static class CommandLineParser
{
    private static readonly RunOptions Usual = new();

    private static readonly Option<string?> Data = new("--data")
    {
        Description = "The article's table (covid19-train.csv). Without it: a cohort that this library made.",
    };

    private static readonly Option<string?> Splits = new("--splits")
    {
        Description = "Random splits, as in 0-24; numbers are scikit-learn's random_state. Without it: 0-24, and 25-49 apart from them.",
    };

    private static readonly Option<string?> Arms = new("--arms") { Description = $"Some arms only, with commas between: {string.Join(", ", ArmRoster.All.Select(arm => arm.Key))}." };

    private static readonly Option<int> ArticleSeeds = new("--article-seeds")
    {
        Description = "How often the article's experiment is repeated, each time with other random numbers; 0 leaves it out.",
        DefaultValueFactory = _ => Usual.ArticleSeeds,
    };

    private static readonly Option<ulong> Seed = new("--seed") { Description = "Seed of all random numbers.", DefaultValueFactory = _ => Usual.Seed };

    private static readonly Option<int> Threads = new("--threads")
    {
        Description = "Pieces of work that run side by side; results do not depend on it.",
        DefaultValueFactory = _ => Usual.Threads,
    };

    private static readonly Option<string> Out = new("--out") { Description = "The folder for results.", DefaultValueFactory = _ => Usual.Out };

    private static readonly Option<bool> Quick = new("--quick") { Description = $"{RunOptions.QuickSplits} splits, and the article's experiment once." };

    private static readonly Option<string?> MakeCohort = new("--make-cohort") { Description = "Instead of the study: makes a cohort from the table and writes it to this file." };

    static CommandLineParser()
    {
        Threads.Validators.Add(result => Require(result.Tokens.All(token => !int.TryParse(token.Value, out int number) || number >= 1), "--threads must be at least 1.", result.AddError));
        ArticleSeeds.Validators.Add(result => Require(result.Tokens.All(token => !int.TryParse(token.Value, out int number) || number >= 0), "--article-seeds must be at least 0.", result.AddError));
        Splits.Validators.Add(result => Require(result.Tokens.All(token => SplitRange.TryParse(token.Value, out _)), "--splits must be like 0-24 or 7.", result.AddError));
        Arms.Validators.Add(result =>
        {
            string[] unknown = [.. result.Tokens.SelectMany(token => token.Value.Split(',')).Where(key => ArmRoster.All.All(arm => arm.Key != key))];
            Require(unknown.Length == 0, $"There is no arm {string.Join(", ", unknown)}; there are {string.Join(", ", ArmRoster.All.Select(arm => arm.Key))}.", result.AddError);
        });
    }

    /// <summary>The command, which calls back with what the user asked for.</summary>
    public static RootCommand Create(Func<RunOptions, CancellationToken, int> run)
    {
        RootCommand command = new(
            "Mortality of COVID-19 patients, an imbalanced table of mixed columns: does a GAN's oversampling help, and does anything?");
        foreach (Option option in (Option[])[Data, Splits, Arms, ArticleSeeds, Seed, Threads, Out, Quick, MakeCohort])
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellation) => Task.FromResult(run(Read(parsed), cancellation)));
        return command;
    }

    private static RunOptions Read(ParseResult parsed)
    {
        bool quick = parsed.GetValue(Quick);
        SplitRange? given = parsed.GetValue(Splits) is { } text && SplitRange.TryParse(text, out SplitRange range) ? range : null;
        return new RunOptions
        {
            Data = parsed.GetValue(Data),
            Splits = given ?? (quick ? new SplitRange(0, RunOptions.QuickSplits - 1) : Usual.Splits),
            FreshSplits = given is null && !quick ? Usual.FreshSplits : null,
            Arms = parsed.GetValue(Arms)?.Split(',') ?? [],
            ArticleSeeds = quick ? Math.Min(1, parsed.GetValue(ArticleSeeds)) : parsed.GetValue(ArticleSeeds),
            Seed = parsed.GetValue(Seed),
            Threads = parsed.GetValue(Threads),
            Out = parsed.GetValue(Out)!,
            MakeCohort = parsed.GetValue(MakeCohort),
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
