using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Graphs.Execution;
using MlNetGanExtensions.Networks;
using MlNetGanExtensions.Networks.Optimizers;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Graphs;

/// <summary>What a plan takes in memory and instructions, and that a run takes nothing.</summary>
public sealed class PlanCostTests
{
    [Fact]
    public void Running_allocates_nothing_after_the_first_run()
    {
        (ICompiledGraph graph, IndexSlot rows, _) = TrainingStep();
        graph.Run();

        LeastAllocated.By(() =>
        {
            for (int run = 0; run < 20; run++)
            {
                rows.Values[0] = run;
                graph.Run();
            }
        }).Should().Be(0);
    }

    [Fact]
    public void Random_graphs_run_without_allocating()
    {
        for (int seed = 5000; seed < 5040; seed++)
        {
            RandomExpressions expressions = new(seed);
            ICompiledGraph graph = CpuExecutor.Default.Compile(expressions.Stages());
            graph.Run();

            LeastAllocated.By(graph.Run).Should().Be(0, "graph {0} allocates", seed);
        }
    }

    [Fact]
    public void Two_plans_of_the_same_step_give_the_same_bits()
    {
        (ICompiledGraph first, _, FeedForward one) = TrainingStep();
        (ICompiledGraph second, _, FeedForward two) = TrainingStep();
        for (int run = 0; run < 5; run++)
        {
            first.Run();
            second.Run();
        }

        foreach ((Variable a, Variable b) in one.Variables.Zip(two.Variables))
        {
            a.Read().Values.SequenceEqual(b.Read().Values).Should().BeTrue();
        }
    }

    [Fact]
    public void More_threads_give_the_same_bits()
    {
        (ICompiledGraph first, _, FeedForward one) = TrainingStep();
        (ICompiledGraph second, _, FeedForward two) = TrainingStep(new CpuExecutor(threads: 3));
        for (int run = 0; run < 5; run++)
        {
            first.Run();
            second.Run();
        }

        foreach ((Variable a, Variable b) in one.Variables.Zip(two.Variables))
        {
            a.Read().Values.SequenceEqual(b.Read().Values).Should().BeTrue();
        }
    }

    [Fact]
    public void A_deep_chain_of_matrices_needs_the_memory_of_a_few()
    {
        Expression value = new InputSlot("x", 64, 64);
        for (int i = 0; i < 50; i++)
        {
            value = Op.Transpose(value);
            value = Op.Softmax(value);
        }

        Compile(value).MemoryFloats.Should().BeLessThanOrEqualTo(3 * 64 * 64);
    }

    [Fact]
    public void A_chain_of_functions_is_one_pass_that_keeps_its_values_in_registers()
    {
        Expression value = new InputSlot("x", 64, 64);
        Expression start = value;
        for (int i = 0; i < 30; i++)
        {
            value = Op.Tanh(value * 2) + start;
        }

        CpuGraph graph = Compile(value);
        graph.InstructionCount.Should().Be(1);
        graph.MemoryFloats.Should().Be(64 * 64);
    }

    [Fact]
    public void A_dense_layer_is_one_instruction_and_shared_work_is_done_once()
    {
        InputSlot input = new("x", 5, 7);
        Dense layer = new("layer", 7, 9, Activation.Relu, new RandomStream(1, "weights"));

        Compile(layer.Apply(input)).InstructionCount.Should().Be(1);
        Compile(Op.SumRows(layer.Apply(input)), Op.SumColumns(layer.Apply(input))).InstructionCount.Should().Be(3);
    }

    [Fact]
    public void A_sum_takes_the_function_before_it_along()
    {
        InputSlot x = new("x", 50, 70);
        InputSlot y = new("y", 50, 70);

        Compile(Op.SumRows(Op.Square(x)), Op.SumColumns(x * y), Op.Sum(-y)).InstructionCount.Should().Be(3);

        // Shorter operands are repeated by cell-wise passes only.
        Compile(Op.SumRows(x * new InputSlot("row", 1, 70))).InstructionCount.Should().Be(2);
    }

    [Fact]
    public void What_is_used_late_and_quickly_made_again_takes_no_memory()
    {
        InputSlot x = new("x", 64, 64);
        Expression kept = Op.Tanh(x);
        Expression late = Op.Step(kept) * Op.Softmax(Op.Transpose(kept));

        // The tangents, their transposition and its softmax, whose place serves the result; not the steps.
        Compile(late).MemoryFloats.Should().BeLessThanOrEqualTo(3 * 64 * 64);
    }

    [Fact]
    public void A_repetition_that_every_reader_does_by_itself_costs_nothing()
    {
        InputSlot input = new("x", 5, 7);

        Compile(Op.Tanh(input) * Op.Repeat(Op.SumRows(input), 5, 7)).InstructionCount.Should().Be(2);
    }

    private static CpuGraph Compile(params Expression[] outputs) => (CpuGraph)CpuExecutor.Default.Compile([new Stage([], outputs)]);

    private static (ICompiledGraph Graph, IndexSlot Rows, FeedForward Network) TrainingStep(CpuExecutor? executor = null)
    {
        Matrix cells = new(100, 30);
        new RandomStream(9, "table").FillNormal(cells.Values);
        Variable table = new("table", cells);
        IndexSlot slot = new("rows", 64);
        for (int i = 0; i < slot.Count; i++)
        {
            slot.Values[i] = i * 7 % 100;
        }

        Expression rows = Op.GatherRows(table, slot);
        FeedForward network = new("net", [30, 200, 200, 30], Activation.LeakyRelu, Activation.Linear, new RandomStream(3, "weights"));
        Expression seen = Op.Dropout(rows + (Op.RandomNormal(new RandomStream(4, "noise"), 64, 30) * 0.1f), 0.2f, new RandomStream(5, "dropout"));
        ColumnGroups groups = new(10, 4, 16);
        Expression loss = Op.MeanSquaredError(network.Apply(seen), rows) + (Op.CrossEntropyWithLogits(seen, Op.Softmax(rows, groups), groups) * 0.1f);
        Adam optimizer = new(1e-3f) { ClipNorm = 1, L2 = 1e-3f };
        return ((executor ?? CpuExecutor.Default).Compile([new Stage(optimizer.Minimize(loss, network.Variables), loss)]), slot, network);
    }
}
