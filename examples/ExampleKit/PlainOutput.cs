using System.Globalization;

namespace MlNetGanExtensions.Examples.ExampleKit;

/// <summary>Plain lines, for files and pipes.</summary>
public sealed class PlainOutput(TextWriter writer) : IOutput
{
    private const int ReportsOfProgress = 10;

    public void Line(string text) => writer.WriteLine(text);

    public void Table(TextTable table)
    {
        int[] widths = table.Widths;
        writer.WriteLine();
        writer.WriteLine(table.Title);
        writer.WriteLine(Join(table.Columns, widths));
        foreach (string[] row in table.Rows)
        {
            writer.WriteLine(Join(row, widths));
        }
    }

    public T Progress<T>(string name, int steps, Func<Action, T> work)
    {
        int done = 0;
        return work(() =>
        {
            int now = Interlocked.Increment(ref done);
            int part = now * ReportsOfProgress / steps;
            if (part > (now - 1) * ReportsOfProgress / steps)
            {
                lock (writer)
                {
                    writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {100 * part / ReportsOfProgress} %"));
                }
            }
        });
    }

    private static string Join(IReadOnlyList<string> cells, int[] widths) =>
        string.Join("  ", cells.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]))).TrimEnd();
}
