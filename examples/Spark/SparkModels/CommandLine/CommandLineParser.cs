using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.SparkModels.CommandLine;

/// <summary>The commands and their options.</summary>
internal static class CommandLineParser
{
    private static readonly WriteOptions UsualWrite = new();
    private static readonly MeasureOptions UsualMeasure = new();
    private static readonly MakeOptions UsualMake = new();

    private static readonly Option<string> Data = new("--data")
    {
        Description = "A CSV table of numbers with a column of classes; empty cells are missing ones.",
        DefaultValueFactory = _ => UsualWrite.Data,
    };

    private static readonly Option<string> Label = new("--label") { Description = "The column of classes.", DefaultValueFactory = _ => UsualWrite.Label };

    private static readonly Option<ImputerKind> Imputer = new("--imputer")
    {
        Description = "What fills the holes.",
        DefaultValueFactory = _ => UsualWrite.Imputer,
    };

    private static readonly Option<ulong> Seed = new("--seed") { Description = "Seed of all random numbers.", DefaultValueFactory = _ => UsualWrite.Seed };

    private static readonly Option<string> Models = new("--models")
    {
        Description = "The folder of the models.",
        DefaultValueFactory = _ => UsualMeasure.Models,
    };

    private static readonly Option<int> Runs = AtLeastOne(
        new Option<int>("--runs") { Description = "Runs, of which the median counts.", DefaultValueFactory = _ => UsualMeasure.Runs });

    private static readonly Option<long> Rows = AtLeastOne(
        new Option<long>("--rows") { Description = "Rows of all shards together.", DefaultValueFactory = _ => UsualMake.Rows });

    private static readonly Option<RowShard> Shard = new("--shard")
    {
        Description = "Which shard, as 3/64: the shards 0/64 to 63/64 together are all rows, which are made where none is named.",
        CustomParser = ParseShard,
    };

    public static RootCommand Create(Application application)
    {
        Option<string> folder = new("--out") { Description = "The folder for the models.", DefaultValueFactory = _ => UsualWrite.Out };
        Command write = Of("write", "Fits imputer, classifier and generator, and writes them for a cluster.", Data, Label, Imputer, Seed, folder);
        write.SetAction((parsed, cancellation) => Task.FromResult(application.Write(
            new WriteOptions
            {
                Data = parsed.GetValue(Data)!,
                Label = parsed.GetValue(Label)!,
                Imputer = parsed.GetValue(Imputer),
                Seed = parsed.GetValue(Seed),
                Out = parsed.GetValue(folder)!,
            },
            cancellation)));

        Command measure = Of("measure", "Measures how many rows a second one core scores and makes.", Models, Data, Runs);
        measure.SetAction(parsed => application.Measure(
            new MeasureOptions { Models = parsed.GetValue(Models)!, Data = parsed.GetValue(Data)!, Runs = parsed.GetValue(Runs) }));

        Option<string> file = new("--out") { Description = "The file for the rows.", DefaultValueFactory = _ => UsualMake.Out };
        Command make = Of("make", "Makes a shard of rows, without Spark.", Models, Rows, Shard, Seed, file);
        make.SetAction(parsed => application.Make(
            new MakeOptions
            {
                Models = parsed.GetValue(Models)!,
                Rows = parsed.GetValue(Rows),
                Shard = parsed.GetValue(Shard),
                Seed = parsed.GetValue(Seed),
                Out = parsed.GetValue(file)!,
            }));

        return new RootCommand("Models for a cluster: writes them, measures them, and makes rows shard by shard.") { write, measure, make };
    }

    private static Command Of(string name, string description, params Option[] options)
    {
        Command command = new(name, description);
        foreach (Option option in options)
        {
            command.Options.Add(option);
        }

        return command;
    }

    private static Option<T> AtLeastOne<T>(Option<T> option)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => long.TryParse(token.Value, CultureInfo.InvariantCulture, out long number) && number < 1))
            {
                result.AddError($"{option.Name} must be at least 1.");
            }
        });
        return option;
    }

    private static RowShard ParseShard(ArgumentResult result)
    {
        string[] parts = result.Tokens[0].Value.Split('/');
        if (parts.Length == 2
            && int.TryParse(parts[0], CultureInfo.InvariantCulture, out int index)
            && int.TryParse(parts[1], CultureInfo.InvariantCulture, out int count)
            && index >= 0
            && index < count)
        {
            return new RowShard(index, count);
        }

        result.AddError($"--shard must be like 3/64, from 0/64 to 63/64; found {result.Tokens[0].Value}.");
        return default;
    }
}
