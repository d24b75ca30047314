using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Graphs;

/// <summary>The order of reads and writes, one promise at a time.</summary>
public sealed class StageTests
{
    private readonly Variable _a = new("a", Row(1, 2, 3));
    private readonly Variable _b = new("b", Row(10, 20, 30));

    [Fact]
    public void Two_variables_swap()
    {
        CpuExecutor.Default.Compile([new Stage([new Assignment(_a, _b), new Assignment(_b, _a)])]).Run();

        Values(_a).Should().Equal(10, 20, 30);
        Values(_b).Should().Equal(1, 2, 3);
    }

    [Fact]
    public void Three_variables_change_places_also_through_stopped_gradients()
    {
        Variable c = new("c", Row(5, 5, 5));
        Stage stage = new([new Assignment(_a, Op.StopGradient(_b)), new Assignment(_b, c), new Assignment(c, _a)]);

        CpuExecutor.Default.Compile([stage]).Run();

        Values(_a).Should().Equal(10, 20, 30);
        Values(_b).Should().Equal(5, 5, 5);
        Values(c).Should().Equal(1, 2, 3);
    }

    [Fact]
    public void An_expression_has_the_old_value_in_its_stage_and_the_new_one_in_the_next()
    {
        Expression sum = _a + _b;
        Expression early = sum * 1;
        Expression late = sum * 1 + 0;
        ICompiledGraph graph = CpuExecutor.Default.Compile(
            [new Stage([new Assignment(_a, sum)], early, _b), new Stage([new Assignment(_b, sum)], late, _a)]);

        graph.Run();

        Read(graph, early).Should().Equal(11, 22, 33);
        Read(graph, late).Should().Equal(21, 42, 63);
        Read(graph, _b).Should().Equal(10, 20, 30);
        Read(graph, _a).Should().Equal(11, 22, 33);
        Values(_b).Should().Equal(21, 42, 63);
    }

    [Fact]
    public void An_output_of_several_stages_is_read_as_of_the_last()
    {
        ICompiledGraph graph = CpuExecutor.Default.Compile([new Stage([new Assignment(_a, _b)], _a), new Stage([], _a)]);

        graph.Run();

        Read(graph, _a).Should().Equal(10, 20, 30);
    }

    /// <summary>The product rides with bias and activation in one instruction; none of the three may see what the stage writes.</summary>
    [Fact]
    public void A_fused_layer_reads_weights_and_bias_before_they_are_overwritten()
    {
        Variable weights = new("w", Matrix.From(new[,] { { 1f, 0f }, { 0f, 1f } }));
        Variable bias = new("b", Row(1, -9));
        InputSlot input = new("x", 1, 2);
        input.Row(0).Fill(3);
        Expression late = Op.SumRows(Op.Exp(Op.Repeat(bias * 0, 5, 2))) * 0.2f;
        Expression output = Op.Relu(Op.MatMul(input, weights) + (bias * late));
        ICompiledGraph graph = CpuExecutor.Default.Compile(
            [new Stage([new Assignment(weights, weights * 2), new Assignment(bias, Op.Zeros(1, 2))], output)]);

        graph.Run();

        Read(graph, output)[0].Should().BeApproximately(4, 1e-5f);
        Values(weights).Should().Equal(2, 0, 0, 2);
    }

    [Fact]
    public void Random_cells_are_drawn_once_in_a_run_and_anew_in_the_next()
    {
        Expression noise = Op.RandomUniform(new RandomStream(1, "noise"), 1, 3);
        ICompiledGraph graph = CpuExecutor.Default.Compile(
            [new Stage([new Assignment(_a, noise)]), new Stage([new Assignment(_b, noise)])]);

        graph.Run();
        float[] first = Values(_a);
        Values(_b).Should().Equal(first);
        graph.Run();

        Values(_b).Should().Equal(Values(_a)).And.NotEqual(first);
    }

    [Fact]
    public void Two_draws_from_one_stream_follow_each_other_in_the_order_of_their_use()
    {
        RandomStream stream = new(1, "noise");
        Expression second = Op.RandomUniform(stream, 1, 16);
        Expression first = Op.RandomUniform(stream, 1, 16);
        float[] expected = new float[16];
        RandomStream twin = new(1, "noise");
        ICompiledGraph graph = CpuExecutor.Default.Compile([new Stage([], first, second)]);

        graph.Run();

        twin.FillUniform(expected);
        Read(graph, first).Should().Equal(expected);
        twin.FillUniform(expected);
        Read(graph, second).Should().Equal(expected);
    }

    [Fact]
    public void Zero_keeps_its_sign_in_constants()
    {
        Expression plus = Op.Divide(Op.Constant(1), Op.Constant(0f));
        Expression minus = Op.Divide(Op.Constant(1), Op.Constant(-0f));
        ICompiledGraph graph = CpuExecutor.Default.Compile([new Stage([], plus, minus)]);

        graph.Run();

        (graph.Scalar(plus), graph.Scalar(minus)).Should().Be((float.PositiveInfinity, float.NegativeInfinity));
    }

    [Fact]
    public void Zero_keeps_its_sign_where_it_is_repeated()
    {
        Expression plus = _a / Op.Constant(0f);
        Expression minus = _a / Op.Constant(-0f);
        ICompiledGraph graph = CpuExecutor.Default.Compile([new Stage([], plus, minus)]);

        graph.Run();

        Read(graph, plus).Should().OnlyContain(cell => float.IsPositiveInfinity(cell));
        Read(graph, minus).Should().OnlyContain(cell => float.IsNegativeInfinity(cell));
    }

    internal static float[] Read(ICompiledGraph graph, Expression output)
    {
        float[] values = new float[output.Rows * output.Columns];
        graph.Read(output, values);
        return values;
    }

    private static float[] Values(Variable variable) => variable.Read().Values.ToArray();

    private static Matrix Row(params float[] cells) => Matrix.FromRows([cells]);
}
