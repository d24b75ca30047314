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
        foreach (PlanNode node in nodes)
        {
            if (node.IsComputed && node.IsElementwise)
            {
                Merge(node, precedence);
            }
        }

        tasks.RemoveAll(task => task.Nodes.Count == 0);
        return Order(tasks);
    }

    private static void Merge(PlanNode node, TaskPrecedence precedence)
    {
        foreach (PlanNode input in node.Inputs)
        {
            if (input.Task is not { } other || other == node.Task)
            {
                continue;
            }

            if (input.IsElementwise && input.Rows == node.Rows && input.Columns == node.Columns && precedence.CanMerge(other, node.Task!))
            {
                precedence.Merge(other, node.Task!);
                other.Absorb(node.Task!);
            }
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
