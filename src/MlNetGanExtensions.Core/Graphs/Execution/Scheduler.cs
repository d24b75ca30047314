namespace MlNetGanExtensions.Graphs.Execution;

/// <summary>Groups nodes into tasks and puts the tasks into an order.</summary>
internal sealed class Scheduler
{
    private int _visit;

    /// <summary>Merges cell-wise nodes of equal shape that feed each other, as long as no task would have to wait for itself.</summary>
    public static List<PlanTask> Schedule(IReadOnlyList<PlanNode> nodes)
    {
        Scheduler scheduler = new();
        List<PlanTask> tasks = [];
        foreach (PlanNode node in nodes)
        {
            if (!node.IsLeaf && !node.IsAbsorbed)
            {
                node.Task = new PlanTask(node);
                tasks.Add(node.Task);
            }
        }

        // Whoever waits for an absorbed node waits for the task that reads its operands. A node is absorbed by a later one.
        for (int i = nodes.Count - 1; i >= 0; i--)
        {
            nodes[i].Task ??= nodes[i].AbsorbedBy?.Task;
        }

        foreach (PlanNode node in nodes)
        {
            if (node.IsElementwise && !node.IsAbsorbed)
            {
                scheduler.Merge(node);
            }
        }

        tasks.RemoveAll(task => task.Nodes.Count == 0);
        return Order(tasks);
    }

    private void Merge(PlanNode node)
    {
        foreach (PlanNode input in node.Inputs)
        {
            if (input.Task is not { } other || other == node.Task)
            {
                continue;
            }

            if (input.IsElementwise && input.Rows == node.Rows && input.Columns == node.Columns && CanMerge(node.Task!, other))
            {
                other.Absorb(node.Task!);
            }
        }
    }

    private bool CanMerge(PlanTask first, PlanTask second)
    {
        _visit++;
        Stack<PlanTask> open = new();

        // A value written by one of the two and read back through its variable would need the write to be over first.
        if (ReadsWrittenVariable(first, second) || ReadsWrittenVariable(second, first))
        {
            return false;
        }

        foreach (PlanTask dependency in first.Dependencies().Concat(second.Dependencies()))
        {
            if (dependency != first && dependency != second && dependency.Visit != _visit)
            {
                dependency.Visit = _visit;
                open.Push(dependency);
            }
        }

        while (open.TryPop(out PlanTask? task))
        {
            foreach (PlanTask dependency in task.Dependencies())
            {
                if (dependency == first || dependency == second)
                {
                    return false;
                }

                if (dependency.Visit != _visit)
                {
                    dependency.Visit = _visit;
                    open.Push(dependency);
                }
            }
        }

        return true;
    }

    private static bool ReadsWrittenVariable(PlanTask reader, PlanTask writer) =>
        reader.Nodes.Any(node => node.Inputs.Any(input => input.IsLeaf && input.After.Any(write => write.Task == writer)));

    private static List<PlanTask> Order(List<PlanTask> tasks)
    {
        Dictionary<PlanTask, int> waiting = [];
        Dictionary<PlanTask, List<PlanTask>> followers = [];
        PriorityQueue<PlanTask, int> ready = new();
        foreach (PlanTask task in tasks)
        {
            HashSet<PlanTask> before = [.. task.Dependencies()];
            before.Remove(task);
            waiting[task] = before.Count;
            foreach (PlanTask dependency in before)
            {
                if (!followers.TryGetValue(dependency, out List<PlanTask>? list))
                {
                    followers[dependency] = list = [];
                }

                list.Add(task);
            }

            if (before.Count == 0)
            {
                ready.Enqueue(task, task.Index);
            }
        }

        List<PlanTask> order = [];
        while (ready.TryDequeue(out PlanTask? task, out _))
        {
            task.Order = order.Count;
            order.Add(task);
            foreach (PlanTask follower in followers.GetValueOrDefault(task) ?? [])
            {
                if (--waiting[follower] == 0)
                {
                    ready.Enqueue(follower, follower.Index);
                }
            }
        }

        return order.Count == tasks.Count
            ? order
            : throw new InvalidOperationException("The plan has a cycle; this is an error in the planner.");
    }
}
