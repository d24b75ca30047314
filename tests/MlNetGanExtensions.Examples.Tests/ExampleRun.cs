namespace MlNetGanExtensions.Examples.Tests;

/// <summary>Runs an example as a user does, in a process of its own.</summary>
internal static class ExampleRun
{
    /// <summary>What the example printed; it must have ended well.</summary>
    public static string Output(string assembly, params string[] arguments)
    {
        ProgramRun run = ProgramRun.Dotnet([Path.Combine(AppContext.BaseDirectory, assembly), .. arguments]);
        run.ExitCode.Should().Be(0, run.All);
        return run.Output;
    }
}
