using System.Globalization;

namespace MlNetGanExtensions.Core.Tests.Numerics;

/// <summary>The same seed gives the same bits at every vector width and on any number of threads: each case is a process of its own.</summary>
public sealed class BitIdentityTests
{
    private static readonly Lazy<string[]> Reference = new(() => RunProgram(null, 1));

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void Threads_do_not_change_a_bit(int threads) =>
        RunProgram(null, threads).Should().Equal(Reference.Value);

    [Theory]
    [InlineData("DOTNET_EnableAVX512", 1, "512 False")]
    [InlineData("DOTNET_EnableAVX512", 2, "512 False")]
    [InlineData("DOTNET_EnableAVX2", 1, "512 False, 256 False")]
    [InlineData("DOTNET_EnableAVX2", 4, "512 False, 256 False")]
    [InlineData("DOTNET_EnableHWIntrinsic", 1, "512 False, 256 False, 128 False, fused multiply-add False")]
    [InlineData("DOTNET_EnableHWIntrinsic", 2, "512 False, 256 False, 128 False, fused multiply-add False")]
    public void Switching_instruction_sets_off_does_not_change_a_bit(string instructions, int threads, string vectors)
    {
        string[] lines = RunProgram(instructions, threads);

        lines[0].Should().StartWith($"vectors {vectors}", "otherwise the switch did nothing");
        lines[1..].Should().Equal(Reference.Value[1..]);
    }

    private static string[] RunProgram(string? switchedOff, int threads)
    {
        ProgramRun run = ProgramRun.Dotnet(
            [Path.Combine(AppContext.BaseDirectory, "MlNetGanExtensions.BitProgram.dll"), threads.ToString(CultureInfo.InvariantCulture)],
            switchedOff is null ? null : new Dictionary<string, string> { [switchedOff] = "0" });
        run.ExitCode.Should().Be(0, $"the program said: {run.Errors}");
        return run.Lines;
    }
}
