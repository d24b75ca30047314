using MlNetGanExtensions.Graphs.Operations;

namespace MlNetGanExtensions.Graphs;

/// <summary>A matrix-valued expression: a description of what is to be computed, not a value.</summary>
/// <remarks>
/// Expressions are made by <see cref="Op"/>, differentiated by <see cref="Gradient"/> and computed by an <see cref="IGraphExecutor"/>.
/// Where two operands differ in shape, a single row, a single column or a single cell is repeated to fit the other.
/// </remarks>
public abstract class Expression
{
    private protected Expression(int rows, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        Rows = rows;
        Columns = columns;
    }

    /// <summary>The number of rows of the value.</summary>
    public int Rows { get; }

    /// <summary>The number of columns of the value.</summary>
    public int Columns { get; }

    /// <summary>Cell-wise sum.</summary>
    /// <param name="left">Left operand.</param>
    /// <param name="right">Right operand.</param>
    public static Expression operator +(Expression left, Expression right) => Op.Add(left, right);

    /// <summary>Adds a number to every cell.</summary>
    /// <param name="left">Left operand.</param>
    /// <param name="right">The number.</param>
    public static Expression operator +(Expression left, float right) => Op.Add(left, Op.Constant(right));

    /// <summary>Cell-wise difference.</summary>
    /// <param name="left">Left operand.</param>
    /// <param name="right">Right operand.</param>
    public static Expression operator -(Expression left, Expression right) => Op.Subtract(left, right);

    /// <summary>A number less every cell.</summary>
    /// <param name="left">The number.</param>
    /// <param name="right">Right operand.</param>
    public static Expression operator -(float left, Expression right) => Op.Subtract(Op.Constant(left), right);

    /// <summary>Every cell with the other sign.</summary>
    /// <param name="value">Operand.</param>
    public static Expression operator -(Expression value) => Op.Negate(value);

    /// <summary>Cell-wise product; for the product of matrices see <see cref="Op.MatMul"/>.</summary>
    /// <param name="left">Left operand.</param>
    /// <param name="right">Right operand.</param>
    public static Expression operator *(Expression left, Expression right) => Op.Multiply(left, right);

    /// <summary>Multiplies every cell by a number.</summary>
    /// <param name="left">Left operand.</param>
    /// <param name="right">The number.</param>
    public static Expression operator *(Expression left, float right) => Op.Multiply(left, Op.Constant(right));

    /// <summary>Cell-wise quotient.</summary>
    /// <param name="left">Left operand.</param>
    /// <param name="right">Right operand.</param>
    public static Expression operator /(Expression left, Expression right) => Op.Divide(left, right);

    /// <summary>Whether both values have the same number of rows and of columns.</summary>
    internal bool HasShapeOf(Expression other) => Rows == other.Rows && Columns == other.Columns;

    internal string Shape => $"{Rows} x {Columns}";

    /// <summary>What this is computed from; none for variables, slots and constants.</summary>
    internal virtual IReadOnlyList<Expression> Inputs => [];
}
