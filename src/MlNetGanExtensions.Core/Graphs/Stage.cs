namespace MlNetGanExtensions.Graphs;

/// <summary>One part of a step: outputs and new values are computed from the variables as they are, then all assignments happen at once.</summary>
/// <remarks>
/// A later stage sees the assigned values. Random numbers are drawn once per run, and what does not depend on an assigned variable
/// is computed once, whichever stages use it.
/// </remarks>
public sealed class Stage
{
    /// <summary>Makes a stage.</summary>
    /// <param name="assignments">What changes at its end; each variable at most once.</param>
    /// <param name="outputs">What the caller reads after the run.</param>
    /// <exception cref="ArgumentException">A variable is assigned twice.</exception>
    public Stage(IReadOnlyList<Assignment> assignments, params IReadOnlyList<Expression> outputs)
    {
        ArgumentNullException.ThrowIfNull(assignments);
        ArgumentNullException.ThrowIfNull(outputs);
        HashSet<Variable> assigned = [];
        foreach (Assignment assignment in assignments)
        {
            if (!assigned.Add(assignment.Variable))
            {
                throw new ArgumentException($"Variable '{assignment.Variable.Name}' is assigned twice in one stage.", nameof(assignments));
            }
        }

        Assignments = [.. assignments];
        Outputs = [.. outputs];
    }

    /// <summary>What changes at the end of the stage.</summary>
    public IReadOnlyList<Assignment> Assignments { get; }

    /// <summary>What the caller reads after the run.</summary>
    public IReadOnlyList<Expression> Outputs { get; }
}
