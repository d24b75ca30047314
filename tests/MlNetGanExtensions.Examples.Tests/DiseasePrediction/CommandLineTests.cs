using MlNetGanExtensions.Examples.DiseasePrediction.CommandLine;

namespace MlNetGanExtensions.Examples.Tests.DiseasePrediction;

public sealed class CommandLineTests
{
    [Fact]
    public void Without_options_the_committed_trials_are_run_without_leaks()
    {
        RunOptions options = Parse()!;

        options.Should().BeEquivalentTo(new RunOptions());
        options.Protocol.Should().Be(Protocol.LeakFree);
        options.Trials.Should().Be(10);
    }

    [Fact]
    public void Every_option_reaches_the_program()
    {
        RunOptions options = Parse(
            "--protocol", "paper", "--data", "t.csv", "--label", "ill", "--trials", "3", "--seed", "18446744073709551615",
            "--threads", "7", "--out", "there", "--benchmark", "labels", "--labels", "5", "6", "--views", "mean", "complete")!;

        options.Should().BeEquivalentTo(new RunOptions
        {
            Protocol = Protocol.Paper,
            Data = "t.csv",
            Label = "ill",
            Trials = 3,
            Seed = ulong.MaxValue,
            Threads = 7,
            Out = "there",
            Benchmark = Benchmark.Labels,
            LabelCounts = [5, 6],
            Views = ["mean", "complete"],
        });
    }

    [Theory]
    [InlineData(2, "--quick")]
    [InlineData(4, "--quick", "--trials", "4")]
    [InlineData(40, "--benchmark", "labels")]
    [InlineData(10, "--benchmark", "missingness")]
    [InlineData(2, "--benchmark", "labels", "--quick")]
    public void The_number_of_trials_depends_on_what_is_run(int trials, params string[] arguments)
    {
        Parse(arguments)!.Trials.Should().Be(trials);
    }

    [Theory]
    [InlineData("--trials", "0")]
    [InlineData("--threads", "-1")]
    [InlineData("--labels", "5", "0")]
    [InlineData("--protocol", "leaky")]
    [InlineData("--benchmark", "speed")]
    [InlineData("--trials", "many")]
    [InlineData("--no-such-option")]
    public void What_makes_no_sense_does_not_reach_the_program(params string[] arguments)
    {
        Parse(arguments).Should().BeNull();
    }

    [Fact]
    public void The_command_line_of_a_run_gives_the_same_options_again()
    {
        RunOptions options = new() { Protocol = Protocol.Paper, Data = "t.csv", Label = "ill", Trials = 3, Seed = 9 };

        string[] arguments = options.CommandLine.Split(" -- ")[1].Split(' ');

        Parse(arguments).Should().BeEquivalentTo(options);
    }

    private static RunOptions? Parse(params string[] arguments)
    {
        RunOptions? seen = null;
        using StringWriter silent = new();
        CommandLineParser.Create((options, _) =>
        {
            seen = options;
            return 0;
        }).Parse(arguments).Invoke(new() { Output = silent, Error = silent });
        return seen;
    }
}
