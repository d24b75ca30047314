using System.CommandLine;

namespace MlNetGanExtensions.Examples.DiseasePrediction.CommandLine;

/// <summary>The options of the command line.</summary>
internal static class CommandLineParser
{
    private static readonly RunOptions Usual = new();

    private static readonly Option<string> Protocol = new Option<string>("--protocol")
    {
        Description = "leak-free: scaler and imputer are fitted on training folds only; paper: on all rows, as the paper's text suggests.",
        DefaultValueFactory = _ => ProtocolNames.Of(Usual.Protocol),
    }.AcceptOnlyFromAmong([.. ProtocolNames.All]);

    private static readonly Option<string?> Data = new("--data")
    {
        Description = "A CSV file of numbers with a 0/1 label; trials over it are drawn from the seed. Without it: the committed table and trials.",
    };

    private static readonly Option<string?> Label = new("--label") { Description = "The label's column, or 'none'. Without it: 'malignant', or else the last." };

    private static readonly Option<int?> Trials = new("--trials")
    {
        Description = $"How often everything is repeated ({RunOptions.UsualTrials}; {RunOptions.UsualRepeatsOfLabels} in the benchmark of labels).",
    };

    private static readonly Option<ulong> Seed = new("--seed") { Description = "Seed of all random numbers.", DefaultValueFactory = _ => Usual.Seed };

    private static readonly Option<int> Threads = new("--threads")
    {
        Description = "Folds that run side by side; results do not depend on it.",
        DefaultValueFactory = _ => Usual.Threads,
    };

    private static readonly Option<string> Out = new("--out") { Description = "The folder for results.", DefaultValueFactory = _ => Usual.Out };

    private static readonly Option<bool> Quick = new("--quick") { Description = $"{RunOptions.QuickTrials} trials." };

    private static readonly Option<string?> Benchmark = new Option<string?>("--benchmark")
    {
        Description = "Instead of the paper's experiment. missingness: imputers by kind and share of missing cells; labels: "
            + "classifiers with few labels.",
    }.AcceptOnlyFromAmong("missingness", "labels");

    private static readonly Option<int[]> LabelCounts = new("--labels")
    {
        Description = "For the benchmark of labels: how many rows have one.",
        DefaultValueFactory = _ => [.. Usual.LabelCounts],
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string[]> Views = new Option<string[]>("--views")
    {
        Description = "For the benchmark of labels: which tables; all three without it.",
        AllowMultipleArgumentsPerToken = true,
    }.AcceptOnlyFromAmong("complete", "mean", "autoencoder");

    static CommandLineParser()
    {
        foreach (Option option in (Option[])[Trials, Threads, LabelCounts])
        {
            option.Validators.Add(result =>
            {
                if (result.Tokens.Any(token => int.TryParse(token.Value, out int number) && number < 1))
                {
                    result.AddError($"{option.Name} must be at least 1.");
                }
            });
        }
    }

    /// <summary>The command, which calls back with what the user asked for.</summary>
    public static RootCommand Create(Func<RunOptions, CancellationToken, int> run)
    {
        RootCommand command = new(
            "Disease prediction with missing values (Hwang, Choi and Yoon 2017): the paper's tables and figures, beside the paper's own numbers.");
        foreach (Option option in (Option[])[Protocol, Data, Label, Trials, Seed, Threads, Out, Quick, Benchmark, LabelCounts, Views])
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellation) => Task.FromResult(run(Read(parsed), cancellation)));
        return command;
    }

    private static RunOptions Read(ParseResult parsed)
    {
        Benchmark? benchmark = parsed.GetValue(Benchmark) is { } name ? Enum.Parse<Benchmark>(name, ignoreCase: true) : null;
        int usualTrials = benchmark == CommandLine.Benchmark.Labels ? RunOptions.UsualRepeatsOfLabels : RunOptions.UsualTrials;
        return new RunOptions
        {
            Protocol = ProtocolNames.Parse(parsed.GetValue(Protocol)!),
            Data = parsed.GetValue(Data),
            Label = parsed.GetValue(Label),
            Trials = parsed.GetValue(Trials) ?? (parsed.GetValue(Quick) ? RunOptions.QuickTrials : usualTrials),
            Seed = parsed.GetValue(Seed),
            Threads = parsed.GetValue(Threads),
            Out = parsed.GetValue(Out)!,
            Benchmark = benchmark,
            LabelCounts = parsed.GetValue(LabelCounts)!,
            Views = parsed.GetValue(Views) ?? [],
        };
    }
}
