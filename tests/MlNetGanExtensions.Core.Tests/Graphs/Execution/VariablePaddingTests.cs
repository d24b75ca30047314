using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Graphs.Execution;

public sealed class VariablePaddingTests
{
    [Theory]
    [InlineData(1, 3)]
    [InlineData(7, 1)]
    [InlineData(100, 17)]
    [InlineData(5, 600)]
    public void What_stands_beside_the_last_column_of_a_variable_stays_zero(int rows, int columns)
    {
        // The sigmoid of zero padding is not zero.
        Variable direct = new("direct", new Matrix(rows, columns));
        Variable copied = new("copied", new Matrix(rows, columns));
        Expression value = Op.Sigmoid(direct) + 1;
        ICompiledGraph graph = CpuExecutor.Default.Compile(
        [
            new Stage([new Assignment(direct, value), new Assignment(copied, value * copied)], Op.Sum(value)),
        ]);

        graph.Run();
        graph.Run();

        Padding(direct).Should().OnlyContain(cell => cell == 0);
        Padding(copied).Should().OnlyContain(cell => cell == 0);
        direct.Read().Values.ToArray().Should().OnlyContain(cell => cell > 1.5f);
    }

    private static unsafe List<float> Padding(Variable variable)
    {
        Block block = variable.Block;
        List<float> cells = [];
        for (int row = 0; row < block.Rows; row++)
        {
            cells.AddRange(new ReadOnlySpan<float>(block.Data + (row * block.Stride) + block.Columns, block.Stride - block.Columns));
        }

        return cells;
    }
}
