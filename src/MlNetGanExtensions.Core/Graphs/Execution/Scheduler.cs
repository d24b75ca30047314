namespace MlNetGanExtensions.Graphs.Execution;

/// <summary>Groups nodes into tasks and puts the tasks into an order.</summary>
internal static class Scheduler
{
    /// <summary>Merges cell-wise nodes of equal shape that feed each other, as long as no task would have to wait for itself.</summary>
    public static List<PlanTask> Schedule(IReadOnlyList<PlanNode> nodes)
    {
        List<PlanTask> tasks = [];
        foreach (PlanNode node in nodes)
        {
            if (node.IsComputed)
            {
                node.Task = new PlanTask(node, tasks.Count);
                tasks.Add(node.Task);
            }
        }

        TaskPrecedence precedence = new(tasks);
        PlanNode[] elementwise = [.. nodes.Where(node => node is { IsComputed: true, IsElementwise: true })];

        // First what may wait for its use, before it joins its source.
        foreach (PlanNode node in elementwise)
        {
            if (IsOnTheWay(node))
            {
                Merge(node, node.Consumers[0], precedence);
            }
        }

        foreach (PlanNode node in elementwise)
        {
            foreach (PlanNode input in node.Inputs)
            {
                Merge(input, node, precedence);
            }
        }

        tasks.RemoveAll(task => task.Nodes.Count == 0);
        return Order(tasks);
    }

    /// <summary>Whether a value is made of one other and used once: computed with its use, it needs no memory where its source has some.</summary>
    private static bool IsOnTheWay(PlanNode node) =>
        node is { IsOutput: false, Target: null, Consumers.Count: 1 }
        && node.Inputs.Count(input => input.Expression.HasShapeOf(node.Expression)) == 1;

    private static void Merge(PlanNode input, PlanNode node, TaskPrecedence precedence)
    {
        if (input.Task is { } first
            && node.Task is { } second
            && first != second
            && input.IsElementwise
            && node.IsElementwise
            && input.Expression.HasShapeOf(node.Expression)
            && precedence.CanMerge(first, second))
        {
            precedence.Merge(first, second);
            first.Absorb(second);
        }
    }

    /// <summary>Among the tasks that could run next, the one with the earliest node comes first.</summary>
    private static List<PlanTask> Order(List<PlanTask> tasks)
    {
        PriorityQueue<PlanTask, int> ready = new();
        foreach (PlanTask task in tasks)
        {
            foreach (PlanTask dependency in task.Dependencies())
            {
                if (dependency != task && (dependency.Followers.Count == 0 || dependency.Followers[^1] != task))
                {
                    dependency.Followers.Add(task);
                    task.Waiting++;
                }
            }

            if (task.Waiting == 0)
            {
                ready.Enqueue(task, task.Index);
            }
        }

        List<PlanTask> order = new(tasks.Count);
        while (ready.TryDequeue(out PlanTask? task, out _))
        {
            task.Order = order.Count;
            order.Add(task);
            foreach (PlanTask follower in task.Followers)
            {
                if (--follower.Waiting == 0)
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
