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
        Cells(weights).Should().Equal(4, 6);
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
        Cells(weights).Should().Equal(4, 6);
    }

    [Fact]
    public void A_multiply_add_that_shares_a_pass_with_others_reads_a_variable_before_the_variable_is_overwritten()
    {
        Variable weights = new("weights", Row(2, 3));
        Expression shifted = (weights * 10) + Op.Square(Op.Constant(Row(1, 2)));
        Expression changed = weights * Op.Sum(shifted);
        ICompiledGraph graph = CpuExecutor.Default.Compile([new Stage([new Assignment(weights, changed)], shifted)]);

        graph.Run();

        Read(graph, shifted).Should().Equal(21, 34);
        Cells(weights).Should().Equal(110, 165);
    }

    [Fact]
    public void New_values_are_computed_from_old_ones_whichever_is_written_first()
    {
        Variable first = new("first", Row(1, 2));
        Variable second = new("second", Row(3, 4));
        Expression sum = first + second;
        Expression difference = first - second;
        Stage stage = new([new Assignment(first, sum), new Assignment(second, difference)], sum * difference);
        ICompiledGraph graph = CpuExecutor.Default.Compile([stage]);

        graph.Run();

        Cells(first).Should().Equal(4, 6);
        Cells(second).Should().Equal(-2, -2);
        Read(graph, stage.Outputs[0]).Should().Equal(-8, -12);
    }

    [Fact]
    public void One_value_goes_to_two_variables()
    {
        Variable first = new("first", Row(1, 2));
        Variable second = new("second", Row(3, 4));
        Expression sum = first + second;
        ICompiledGraph graph = CpuExecutor.Default.Compile([new Stage([new Assignment(first, sum), new Assignment(second, sum)])]);

        graph.Run();

        Cells(first).Should().Equal(4, 6);
        Cells(second).Should().Equal(4, 6);
    }

    [Fact]
    public void The_assignment_of_the_later_stage_is_the_one_that_lasts()
    {
        Variable first = new("first", Row(1, 2));
        Variable second = new("second", Row(3, 4));
        Expression late = second * 2;
        Expression early = late + 1;
        ICompiledGraph graph = CpuExecutor.Default.Compile(
        [
            new Stage([new Assignment(first, early)]),
            new Stage([new Assignment(first, late)]),
        ]);

        graph.Run();

        Cells(first).Should().Equal(6, 8);
    }

    private static Matrix Row(params float[] cells)
    {
        Matrix row = new(1, cells.Length);
        cells.CopyTo(row.Values);
        return row;
    }

    private static float[] Cells(Variable variable) => variable.Read().Values.ToArray();

    private static float[] Read(ICompiledGraph graph, Expression output)
    {
        float[] values = new float[output.Rows * output.Columns];
        graph.Read(output, values);
        return values;
    }
}
