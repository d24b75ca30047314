using System.Runtime.InteropServices;
using MlNetGanExtensions.Examples.Tests.Snippets;

namespace MlNetGanExtensions.Examples.Tests.Spark;

/// <summary>The tests of the job, which are Python's.</summary>
public sealed class PythonJobTests(WrittenModels written) : IClassFixture<WrittenModels>
{
    [SkippableFact]
    public void The_jobs_own_tests_pass_and_its_rows_are_those_of_the_typed_models()
    {
        string? interpreter = PythonProcess.Find();
        Skip.If(interpreter is null, "no python3 with numpy and pandas was found");
        string machine = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "linux-arm64" : "linux-x64";
        string runtime = Path.Combine(AppContext.BaseDirectory, "runtimes", machine, "native", "libonnxruntime.so");
        Skip.IfNot(OperatingSystem.IsLinux(), "the C library is called as on Linux");
        Dictionary<string, string> environment = new() { ["SPARK_MODELS"] = written.Folder, ["ONNXRUNTIME_LIBRARY"] = runtime, ["PYTHONDONTWRITEBYTECODE"] = "1" };

        ProgramRun run = ProgramRun.Of(
            interpreter, ["-m", "unittest", "discover", "-s", "tests", "-t", "."], environment, Path.Combine(Repository.Root, "examples/Spark/job"));

        run.ExitCode.Should().Be(0, run.All);
        run.All.Should().MatchRegex(@"Ran [4-9]\d tests").And.NotContain("skipped");
    }
}
