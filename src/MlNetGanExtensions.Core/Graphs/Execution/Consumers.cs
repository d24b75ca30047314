namespace MlNetGanExtensions.Graphs.Execution;

/// <summary>Tells each node who uses its value.</summary>
internal static class Consumers
{
    /// <summary>Sets the consumers of all nodes, and drops nodes whose value nobody uses.</summary>
    public static void Link(IReadOnlyList<PlanNode> nodes)
    {
        foreach (PlanNode node in nodes)
        {
            node.Consumers.Clear();
        }

        // From the last to the first, so that what only a dropped node uses is dropped too.
        for (int i = nodes.Count - 1; i >= 0; i--)
        {
            PlanNode node = nodes[i];
            if (node is { IsLeaf: false, IsOutput: false, Target: null, Consumers.Count: 0 })
            {
                node.IsUnused = true;
            }

            if (node.IsComputed)
            {
                foreach (PlanNode input in node.Inputs)
                {
                    input.Consumers.Add(node);
                }
            }
        }
    }
}
