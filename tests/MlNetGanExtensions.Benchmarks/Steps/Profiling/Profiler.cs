using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace MlNetGanExtensions.Benchmarks.Steps.Profiling;

/// <summary>Shows where the time of a step goes, instruction by instruction and by kind of instruction.</summary>
internal static class Profiler
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    public static void Run(IReadOnlyList<IWork> works, TimeSpan duration, IAnsiConsole console)
    {
        foreach (IWork work in works)
        {
            ProfilingExecutor executor = new();
            PreparedWork prepared = work.Prepare(executor, threads: 1);
            double clock = ClockTicks();
            BatchSampler sampler = new(prepared, WarmUp);
            executor.Graphs.ToList().ForEach(graph => graph.Reset());
            for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < duration;)
            {
                sampler.Sample(TimeSpan.Zero);
                foreach (InstructionClock graph in executor.Graphs)
                {
                    graph.EndBatch(clock);
                }
            }

            foreach (InstructionClock graph in executor.Graphs)
            {
                Show(work, graph, console);
            }
        }
    }

    private static void Show(IWork work, InstructionClock graph, IAnsiConsole console)
    {
        console.WriteLine($"{work.Name}: {graph.Instructions.Count} instructions, {Nanoseconds(graph.Nanoseconds.Sum())} ns");
        Table all = Columns("instruction");
        for (int i = 0; i < graph.Instructions.Count; i++)
        {
            all.AddRow(Markup.Escape($"{i,3} {graph.Instructions[i]}"), Nanoseconds(graph.Nanoseconds[i]));
        }

        Table kinds = Columns("kind");
        foreach (IGrouping<string, double> kind in graph.Instructions
            .Zip(graph.Nanoseconds)
            .GroupBy(pair => pair.First.GetType().Name, pair => pair.Second)
            .OrderByDescending(kind => kind.Sum()))
        {
            kinds.AddRow($"{kind.Count(),3} {kind.Key}", Nanoseconds(kind.Sum()));
        }

        console.Write(all);
        console.Write(kinds);
    }

    private static Table Columns(string first) => new Table()
        .Border(TableBorder.Simple)
        .AddColumn(first)
        .AddColumn(new TableColumn("ns").RightAligned());

    private static string Nanoseconds(double value) => value.ToString("F0", CultureInfo.InvariantCulture);

    /// <summary>How long reading the clock takes.</summary>
    private static double ClockTicks()
    {
        const int Reads = 10_000;
        double least = double.PositiveInfinity;
        for (int batch = 0; batch < 20; batch++)
        {
            long start = Stopwatch.GetTimestamp();
            long last = start;
            for (int i = 0; i < Reads; i++)
            {
                last = Stopwatch.GetTimestamp();
            }

            least = Math.Min(least, (double)(last - start) / Reads);
        }

        return least;
    }
}
