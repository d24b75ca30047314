using System.Diagnostics;

namespace MlNetGanExtensions.Examples.Tests.Spark;

/// <summary>A Python that has what the job's tests need.</summary>
internal static class PythonProcess
{
    private static readonly string[] Interpreters = ["python3", "/usr/bin/python3"];

    /// <summary>The first interpreter with numpy and pandas; null where there is none.</summary>
    public static string? Find() => Interpreters.FirstOrDefault(interpreter =>
    {
        try
        {
            return Run(interpreter, ".", new Dictionary<string, string>(), "-c", "import numpy, pandas").Code == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    });

    /// <summary>Runs it and returns the exit code and all that it printed.</summary>
    public static (int Code, string Output) Run(
        string interpreter, string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        ProcessStartInfo start = new(interpreter, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string value) in environment.Append(new KeyValuePair<string, string>("PYTHONDONTWRITEBYTECODE", "1")))
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
