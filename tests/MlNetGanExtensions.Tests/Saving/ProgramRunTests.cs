namespace MlNetGanExtensions.Tests.Saving;

public sealed class ProgramRunTests
{
    [SkippableFact]
    public void A_program_that_does_not_end_fails_the_test_and_is_named()
    {
        Skip.If(OperatingSystem.IsWindows(), "There is no sleep.");

        FluentActions.Invoking(() => ProgramRun.Of("sleep", ["30"], patience: TimeSpan.FromMilliseconds(50)))
            .Should().Throw<Exception>().WithMessage("sleep 30 did not end within 00:00:00.05*");
    }

    [SkippableFact]
    public void Output_that_a_child_keeps_open_fails_the_test_too()
    {
        Skip.If(OperatingSystem.IsWindows(), "There is no sh.");

        FluentActions.Invoking(() => ProgramRun.Of("sh", ["-c", "sleep 20 & exit 0"], patience: TimeSpan.FromSeconds(1)))
            .Should().Throw<Exception>().WithMessage("sh * did not end within 00:00:01*");
    }

    [Fact]
    public void What_a_program_prints_and_how_it_ends_is_told()
    {
        ProgramRun run = ProgramRun.Dotnet(["no-such-command.dll"]);

        run.ExitCode.Should().NotBe(0);
        run.All.Should().Contain("no-such-command.dll");
    }
}
