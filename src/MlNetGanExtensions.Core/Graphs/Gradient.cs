using MlNetGanExtensions.Graphs.Operations;

namespace MlNetGanExtensions.Graphs;

/// <summary>Derivatives of expressions, as expressions again: they can be differentiated like any other.</summary>
public static class Gradient
{
    /// <summary>The derivatives of a loss with respect to some expressions (reverse accumulation).</summary>
    /// <param name="loss">1 × 1.</param>
    /// <param name="sources">What to differentiate by; zeros come back where the loss does not depend on one.</param>
    /// <returns>One expression for each source, of its shape.</returns>
    /// <exception cref="ArgumentException">The loss is not a single cell.</exception>
    public static Expression[] Of(Expression loss, params IReadOnlyList<Expression> sources)
    {
        ArgumentNullException.ThrowIfNull(loss);
        ArgumentNullException.ThrowIfNull(sources);
        if (loss.Rows != 1 || loss.Columns != 1)
        {
            throw new ArgumentException($"Only a single cell can be differentiated; the loss is {loss.Shape}.", nameof(loss));
        }

        HashSet<Expression> reaching = [.. sources];
        List<Expression> order = ExpressionOrder.Sort([loss]);
        foreach (Expression node in order)
        {
            if (node.Inputs.Any(reaching.Contains))
            {
                reaching.Add(node);
            }
        }

        Dictionary<Expression, Expression> gradients = new() { [loss] = Op.Constant(1) };
        for (int i = order.Count - 1; i >= 0; i--)
        {
            if (order[i] is not Operation operation || !gradients.TryGetValue(operation, out Expression? outer))
            {
                continue;
            }

            Expression?[] inner = operation.Differentiate(outer);
            for (int input = 0; input < inner.Length; input++)
            {
                Expression source = operation.Inputs[input];
                if (inner[input] is { } part && reaching.Contains(source))
                {
                    gradients[source] = gradients.TryGetValue(source, out Expression? sum) ? Op.Add(sum, part) : part;
                }
            }
        }

        return [.. sources.Select(source =>
            gradients.TryGetValue(source, out Expression? gradient) ? gradient : Op.Zeros(source.Rows, source.Columns))];
    }
}
