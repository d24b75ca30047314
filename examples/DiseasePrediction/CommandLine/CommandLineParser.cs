using System.CommandLine;

namespace MlNetGanExtensions.Examples.DiseasePrediction.CommandLine;

/// <summary>The options of the command line.</summary>
internal static class CommandLineParser
{
    /// <summary>The command, which calls back with what the user asked for.</summary>
    public static RootCommand Create(Func<RunOptions, CancellationToken, int> run)
    {
        RunOptions usual = new();
        Option<string> protocol = new("--protocol")
        {
            Description = "leak-free: scaler and imputer are fitted on training folds only; paper: on all rows, as the paper's text suggests.",
            DefaultValueFactory = _ => "leak-free",
        };
        protocol.AcceptOnlyFromAmong("leak-free", "paper");
        Option<string?> data = new("--data") { Description = "A CSV file of numbers with a 0/1 label; new trials are drawn from the seed. Without it: the committed table and trials." };
        Option<string?> label = new("--label") { Description = "The label's column. Without it: 'malignant', or else the last." };
        Option<int?> trials = new("--trials") { Description = $"How often the 5-fold cross-validation is repeated ({usual.Trials})." };
        Option<ulong> seed = new("--seed") { Description = "Seed of all random numbers.", DefaultValueFactory = _ => usual.Seed };
        Option<int> threads = new("--threads") { Description = "Folds that run side by side; results do not depend on it.", DefaultValueFactory = _ => usual.Threads };
        Option<string> folder = new("--out") { Description = "The folder for results.", DefaultValueFactory = _ => usual.Out };
        Option<bool> quick = new("--quick") { Description = $"{RunOptions.QuickTrials} trials instead of {RunOptions.UsualTrials}." };
        Option<string?> benchmark = new("--benchmark")
        {
            Description = "missingness: imputers by kind and share of missing cells; labels: classifiers with few labels. Instead of the paper's experiment.",
        };
        benchmark.AcceptOnlyFromAmong("missingness", "labels");
        AtLeastOne(trials);
        AtLeastOne(threads);

        RootCommand command = new("Disease prediction with missing values (Hwang, Choi and Yoon 2017): the paper's tables and figures, beside the paper's own numbers.");
        foreach (Option option in (Option[])[protocol, data, label, trials, seed, threads, folder, quick, benchmark])
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellation) => Task.FromResult(run(
            new RunOptions
            {
                Protocol = parsed.GetValue(protocol) == "paper" ? Protocol.Paper : Protocol.LeakFree,
                Data = parsed.GetValue(data),
                Label = parsed.GetValue(label),
                Trials = parsed.GetValue(trials) ?? (parsed.GetValue(quick) ? RunOptions.QuickTrials : RunOptions.UsualTrials),
                Seed = parsed.GetValue(seed),
                Threads = parsed.GetValue(threads),
                Benchmark = parsed.GetValue(benchmark) is { } name ? Enum.Parse<Benchmark>(name, ignoreCase: true) : null,
                Out = parsed.GetValue(folder)!,
            },
            cancellation)));
        return command;
    }

    private static void AtLeastOne<T>(Option<T> option) => option.Validators.Add(result =>
    {
        if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out int number) && number < 1)
        {
            result.AddError($"{option.Name} must be at least 1.");
        }
    });
}
