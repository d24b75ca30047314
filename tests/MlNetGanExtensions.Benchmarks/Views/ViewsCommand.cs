using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace MlNetGanExtensions.Benchmarks.Views;

/// <summary>The command <c>views</c>: rows per second through ML.NET's views, ours beside ML.NET's own.</summary>
internal static class ViewsCommand
{
    public static Command Create()
    {
        Option<int> rows = new("--rows") { Description = "Rows of the table, of 30 columns.", DefaultValueFactory = _ => 1_000_000 };
        Option<int> repeats = new("--repeats") { Description = "Passes over each view.", DefaultValueFactory = _ => 5 };
        Command command = new("views", "Rows per second through fitted components, and what of the time is the view's own.") { rows, repeats };
        command.SetAction(arguments => Run(arguments.GetValue(rows), arguments.GetValue(repeats)));
        return command;
    }

    private static void Run(int rows, int repeats)
    {
        IReadOnlyList<ViewPass> passes = ViewCatalog.Create(rows);
        double[][] seconds = [.. passes.Select(_ => new double[repeats])];
        foreach (ViewPass pass in passes)
        {
            pass.Pass();
        }

        // In turns, so that all see the same machine.
        for (int repeat = 0; repeat < repeats; repeat++)
        {
            for (int i = 0; i < passes.Count; i++)
            {
                Stopwatch watch = Stopwatch.StartNew();
                passes[i].Pass();
                seconds[i][repeat] = watch.Elapsed.TotalSeconds;
            }
        }

        Show(passes, seconds, rows);
    }

    private static void Show(IReadOnlyList<ViewPass> passes, double[][] seconds, int rows)
    {
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumn("pass");
        foreach (string title in new[] { "minMs", "medianMs", "million rows/s", "nsPerRow" })
        {
            table.AddColumn(new TableColumn(title).RightAligned());
        }

        for (int i = 0; i < passes.Count; i++)
        {
            double[] sorted = [.. seconds[i].Order()];
            table.AddRow(
                passes[i].Name,
                Number(1e3 * sorted[0]),
                Number(1e3 * sorted[sorted.Length / 2]),
                Number(rows / sorted[0] / 1e6),
                Number(1e9 * sorted[0] / rows));
        }

        AnsiConsole.Write(table);
    }

    private static string Number(double value) => value.ToString("G4", CultureInfo.InvariantCulture);
}
