using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Graphs.Execution;
using MlNetGanExtensions.Graphs.Execution.Instructions;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.Threading;

namespace MlNetGanExtensions.Core.Tests.Graphs;

public sealed class SharedCellwiseTests
{
    [Theory]
    [InlineData(701, 300)]
    [InlineData(5, 60_001)]
    [InlineData(90_000, 3)]
    public void Large_cellwise_work_gives_the_same_bits_on_any_number_of_threads(int rows, int columns)
    {
        int[] alone = Run(rows, columns, threads: 1);

        Run(rows, columns, threads: 2).Should().Equal(alone);
        Run(rows, columns, threads: 3).Should().Equal(alone);
    }

    [Fact]
    public void Only_large_work_is_shared()
    {
        using WorkerTeam team = new(2);

        Kinds(400, 300).Should().Contain(typeof(SharedInstruction));
        Kinds(40, 30).Should().NotContain(typeof(SharedInstruction));

        Type[] Kinds(int rows, int columns)
        {
            (Stage stage, _) = Describe(rows, columns);
            return [.. new CpuGraph([stage], team).Instructions.ToArray().Select(instruction => instruction.GetType())];
        }
    }

    private static int[] Run(int rows, int columns, int threads)
    {
        (Stage stage, Variable kept) = Describe(rows, columns);
        ICompiledGraph graph = new CpuExecutor(threads).Compile([stage]);
        for (int run = 0; run < 3; run++)
        {
            graph.Run();
        }

        float[] output = new float[rows * columns];
        graph.Read(stage.Outputs[0], output);
        return [.. output.Concat(kept.Read().Values.ToArray()).Select(BitConverter.SingleToInt32Bits)];
    }

    /// <summary>A variable that is read and written, with a row, a column and a cell repeated along it.</summary>
    private static (Stage Stage, Variable Kept) Describe(int rows, int columns)
    {
        Variable kept = new("kept", Numbers(rows, columns, 1));
        Expression row = new Variable("row", Numbers(1, columns, 2));
        Expression column = new Variable("column", Numbers(rows, 1, 3));
        Expression cell = new Variable("cell", Numbers(1, 1, 4));
        Expression value = Op.Tanh((kept * row) + column) - (Op.Square(kept) * cell);
        return (new Stage([new Assignment(kept, (value * 0.5f) + kept)], Op.Exp(value)), kept);
    }

    private static Matrix Numbers(int rows, int columns, ulong seed)
    {
        Matrix numbers = new(rows, columns);
        new RandomStream(seed, "numbers").FillNormal(numbers.Values);
        return numbers;
    }
}
