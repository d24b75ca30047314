using System.Diagnostics;

namespace MlNetGanExtensions.Examples.Tests;

/// <summary>Runs an example as a user does, in a process of its own.</summary>
internal static class ExampleRun
{
    /// <summary>What the example printed; it must have ended well.</summary>
    public static string Output(string assembly, params string[] arguments)
    {
        ProcessStartInfo start = new(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, assembly), .. arguments])
        {
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.Should().Be(0);
        return output;
    }
}
