using System.ComponentModel;

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
            return ProgramRun.Of(interpreter, ["-c", "import numpy, pandas"]).ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    });
}
