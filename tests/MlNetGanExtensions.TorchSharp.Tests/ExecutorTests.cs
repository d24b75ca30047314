using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;
using TorchSharp;

namespace MlNetGanExtensions.TorchSharp.Tests;

/// <summary>Where values live, what goes wrong, and what is given back.</summary>
public sealed class ExecutorTests
{
    private readonly Variable _weights = new("weights", Filled(2, 3, 1));

    [SkippableFact]
    public void A_variable_is_handed_from_executor_to_executor_and_back()
    {
        Stage[] doubling = [new Stage([new Assignment(_weights, _weights * 2)])];
        Stage[] adding = [new Stage([new Assignment(_weights, _weights + 1)])];
        ICompiledGraph first = LibTorch.Executor.Compile(doubling);
        ICompiledGraph second = TorchSharpExecutor.Cpu().Compile(adding);
        ICompiledGraph builtIn = CpuExecutor.Default.Compile(adding);

        first.Run();
        first.Run();
        builtIn.Run();
        first.Run();
        second.Run();
        first.Run();
        _weights.Read().Values.ToArray().Should().AllBeEquivalentTo(22f, "((1 * 4) + 1) * 2 + 1, times 2");

        _weights.Write(Filled(2, 3, 5));
        first.Run();
        second.Run();
        _weights.Read().Values.ToArray().Should().AllBeEquivalentTo(11f);
    }

    [SkippableFact]
    public void Outputs_are_those_of_the_last_run_whatever_happens_to_variables_and_slots()
    {
        InputSlot slot = new("slot", 2, 3);
        slot.Row(1).Fill(4);
        Expression sum = _weights + slot;
        Variable part = new("part", new Matrix(1, 3));
        ICompiledGraph graph = LibTorch.Executor.Compile(
            [new Stage([new Assignment(_weights, sum), new Assignment(part, Op.SliceRows(slot, 1, 1))], _weights, sum)]);
        graph.Run();
        slot.Row(0).Fill(100);
        slot.Row(1).Fill(100);
        _weights.Write(new Matrix(2, 3));

        Cells(graph, _weights).Should().Equal(1, 1, 1, 1, 1, 1);
        Cells(graph, sum).Should().Equal(1, 1, 1, 5, 5, 5);
        part.Read().Values.ToArray().Should().Equal(4, 4, 4);
    }

    [SkippableFact]
    public void A_wrong_row_number_is_named_and_changes_nothing()
    {
        IndexSlot rows = new("picked", 2);
        rows.Values[1] = 2;
        Expression picked = Op.GatherRows(_weights, rows);
        ICompiledGraph graph = LibTorch.Executor.Compile([new Stage([new Assignment(_weights, picked * 3)])]);

        Action act = graph.Run;

        act.Should().Throw<InvalidOperationException>().WithMessage("*'picked'*row 2*2 rows*");
        _weights.Read().Values.ToArray().Should().AllBeEquivalentTo(1f);
    }

    [SkippableFact]
    public void Wrong_calls_are_refused_as_by_the_built_in_executor()
    {
        TorchSharpExecutor executor = LibTorch.Executor;
        Expression sum = _weights + 1;
        ICompiledGraph graph = executor.Compile([new Stage([], sum)]);
        Action early = () => graph.Read(sum, new float[6]);
        early.Should().Throw<InvalidOperationException>().WithMessage("*not been run*");
        graph.Run();

        Action[] wrong =
        [
            () => executor.Compile([]),
            () => graph.Scalar(sum),
            () => graph.Scalar(_weights),
            () => graph.Read(sum, new float[5]),
            () => TorchSharpExecutor.Cpu(0),
            () => TorchSharpExecutor.Cuda(-1),
        ];

        foreach (Action act in wrong)
        {
            act.Should().Throw<ArgumentException>();
        }
    }

    [SkippableFact]
    public void A_missing_GPU_is_named()
    {
        _ = LibTorch.Executor;
        Skip.If(torch.cuda.is_available(), "There is a GPU.");
        Action act = () => TorchSharpExecutor.Cuda();

        act.Should().Throw<InvalidOperationException>().WithMessage("*GPU*TorchSharp-cuda-linux*");
    }

    [SkippableFact]
    public void A_run_gives_back_all_tensors_but_outputs_and_variables()
    {
        RandomStream stream = new(1, "cells");
        Expression loss = Op.Mean(Op.Square(Op.Softmax(_weights + Op.RandomNormal(stream, 2, 3), new ColumnGroups(1, 2))));
        Expression slope = Gradient.Of(loss, [_weights])[0];
        ICompiledGraph graph = LibTorch.Executor.Compile([new Stage([new Assignment(_weights, _weights - slope)], loss)]);
        graph.Run();
        long before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        for (int run = 0; run < 5; run++)
        {
            graph.Run();
            graph.Scalar(loss);
            DisposeScopeManager.Statistics.ThreadTotalLiveCount.Should().Be(before);
        }
    }

    private static Matrix Filled(int rows, int columns, float value)
    {
        Matrix matrix = new(rows, columns);
        matrix.Values.Fill(value);
        return matrix;
    }

    private static float[] Cells(ICompiledGraph graph, Expression output)
    {
        float[] cells = new float[output.Rows * output.Columns];
        graph.Read(output, cells);
        return cells;
    }
}
