namespace MlNetGanExtensions.Graphs.Execution;

/// <summary>Which tasks must run before which, directly or by way of others; kept up to date while tasks are merged.</summary>
internal sealed class TaskPrecedence
{
    /// <summary>For each task a set of task numbers, one bit each. Bits of tasks that were merged away stay and mean nothing.</summary>
    private readonly ulong[][] _before;

    /// <param name="tasks">In an order in which they could run; each has its position as number.</param>
    public TaskPrecedence(List<PlanTask> tasks)
    {
        _before = new ulong[tasks.Count][];
        int words = (tasks.Count + 63) / 64;
        foreach (PlanTask task in tasks)
        {
            ulong[] before = _before[task.Number] = new ulong[words];
            foreach (PlanTask dependency in task.Dependencies())
            {
                Include(before, _before[dependency.Number]);
                Set(before, dependency.Number);
            }
        }
    }

    /// <summary>Whether one pass can do the work of both: no third task has to run between them.</summary>
    public bool CanMerge(PlanTask first, PlanTask second) =>
        HasNothingBetween(first, first, second) && HasNothingBetween(second, first, second);

    /// <summary>To be called before the second task is merged into the first.</summary>
    public void Merge(PlanTask first, PlanTask second)
    {
        ulong[] merged = _before[first.Number];
        Include(merged, _before[second.Number]);
        Clear(merged, first.Number);
        Clear(merged, second.Number);
        foreach (ulong[] before in _before)
        {
            if (before != merged && (Has(before, first.Number) || Has(before, second.Number)))
            {
                Include(before, merged);
                Set(before, first.Number);
            }
        }
    }

    private bool HasNothingBetween(PlanTask task, PlanTask first, PlanTask second)
    {
        foreach (PlanNode node in task.Nodes)
        {
            foreach (PlanNode input in node.Inputs)
            {
                if (input.Task is { } producer)
                {
                    if (Waits(producer, first, second))
                    {
                        return false;
                    }

                    continue;
                }

                // A value written by one of the two and read back through its variable would need the write to be over first.
                foreach (PlanNode writer in input.After)
                {
                    if (writer.Task == first || writer.Task == second || Waits(writer.Task!, first, second))
                    {
                        return false;
                    }
                }
            }

            foreach (PlanNode earlier in node.After)
            {
                if (earlier.Task is { } other && Waits(other, first, second))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Whether a third task must run after one of the two.</summary>
    private bool Waits(PlanTask task, PlanTask first, PlanTask second)
    {
        ulong[] before = _before[task.Number];
        return task != first && task != second && (Has(before, first.Number) || Has(before, second.Number));
    }

    private static bool Has(ulong[] set, int number) => (set[number >> 6] & (1UL << number)) != 0;

    private static void Set(ulong[] set, int number) => set[number >> 6] |= 1UL << number;

    private static void Clear(ulong[] set, int number) => set[number >> 6] &= ~(1UL << number);

    private static void Include(ulong[] set, ulong[] other)
    {
        for (int i = 0; i < set.Length; i++)
        {
            set[i] |= other[i];
        }
    }
}
