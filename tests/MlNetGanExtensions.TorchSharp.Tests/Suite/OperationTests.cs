using MlNetGanExtensions.Core.Tests.Graphs;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.TorchSharp.Tests.Suite;

/// <summary>Every operation, its first and its second derivatives on libtorch, against the built-in executor.</summary>
public sealed class OperationTests
{
    private const int GraphsInBatch = 20;

    public static TheoryData<string> Names => [.. OperationCases.All.Keys];

    public static TheoryData<int> Batches => [.. Enumerable.Range(0, 10)];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void Values_and_derivatives_are_those_of_the_built_in_executor(string name)
    {
        LockstepExecutor executor = new(LibTorch.Executor, tolerance: 1e-5);
        (Variable[] variables, Expression value) = OperationCases.All[name].Build();
        Matrix weights = new(value.Rows, value.Columns);
        for (int i = 0; i < weights.Values.Length; i++)
        {
            weights.Values[i] = 0.5f + (0.37f * (i % 7));
        }

        Expression[] first = Gradient.Of(Op.Sum(value * Op.Constant(weights)), variables);
        Expression penalty = first.Select(gradient => Op.Sum(Op.Square(gradient))).Aggregate((a, b) => a + b);
        Expression[] second = Gradient.Of(penalty, variables);

        ICompiledGraph graph = executor.Compile([new Stage([], [value, .. first, .. second])]);
        graph.Run();
        graph.Run();

        executor.Runs.Should().Be(2);
    }

    [SkippableTheory]
    [MemberData(nameof(Batches))]
    public void Random_graphs_with_assignments_give_what_the_built_in_executor_gives(int batch)
    {
        for (int seed = batch * GraphsInBatch; seed < (batch + 1) * GraphsInBatch; seed++)
        {
            RandomExpressions expressions = new(seed);
            LockstepExecutor executor = new(LibTorch.Executor, tolerance: 2e-5);
            ICompiledGraph graph = executor.Compile(expressions.Stages());
            for (int run = 1; run <= 3; run++)
            {
                expressions.FillSlots();
                graph.Run();
            }

            executor.Runs.Should().Be(3, "graph {0}", seed);
        }
    }
}
