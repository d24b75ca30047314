namespace MlNetGanExtensions.Graphs.Execution;

/// <summary>Nodes that one instruction computes: a single operation, or cell-wise operations of one shape in one pass.</summary>
internal sealed class PlanTask(PlanNode node, int number)
{
    public List<PlanNode> Nodes { get; } = [node];

    /// <summary>Position among the tasks of the plan before any were merged.</summary>
    public int Number { get; } = number;

    /// <summary>Position of the first node; decides between tasks that could run next.</summary>
    public int Index { get; private set; } = node.Index;

    /// <summary>Position in the schedule.</summary>
    public int Order { get; set; }

    /// <summary>Tasks that wait for this one, each once.</summary>
    public List<PlanTask> Followers { get; } = [];

    /// <summary>How many tasks must still run before this one.</summary>
    public int Waiting { get; set; }

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
                if (earlier.Task is { } task)
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
