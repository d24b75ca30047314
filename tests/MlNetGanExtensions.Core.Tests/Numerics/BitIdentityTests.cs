using System.Diagnostics;
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
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "MlNetGanExtensions.BitProgram.dll"),
                threads.ToString(CultureInfo.InvariantCulture),
            },
        };
        if (switchedOff is not null)
        {
            start.Environment[switchedOff] = "0";
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromMinutes(5)))
        {
            process.Kill();
            Assert.Fail("The program did not end.");
        }

        process.ExitCode.Should().Be(0, $"the program said: {errors.Result}");
        return output.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
