using Spectre.Console;

namespace MlNetGanExtensions.Examples.ExampleKit;

/// <summary>Tables with lines and a moving progress bar, for a terminal.</summary>
public sealed class LiveOutput(IAnsiConsole console) : IOutput
{
    public void Line(string text) => console.WriteLine(text);

    public void Table(TextTable table)
    {
        // Each column has a line and two spaces around it. In a narrow terminal cells would be broken up, which nobody can read.
        if (table.Widths.Sum(width => width + 3) + 1 > console.Profile.Width)
        {
            new PlainOutput(console.Profile.Out.Writer).Table(table);
            return;
        }

        Table drawn = new Table().Border(TableBorder.Rounded).Title(Markup.Escape(table.Title));
        for (int column = 0; column < table.Columns.Count; column++)
        {
            TableColumn heading = new(Markup.Escape(table.Columns[column]));
            drawn.AddColumn(column == 0 ? heading.NoWrap() : heading.RightAligned().NoWrap());
        }

        foreach (string[] row in table.Rows)
        {
            drawn.AddRow(Array.ConvertAll(row, Markup.Escape));
        }

        console.WriteLine();
        console.Write(drawn);
    }

    public T Progress<T>(string name, int steps, Func<Action, T> work) =>
        console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                ProgressTask task = context.AddTask(Markup.Escape(name), maxValue: steps);
                return work(() => task.Increment(1));
            });
}
