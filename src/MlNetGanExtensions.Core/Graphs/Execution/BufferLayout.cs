using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Graphs.Execution;

/// <summary>Gives every value that outlives its task a place in one piece of memory; places are used again when nobody needs the value any more.</summary>
internal static class BufferLayout
{
    public static AlignedBuffer Apply(IReadOnlyList<PlanTask> tasks)
    {
        List<(PlanNode Node, int Offset)> places = [];
        List<(int Offset, int Length)> free = [];
        Dictionary<int, List<(int Offset, int Length)>> releases = [];
        int end = 0;
        foreach (PlanTask task in tasks)
        {
            foreach (PlanNode node in task.Nodes)
            {
                if (!NeedsMemory(node))
                {
                    continue;
                }

                int length = node.Rows * Block.PaddedColumns(node.Columns);
                int offset = Take(free, length, ref end);
                places.Add((node, offset));
                if (!node.IsOutput)
                {
                    int last = node.Consumers.Max(consumer => consumer.Task!.Order);
                    if (!releases.TryGetValue(last, out List<(int Offset, int Length)>? list))
                    {
                        releases[last] = list = [];
                    }

                    list.Add((offset, length));
                }
            }

            free.AddRange(releases.GetValueOrDefault(task.Order) ?? []);
        }

        AlignedBuffer memory = new(end);
        foreach ((PlanNode node, int offset) in places)
        {
            node.Block = memory.AsBlock(offset, node.Rows, node.Columns);
        }

        return memory;
    }

    private static bool NeedsMemory(PlanNode node)
    {
        if (node.Target is not null)
        {
            return false;
        }

        return node.IsOutput || !node.IsElementwise || node.Consumers.Any(consumer => consumer.Task != node.Task);
    }

    /// <summary>The smallest free place that is large enough, or a new one at the end.</summary>
    private static int Take(List<(int Offset, int Length)> free, int length, ref int end)
    {
        int best = -1;
        for (int i = 0; i < free.Count; i++)
        {
            if (free[i].Length >= length && (best < 0 || free[i].Length < free[best].Length))
            {
                best = i;
            }
        }

        if (best < 0)
        {
            int offset = end;
            end = checked(end + length);
            return offset;
        }

        (int start, int size) = free[best];
        free.RemoveAt(best);
        if (size > length)
        {
            free.Add((start + length, size - length));
        }

        return start;
    }
}
