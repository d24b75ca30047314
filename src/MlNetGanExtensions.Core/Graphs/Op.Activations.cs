using MlNetGanExtensions.Graphs.Operations;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Graphs;

/// <content>Activations, softmax and dropout.</content>
public static partial class Op
{
    /// <summary>max(x, 0); the gradient at 0 is 0.</summary>
    /// <param name="x">Operand.</param>
    public static Expression Relu(Expression x) => Elementwise(ElementwiseFunction.Relu, x);

    /// <summary>x where positive, else slope × x.</summary>
    /// <param name="x">Operand.</param>
    /// <param name="slope">Above 0.</param>
    public static Expression LeakyRelu(Expression x, float slope)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(slope);
        return Elementwise(ElementwiseFunction.LeakyRelu, x, Constant(slope));
    }

    /// <summary>1 / (1 + e⁻ˣ).</summary>
    /// <param name="x">Operand.</param>
    public static Expression Sigmoid(Expression x) => Elementwise(ElementwiseFunction.Sigmoid, x);

    /// <summary>The hyperbolic tangent.</summary>
    /// <param name="x">Operand.</param>
    public static Expression Tanh(Expression x) => Elementwise(ElementwiseFunction.HyperbolicTangent, x);

    /// <summary>ln(1 + eˣ), without overflow.</summary>
    /// <param name="x">Operand.</param>
    public static Expression Softplus(Expression x) => Elementwise(ElementwiseFunction.Softplus, x);

    /// <summary>The softmax of each row, or of each group of its columns.</summary>
    /// <param name="x">Logits.</param>
    /// <param name="groups">The groups; all columns are one when left out.</param>
    public static Expression Softmax(Expression x, ColumnGroups? groups = null) => Grouped(x, GroupFunction.Softmax, groups);

    /// <summary>The logarithm of the softmax of each row, or of each group of its columns, without overflow.</summary>
    /// <param name="x">Logits.</param>
    /// <param name="groups">The groups; all columns are one when left out.</param>
    public static Expression LogSoftmax(Expression x, ColumnGroups? groups = null) => Grouped(x, GroupFunction.LogSoftmax, groups);

    /// <summary>1 at the first largest cell of each row or group, 0 elsewhere. No gradient.</summary>
    /// <param name="x">Operand.</param>
    /// <param name="groups">The groups; all columns are one when left out.</param>
    public static Expression ArgMaxOneHot(Expression x, ColumnGroups? groups = null) => Grouped(x, GroupFunction.ArgMaxOneHot, groups);

    /// <summary>A relaxed sample from categorical distributions (Jang et al. 2017, equation 2).</summary>
    /// <param name="logits">One row for each sample.</param>
    /// <param name="temperature">Above 0; the smaller, the nearer to one-hot.</param>
    /// <param name="stream">Where the Gumbel noise comes from.</param>
    /// <param name="groups">The groups of columns; all columns are one when left out.</param>
    /// <param name="hard">One-hot values with the gradient of the relaxed ones.</param>
    public static Expression GumbelSoftmax(
        Expression logits, float temperature, RandomStream stream, ColumnGroups? groups = null, bool hard = false)
    {
        ArgumentNullException.ThrowIfNull(logits);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(temperature);
        Expression soft = Softmax((logits + RandomGumbel(stream, logits.Rows, logits.Columns)) * (1 / temperature), groups);
        return hard ? StraightThrough(ArgMaxOneHot(soft, groups), soft) : soft;
    }

    /// <summary>Sets cells to 0 at random and scales the others up, so that the expected value stays (Srivastava et al. 2014).</summary>
    /// <param name="x">Operand.</param>
    /// <param name="rate">Probability that a cell is set to 0, in [0, 1).</param>
    /// <param name="stream">Chooses the cells.</param>
    public static Expression Dropout(Expression x, float rate, RandomStream stream)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentOutOfRangeException.ThrowIfNegative(rate);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(rate, 1f);
        return rate == 0 ? x : x * (RandomBernoulli(stream, 1 - rate, x.Rows, x.Columns) * (1 / (1 - rate)));
    }

    internal static Expression GroupSum(Expression x, ColumnGroups groups) =>
        groups.Count == 1 ? Repeat(SumColumns(x), x.Rows, x.Columns) : Grouped(x, GroupFunction.Sum, groups);

    private static GroupOperation Grouped(Expression x, GroupFunction function, ColumnGroups? groups)
    {
        ArgumentNullException.ThrowIfNull(x);
        return new GroupOperation(x, function, groups ?? new ColumnGroups(x.Columns));
    }
}
