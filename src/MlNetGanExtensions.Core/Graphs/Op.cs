using MlNetGanExtensions.Graphs.Operations;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Graphs;

/// <summary>Makes expressions. Cell-wise operands of a single row, column or cell are repeated to fit the other.</summary>
public static partial class Op
{
    /// <summary>A number that never changes, 1 × 1.</summary>
    /// <param name="value">The number.</param>
    public static Expression Constant(float value) => new Constant(value);

    /// <summary>A matrix that never changes.</summary>
    /// <param name="value">Copied.</param>
    public static Expression Constant(Matrix value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Constant(value);
    }

    /// <summary>Zeros of a shape.</summary>
    /// <param name="rows">Rows, at least 1.</param>
    /// <param name="columns">Columns, at least 1.</param>
    public static Expression Zeros(int rows, int columns) => Repeat(Constant(0), rows, columns);

    /// <summary>The value itself, taken as a constant when differentiating.</summary>
    /// <param name="value">Operand.</param>
    public static Expression StopGradient(Expression value) => new StopGradientOperation(NotNull(value));

    /// <summary>The value of one expression with the gradient of another (straight-through estimator, Bengio et al. 2013, section 4).</summary>
    /// <param name="forward">What the value is.</param>
    /// <param name="backward">What is differentiated; of the same shape.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Expression StraightThrough(Expression forward, Expression backward) =>
        new StraightThroughOperation(NotNull(forward), NotNull(backward));

    private static Expression NotNull(Expression value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value;
    }

    private static float? Number(Expression value) => value is Constant { IsScalar: true } constant ? constant.Scalar : null;

    private static ElementwiseOperation Elementwise(ElementwiseFunction function, params Expression[] inputs)
    {
        foreach (Expression input in inputs)
        {
            ArgumentNullException.ThrowIfNull(input);
        }

        return ElementwiseOperation.Make(function, inputs);
    }
}
