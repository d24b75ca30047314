namespace MlNetGanExtensions.Graphs.Execution;

/// <summary>Nodes that one instruction computes: a single operation, or cell-wise operations of one shape in one pass.</summary>
internal sealed class PlanTask(PlanNode node)
{
    public List<PlanNode> Nodes { get; } = [node];

    /// <summary>Position of the first node; decides between tasks that could run next.</summary>
    public int Index { get; private set; } = node.Index;

    /// <summary>Position in the schedule.</summary>
    public int Order { get; set; }

    /// <summary>Mark of the last search that came by.</summary>
    public int Visit { get; set; }

    /// <summary>What must run before, possibly with repetitions.</summary>
    public IEnumerable<PlanTask> Dependencies()
    {
        foreach (PlanNode node in Nodes)
        {
            foreach (PlanNode input in node.Inputs)
            {
                if (input.Task is { } producer)
                {
                    yield return producer;
                }
                else
                {
                    foreach (PlanNode writer in input.After)
                    {
                        yield return writer.Task!;
                    }
                }
            }

            foreach (PlanNode earlier in node.After)
            {
                // What reads a variable may have become part of another node, which then is the one that reads it.
                PlanNode computing = earlier;
                while (computing.AbsorbedBy is { } absorber)
                {
                    computing = absorber;
                }

                if (computing.Task is { } task)
                {
                    yield return task;
                }
            }
        }
    }

    public void Absorb(PlanTask other)
    {
        foreach (PlanNode node in other.Nodes)
        {
            node.Task = this;
        }

        Nodes.AddRange(other.Nodes);
        Index = Math.Min(Index, other.Index);
        other.Nodes.Clear();
    }
}
