using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Graphs.Execution;

public sealed class AssignmentOrderTests
{
    [Fact]
    public void A_product_reads_a_variable_before_the_variable_is_overwritten()
    {
        // The new value is there early, because the left operand needs it; the product with its activation comes last.
        Variable weights = new("weights", Row(2, 3));
        Expression twice = weights * 2;
        Expression left = Op.Sum(twice) + Op.Constant(new Matrix(1, 1));
        Expression product = Op.Relu(Op.MatMul(left, weights));
        ICompiledGraph graph = CpuExecutor.Default.Compile([new Stage([new Assignment(weights, twice)], product)]);

        graph.Run();

        Read(graph, product).Should().Equal(20, 30);
        weights.Read().Values.ToArray().Should().Equal(4, 6);
    }

    [Fact]
    public void A_multiply_add_reads_a_variable_before_the_variable_is_overwritten()
    {
        Variable weights = new("weights", Row(2, 3));
        Expression twice = weights * 2;
        Expression sum = (weights * Op.Sum(twice)) + Op.Constant(Row(1, 1));
        ICompiledGraph graph = CpuExecutor.Default.Compile([new Stage([new Assignment(weights, twice)], sum)]);

        graph.Run();

        Read(graph, sum).Should().Equal(21, 31);
        weights.Read().Values.ToArray().Should().Equal(4, 6);
    }

    private static Matrix Row(params float[] cells)
    {
        Matrix row = new(1, cells.Length);
        cells.CopyTo(row.Values);
        return row;
    }

    private static float[] Read(ICompiledGraph graph, Expression output)
    {
        float[] values = new float[output.Rows * output.Columns];
        graph.Read(output, values);
        return values;
    }
}
