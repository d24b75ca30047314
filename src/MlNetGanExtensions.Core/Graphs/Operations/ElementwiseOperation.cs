namespace MlNetGanExtensions.Graphs.Operations;

/// <summary>A function applied cell by cell; operands of a single row, column or cell are repeated.</summary>
internal sealed class ElementwiseOperation : Operation
{
    private ElementwiseOperation(ElementwiseFunction function, int rows, int columns, params Expression[] inputs)
        : base(rows, columns, inputs) => Function = function;

    public ElementwiseFunction Function { get; }

    public override object Parameters => (Function, Rows, Columns);

    private Expression X => InputArray[0];

    private Expression Y => InputArray[1];

    private Expression Z => InputArray[2];

    /// <summary>Applies a function to operands that fit together.</summary>
    /// <exception cref="ArgumentException">They do not.</exception>
    public static ElementwiseOperation Make(ElementwiseFunction function, params Expression[] inputs)
    {
        int rows = 1;
        int columns = 1;
        foreach (Expression input in inputs)
        {
            rows = Joined(rows, input.Rows, inputs);
            columns = Joined(columns, input.Columns, inputs);
        }

        return new ElementwiseOperation(function, rows, columns, inputs);
    }

    /// <summary>Repeats a single row, column or cell.</summary>
    public static Expression Repeat(Expression value, int rows, int columns)
    {
        if (value.Rows == rows && value.Columns == columns)
        {
            return value;
        }

        bool fits = (value.Rows == rows || value.Rows == 1) && (value.Columns == columns || value.Columns == 1);
        return fits
            ? new ElementwiseOperation(ElementwiseFunction.Copy, rows, columns, value)
            : throw new ArgumentException($"A value of {value.Shape} cannot be repeated to {rows} x {columns}.", nameof(value));
    }

    public override Expression?[] Differentiate(Expression outer)
    {
        Expression?[] parts = Function switch
        {
            ElementwiseFunction.Copy => [outer],
            ElementwiseFunction.Add => [outer, outer],
            ElementwiseFunction.Subtract => [outer, -outer],
            ElementwiseFunction.Multiply => [outer * Y, outer * X],
            ElementwiseFunction.Divide => [outer / Y, -(outer * this / Y)],
            ElementwiseFunction.Minimum => Shared(outer, Op.Greater(X, Y)),
            ElementwiseFunction.Maximum => Shared(outer, Op.Greater(Y, X)),
            ElementwiseFunction.Select => [null, Op.Select(X, outer, Op.Constant(0)), Op.Select(X, Op.Constant(0), outer)],
            ElementwiseFunction.Negate => [-outer],
            ElementwiseFunction.Square => [outer * (X * 2)],
            ElementwiseFunction.SquareRoot => [outer * 0.5f / this],
            ElementwiseFunction.Exponential => [outer * this],
            ElementwiseFunction.Logarithm => [outer / X],
            ElementwiseFunction.HyperbolicTangent => [outer * (1 - Op.Square(this))],
            ElementwiseFunction.Sigmoid => [outer * (this * (1 - this))],
            ElementwiseFunction.Softplus => [outer * Op.Sigmoid(X)],

            // The sign of the output is the sign of the input, and the output is what a fused product keeps.
            ElementwiseFunction.Relu => [outer * Op.Step(this)],
            ElementwiseFunction.LeakyRelu => [outer * Op.Select(Op.Step(this), Op.Constant(1), Y), null],
            ElementwiseFunction.Absolute => [outer * Op.Sign(X)],
            ElementwiseFunction.Greater or ElementwiseFunction.Step or ElementwiseFunction.Sign => [],
            _ => throw new InvalidOperationException($"There is no derivative of {Function}."),
        };
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = parts[i] is { } part ? Op.SumTo(part, InputArray[i].Rows, InputArray[i].Columns) : null;
        }

        return parts;
    }

    /// <summary>The gradient of a minimum or maximum goes to the operand that was taken; to the first where both are equal.</summary>
    private static Expression?[] Shared(Expression outer, Expression second) => [outer * (1 - second), outer * second];

    private static int Joined(int size, int other, Expression[] inputs)
    {
        if (size == other || other == 1)
        {
            return size;
        }

        return size == 1
            ? other
            : throw new ArgumentException($"The shapes {string.Join(", ", inputs.Select(input => input.Shape))} do not fit together.", nameof(inputs));
    }
}
