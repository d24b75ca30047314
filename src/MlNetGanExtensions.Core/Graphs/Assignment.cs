namespace MlNetGanExtensions.Graphs;

/// <summary>A new value for a variable, taken on at the end of a <see cref="Stage"/>.</summary>
public sealed record Assignment
{
    /// <summary>Makes an assignment.</summary>
    /// <param name="variable">What is to change.</param>
    /// <param name="value">The new value; of the same shape.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public Assignment(Variable variable, Expression value)
    {
        ArgumentNullException.ThrowIfNull(variable);
        ArgumentNullException.ThrowIfNull(value);
        if (!variable.HasShapeOf(value))
        {
            throw new ArgumentException($"Variable '{variable.Name}' is {variable.Shape}, the value is {value.Shape}.", nameof(value));
        }

        Variable = variable;
        Value = value;
    }

    /// <summary>What is to change.</summary>
    public Variable Variable { get; }

    /// <summary>The new value, computed from the values that variables have before the stage ends.</summary>
    public Expression Value { get; }
}
