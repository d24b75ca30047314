using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Graphs;

/// <summary>Derivatives that finite differences cannot tell: where there is a jump, a stop or a missing cell.</summary>
public sealed class GradientTests
{
    private readonly Variable _x = new("x", Matrix.FromRows([[-2f, 0f, 3f]]));

    [Fact]
    public void A_stopped_gradient_leaves_the_other_factor() => Derivative(Op.StopGradient(_x * _x) * _x).Should().Equal(4, 0, 9);

    [Fact]
    public void Straight_through_has_the_value_of_one_and_the_gradient_of_the_other()
    {
        Expression mixed = Op.StraightThrough(Op.Sign(_x), _x * 2);

        Value(mixed).Should().Equal(-1, 0, 1);
        Derivative(mixed).Should().Equal(2, 2, 2);
    }

    [Fact]
    public void Straight_through_has_exactly_the_value_of_one_however_large_the_other()
    {
        Value(Op.StraightThrough(_x, _x * 1e10f)).Should().Equal(-2, 0, 3);
        Value(Op.StraightThrough(_x, _x / Op.Constant(0))).Should().Equal(-2, 0, 3);
    }

    [Fact]
    public void A_hard_Gumbel_sample_is_one_hot_with_the_gradient_of_the_soft_one()
    {
        Expression hard = Op.GumbelSoftmax(_x, 0.5f, new RandomStream(7, "sample"), hard: true) * Op.Constant(Matrix.FromRows([[1f, 2f, 4f]]));
        Expression soft = Op.GumbelSoftmax(_x, 0.5f, new RandomStream(7, "sample")) * Op.Constant(Matrix.FromRows([[1f, 2f, 4f]]));

        Value(Op.GumbelSoftmax(_x, 0.5f, new RandomStream(7, "sample"), hard: true)).Order().Should().Equal(0, 0, 1);
        Derivative(hard).Should().Equal(Derivative(soft)).And.Contain(slope => Math.Abs(slope) > 1e-3f);
    }

    [Fact]
    public void Kinks_have_the_documented_slopes()
    {
        Derivative(Op.Relu(_x)).Should().Equal(0, 0, 1);
        Derivative(Op.LeakyRelu(_x, 0.25f)).Should().Equal(0.25f, 0.25f, 1);
        Derivative(Op.Abs(_x)).Should().Equal(-1, 0, 1);
        Derivative(Op.Maximum(_x, Op.Constant(0))).Should().Equal(0, 1, 1);
        Derivative(Op.Minimum(Op.Constant(0), _x)).Should().Equal(1, 0, 0);
    }

    [Fact]
    public void Jumps_have_no_gradient()
    {
        foreach (Expression jump in new[] { Op.Sign(_x), Op.Step(_x), Op.Greater(_x, Op.Constant(1)), Op.ArgMaxOneHot(_x) })
        {
            Derivative(jump).Should().Equal(0, 0, 0);
        }
    }

    [Fact]
    public void NaN_in_the_value_not_taken_reaches_neither_value_nor_gradient()
    {
        Expression holes = Op.Constant(Matrix.FromRows([[float.NaN, 1f, float.NaN]]));
        Expression mask = Op.Constant(Matrix.FromRows([[0f, 1f, 0f]]));

        Value(Op.Select(mask, _x * holes, _x)).Should().Equal(-2, 0, 3);
        Derivative(Op.Select(mask, _x - holes, _x * 2)).Should().Equal(2, 1, 2);
        Value(Op.MaskedSquaredError(_x, holes, mask)).Should().Equal(1);
        Derivative(Op.MaskedSquaredError(_x, holes, mask)).Should().Equal(0, -2, 0);
    }

    [Fact]
    public void A_mask_of_one_column_counts_every_cell_of_its_rows()
    {
        Expression mask = Op.Constant(Matrix.FromRows([[1f], [0f]]));
        Expression values = Op.Constant(Matrix.FromRows([[1f, 3f], [7f, 7f]]));

        Value(Op.MaskedSquaredError(values, Op.Constant(0), mask)).Should().Equal(5);
    }

    [Fact]
    public void No_cell_counted_gives_zero()
    {
        Value(Op.MaskedSquaredError(_x, _x + 1, Op.Zeros(1, 3))).Should().Equal(0);
        Derivative(Op.MaskedSquaredError(_x, _x * 2, Op.Zeros(1, 3))).Should().Equal(0, 0, 0);
    }

    [Fact]
    public void Losses_stay_finite_far_out()
    {
        Expression logits = Op.Constant(Matrix.FromRows([[-500f, 500f]]));
        Expression wrong = Op.Constant(Matrix.FromRows([[1f, 0f]]));

        Value(Op.BinaryCrossEntropyWithLogits(logits, wrong)).Should().Equal(500);
        Value(Op.CrossEntropyWithLogits(logits, wrong)).Should().Equal(1000);
    }

    [Fact]
    public void What_the_loss_does_not_depend_on_gets_zeros_and_inner_expressions_can_be_sources()
    {
        Variable other = new("other", new Matrix(2, 2));
        Expression inner = _x * 3;
        Expression[] gradients = Gradient.Of(Op.Sum(Op.Square(inner)), other, inner, _x);

        Value(gradients[0]).Should().Equal(0, 0, 0, 0);
        Value(gradients[1]).Should().Equal(-12, 0, 18);
        Value(gradients[2]).Should().Equal(-36, 0, 54);
    }

    private static float[] Value(Expression expression)
    {
        ICompiledGraph graph = CpuExecutor.Default.Compile([new Stage([], expression)]);
        graph.Run();
        return StageTests.Read(graph, expression);
    }

    private float[] Derivative(Expression expression) => Value(Gradient.Of(Op.Sum(expression), _x)[0]);
}
