using Spectre.Console;

namespace MlNetGanExtensions.Examples.ExampleKit;

/// <summary>Chooses how to speak: to a person at a terminal, or into a file.</summary>
public static class ConsoleOutput
{
    public static IOutput ForThisTerminal() =>
        Console.IsOutputRedirected ? new PlainOutput(Console.Out) : new LiveOutput(AnsiConsole.Console);
}
