using System.Diagnostics;

namespace MlNetGanExtensions.Tests.Shared;

/// <summary>How a program ended and what it printed.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Everything it printed, for the message of a test that fails.</summary>
    public string All => Output + Errors;

    /// <summary>Runs <c>dotnet</c>, the one that runs this test where there are several.</summary>
    public static ProgramRun Dotnet(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null) =>
        Of(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments, environment);

    /// <summary>Runs a program. One that does not end, or whose output somebody keeps open, fails the test instead of holding it up for ever.</summary>
    /// <param name="file">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">What its environment has beside that of the test.</param>
    /// <param name="folder">Where it runs; where the test does when left out.</param>
    /// <param name="patience">How long it may take; ten minutes when left out.</param>
    public static ProgramRun Of(
        string file,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? environment = null,
        string? folder = null,
        TimeSpan? patience = null)
    {
        ProcessStartInfo start = new(file, arguments) { WorkingDirectory = folder ?? "", RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        TimeSpan limit = patience ?? Patience;
        if (!process.WaitForExit(limit) || !Task.WaitAll([output, errors], limit))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{file} {string.Join(' ', start.ArgumentList)} did not end within {limit}.");
        }

        return new ProgramRun(process.ExitCode, output.Result, errors.Result);
    }
}
