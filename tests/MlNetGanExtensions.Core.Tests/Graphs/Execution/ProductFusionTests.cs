using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Graphs.Execution;

/// <summary>Two products that meet in one operation: it can ride on one of them only.</summary>
public sealed class ProductFusionTests
{
    // As long as they are wide, so that an operand of one product could be taken for a bias or gate of the other.
    private readonly Variable _row = new("row", Matrix.FromRows([[1f, -2f]]));
    private readonly Variable _square = new("square", Matrix.FromRows([[1f, 2f], [3f, 4f]]));
    private readonly Variable _other = new("other", Matrix.FromRows([[0f, -1f], [5f, 2f]]));

    [Fact]
    public void A_sum_of_two_products_of_one_row() => Value(Sum()).Should().Equal(-15, -11);

    [Fact]
    public void A_sum_of_two_products_of_one_row_under_an_activation()
    {
        Value(Op.Relu(-Sum())).Should().Equal(15, 11);
        Value(Op.Relu(Sum())).Should().Equal(0, 0);
        Value(Op.LeakyRelu(Sum(), 2)).Should().Equal(-30, -22);
    }

    [Fact]
    public void A_product_of_two_products_cell_by_cell() =>
        Value(Op.MatMul(_square, _other) * Op.MatMul(_other, _square)).Should().Equal(-30, -12, 220, 90);

    private Expression Sum() => Op.MatMul(_row, _square) + Op.MatMul(_row, _other);

    private static float[] Value(Expression output)
    {
        ICompiledGraph graph = CpuExecutor.Default.Compile([new Stage([], output)]);
        graph.Run();
        float[] values = new float[output.Rows * output.Columns];
        graph.Read(output, values);
        return values;
    }
}
