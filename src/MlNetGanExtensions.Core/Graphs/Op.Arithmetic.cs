using MlNetGanExtensions.Graphs.Operations;

namespace MlNetGanExtensions.Graphs;

/// <content>Cell-wise arithmetic and comparison.</content>
public static partial class Op
{
    /// <summary>x + y.</summary>
    /// <param name="x">First operand.</param>
    /// <param name="y">Second operand.</param>
    public static Expression Add(Expression x, Expression y) => Elementwise(ElementwiseFunction.Add, x, y);

    /// <summary>x − y.</summary>
    /// <param name="x">First operand.</param>
    /// <param name="y">Second operand.</param>
    public static Expression Subtract(Expression x, Expression y) => Elementwise(ElementwiseFunction.Subtract, x, y);

    /// <summary>x y, cell by cell.</summary>
    /// <param name="x">First operand.</param>
    /// <param name="y">Second operand.</param>
    public static Expression Multiply(Expression x, Expression y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);

        // Derivatives are full of products of numbers and products with 1.
        return (Number(x), Number(y)) switch
        {
            (float a, float b) => Constant(a * b),
            (1, _) => y,
            (_, 1) => x,
            _ => Elementwise(ElementwiseFunction.Multiply, x, y),
        };
    }

    /// <summary>x / y.</summary>
    /// <param name="x">Numerator.</param>
    /// <param name="y">Denominator.</param>
    public static Expression Divide(Expression x, Expression y) => Elementwise(ElementwiseFunction.Divide, x, y);

    /// <summary>−x.</summary>
    /// <param name="x">Operand.</param>
    public static Expression Negate(Expression x) => Elementwise(ElementwiseFunction.Negate, x);

    /// <summary>The smaller of x and y; the gradient of equal ones goes to x.</summary>
    /// <param name="x">First operand.</param>
    /// <param name="y">Second operand.</param>
    public static Expression Minimum(Expression x, Expression y) => Elementwise(ElementwiseFunction.Minimum, x, y);

    /// <summary>The larger of x and y; the gradient of equal ones goes to x.</summary>
    /// <param name="x">First operand.</param>
    /// <param name="y">Second operand.</param>
    public static Expression Maximum(Expression x, Expression y) => Elementwise(ElementwiseFunction.Maximum, x, y);

    /// <summary>1 where x is greater than y, else 0. No gradient.</summary>
    /// <param name="x">First operand.</param>
    /// <param name="y">Second operand.</param>
    public static Expression Greater(Expression x, Expression y) => Elementwise(ElementwiseFunction.Greater, x, y);

    /// <summary>One value where the mask is not 0, another where it is. What stands in the value not taken has no influence, even NaN.</summary>
    /// <param name="mask">Chooses; no gradient.</param>
    /// <param name="whereSet">Taken where the mask is not 0.</param>
    /// <param name="elsewhere">Taken where the mask is 0.</param>
    public static Expression Select(Expression mask, Expression whereSet, Expression elsewhere) =>
        Elementwise(ElementwiseFunction.Select, mask, whereSet, elsewhere);

    /// <summary>x².</summary>
    /// <param name="x">Operand.</param>
    public static Expression Square(Expression x) => Elementwise(ElementwiseFunction.Square, x);

    /// <summary>√x; NaN below 0.</summary>
    /// <param name="x">Operand.</param>
    public static Expression Sqrt(Expression x) => Elementwise(ElementwiseFunction.SquareRoot, x);

    /// <summary>eˣ.</summary>
    /// <param name="x">Operand.</param>
    public static Expression Exp(Expression x) => Elementwise(ElementwiseFunction.Exponential, x);

    /// <summary>The natural logarithm; −∞ at 0, NaN below.</summary>
    /// <param name="x">Operand.</param>
    public static Expression Log(Expression x) => Elementwise(ElementwiseFunction.Logarithm, x);

    /// <summary>|x|; the gradient at 0 is 0.</summary>
    /// <param name="x">Operand.</param>
    public static Expression Abs(Expression x) => Elementwise(ElementwiseFunction.Absolute, x);

    /// <summary>−1, 0 or 1. No gradient.</summary>
    /// <param name="x">Operand.</param>
    public static Expression Sign(Expression x) => Elementwise(ElementwiseFunction.Sign, x);

    /// <summary>1 where x is above 0, else 0. No gradient.</summary>
    /// <param name="x">Operand.</param>
    public static Expression Step(Expression x) => Elementwise(ElementwiseFunction.Step, x);
}
