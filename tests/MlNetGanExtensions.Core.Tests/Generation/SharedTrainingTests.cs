using System.Globalization;
using System.Text.RegularExpressions;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Conditional;
using MlNetGanExtensions.Graphs;

namespace MlNetGanExtensions.Core.Tests.Generation;

/// <summary>Networks that are large enough for threads to share a step, with rows that show nothing of it.</summary>
public sealed partial class SharedTrainingTests
{
    private static readonly Dictionary<string, Func<IGraphExecutor, IRowGenerator>> Makers = new()
    {
        ["vae"] = executor => new TabularVae(new TabularVaeOptions
        {
            Rounds = 4,
            HiddenSizes = [200, 150],
            LatentSize = 12,
            BatchSize = 100,
            Executor = executor,
        }),
        ["conditional gan"] = executor => new ConditionalTabularGan(new ConditionalTabularGanOptions
        {
            Epochs = 1,
            LeastSteps = 3,
            LatentSize = 12,
            BatchSize = 200,
            PackedRows = 4,
            GeneratorSizes = [150, 100],
            CriticSizes = [150, 100],
            Executor = executor,
        }),
    };

    public static TheoryData<string> Names => [.. Makers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Threads_that_share_the_work_change_no_bit(string name)
    {
        int[] alone = Made(name, new CpuExecutor());

        foreach (int threads in new[] { 2, 3 })
        {
            WatchedExecutor executor = new(new CpuExecutor(threads));

            Made(name, executor).Should().Equal(alone);

            executor.Instructions.Should().Contain(
                text => text.StartsWith(FormattableString.Invariant($"{threads} parts: "), StringComparison.Ordinal), "threads share work on cells");
            executor.Instructions.Count(IsLargeProduct).Should().BeGreaterThan(2, "threads share matrix products");
        }
    }

    private static int[] Made(string name, IGraphExecutor executor)
    {
        int[] labels = [.. Enumerable.Range(0, 300).Select(row => row % 2)];
        IFittedRowGenerator fitted = Makers[name](executor).Fit(DependentRows.Make(300), labels, DependentRows.Layout, [0, 1]);
        return [.. MixedRows.Bits(fitted.Generate(0, 50, 2)), .. MixedRows.Bits(fitted.Generate(1, 50, 2))];
    }

    /// <summary>Whether a product has so many multiplications that threads share it.</summary>
    private static bool IsLargeProduct(string instruction)
    {
        Match sizes = Product().Match(instruction);
        return sizes.Success && sizes.Groups.Values.Skip(1).Aggregate(1L, (product, size) => product * long.Parse(size.Value, CultureInfo.InvariantCulture)) >= 1 << 18;
    }

    [GeneratedRegex("^product ([0-9]+) x ([0-9]+) over ([0-9]+)")]
    private static partial Regex Product();
}
