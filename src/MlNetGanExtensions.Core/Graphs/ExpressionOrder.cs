namespace MlNetGanExtensions.Graphs;

/// <summary>Puts expressions into an order in which they can be computed.</summary>
internal static class ExpressionOrder
{
    /// <summary>Everything that the roots depend on and the roots themselves, each once, inputs before what uses them.</summary>
    /// <remarks>With an explicit stack: a graph may be deeper than the thread's own.</remarks>
    public static List<Expression> Sort(IEnumerable<Expression> roots)
    {
        List<Expression> order = [];
        HashSet<Expression> seen = [];
        Stack<(Expression Node, int Next)> open = new();
        foreach (Expression root in roots)
        {
            if (seen.Add(root))
            {
                open.Push((root, 0));
            }

            while (open.TryPop(out (Expression Node, int Next) top))
            {
                if (top.Next == top.Node.Inputs.Count)
                {
                    order.Add(top.Node);
                    continue;
                }

                open.Push((top.Node, top.Next + 1));
                Expression input = top.Node.Inputs[top.Next];
                if (seen.Add(input))
                {
                    open.Push((input, 0));
                }
            }
        }

        return order;
    }
}
