using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using MlNetGanExtensions.Benchmarks.Steps.Peer;
using MlNetGanExtensions.Benchmarks.Steps.Profiling;
using Spectre.Console;

namespace MlNetGanExtensions.Benchmarks.Steps;

/// <summary>The command <c>steps</c>: times of whole pieces of work.</summary>
internal static class StepsCommand
{
    public static Command Create()
    {
        Option<FileInfo?> json = new("--json") { Description = "Also writes the results to this file, as an array of objects." };
        Option<bool> peer = new("--peer") { Description = "Measures PyTorch beside, where python3 with torch is installed." };
        Option<double> seconds = new("--seconds")
        {
            Description = "Measuring time for each work.",
            DefaultValueFactory = _ => 2,
        };
        seconds.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (> 0 and <= 3600))
            {
                result.AddError("--seconds takes a number above 0 and up to 3600.");
            }
        });
        Option<string[]> works = Names("--works", "Measures only these works.");
        Option<string[]> profile = Names("--profile", "Shows the time of each instruction of these works instead.");
        profile.Hidden = true;
        Command command = new("steps", "Whole pieces of work: the time of a step, and of the same step in PyTorch.")
        {
            json, peer, works, seconds, profile,
        };
        command.SetAction(arguments =>
        {
            TimeSpan duration = TimeSpan.FromSeconds(arguments.GetValue(seconds));
            if (arguments.GetValue(profile) is { Length: > 0 } profiled)
            {
                Profiler.Run(WorkCatalog.Named(profiled), duration, Console());
                return;
            }

            Run(WorkCatalog.Named(arguments.GetValue(works) ?? []), duration, arguments.GetValue(peer), arguments.GetValue(json));
        });
        return command;
    }

    private static Option<string[]> Names(string name, string description)
    {
        Option<string[]> option = new(name) { Description = description, AllowMultipleArgumentsPerToken = true };
        option.AcceptOnlyFromAmong([.. WorkCatalog.All.Select(work => work.Name)]);
        return option;
    }

    private static void Run(IReadOnlyList<IWork> works, TimeSpan duration, bool withPeer, FileInfo? json)
    {
        IAnsiConsole console = Console();
        console.WriteLine(Machine());
        using PeerProcess? peer = withPeer ? PeerProcess.Start(console.WriteLine) : null;
        StepRunner runner = new(duration, peer);
        List<StepResult> results = [];
        foreach (IWork work in works)
        {
            if (work.Missing is { } missing)
            {
                console.WriteLine($"{work.Name} is left out: {missing}");
                continue;
            }

            results.AddRange(work.ThreadCounts
                .Where(threads => threads <= Environment.ProcessorCount)
                .Select(threads => runner.Measure(work, threads)));
        }

        StepReport.Show(results, console);
        if (json is not null)
        {
            StepReport.Write(results, json);
        }
    }

    /// <summary>Lines in a file are as long as they need to be.</summary>
    private static IAnsiConsole Console()
    {
        IAnsiConsole console = AnsiConsole.Console;
        if (System.Console.IsOutputRedirected)
        {
            console.Profile.Width = 200;
        }

        return console;
    }

    private static string Machine()
    {
        int bits = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.ProcessArchitecture}, vectors of {bits} bits, {Environment.ProcessorCount} processors");
    }
}
