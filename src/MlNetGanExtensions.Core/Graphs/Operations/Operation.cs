namespace MlNetGanExtensions.Graphs.Operations;

/// <summary>An expression that is computed from others.</summary>
internal abstract class Operation : Expression
{
    private protected Operation(int rows, int columns, params Expression[] inputs)
        : base(rows, columns) => InputArray = inputs;

    internal override IReadOnlyList<Expression> Inputs => InputArray;

    /// <summary>What sets this operation apart from another of the same type on the same inputs; compared by <see cref="object.Equals(object)"/>.</summary>
    public abstract object Parameters { get; }

    protected Expression[] InputArray { get; }

    /// <summary>The gradient of each input, given the gradient of this value; null where there is none.</summary>
    /// <param name="outer">Of this value's shape.</param>
    public abstract Expression?[] Differentiate(Expression outer);
}
