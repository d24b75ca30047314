using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Graphs.Operations;
using MlNetGanExtensions.Onnx.Format;

namespace MlNetGanExtensions.Onnx.Building;

/// <summary>Functions of the cells of one group of columns: each group is cut out, and the results stand side by side.</summary>
internal static class GroupNodes
{
    public static Tensor Of(GraphBuilder graph, GroupFunction function, ColumnGroups groups, Tensor value)
    {
        Tensor[] parts = new Tensor[groups.Count];
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = Of(graph, function, graph.SliceGroup(value, groups, i), groups.Offsets[i + 1] - groups.Offsets[i]);
        }

        return graph.ConcatColumns(parts);
    }

    private static Tensor Of(GraphBuilder graph, GroupFunction function, Tensor part, int count) => function switch
    {
        GroupFunction.Softmax => graph.Node("Softmax", part.Kind, [part], NodeAttribute.Of("axis", 1)),
        GroupFunction.LogSoftmax => graph.Node("LogSoftmax", part.Kind, [part], NodeAttribute.Of("axis", 1)),
        GroupFunction.ArgMaxOneHot => OneHot(graph, graph.ArgMax(part), count),
        GroupFunction.Sum => graph.Multiply(
            graph.Unsqueeze(graph.Sum(part, 1), 1), graph.Constant([.. Enumerable.Repeat(1f, count)], 1, count)),
        _ => throw new NotSupportedException($"{function} cannot be written as ONNX."),
    };

    /// <summary>1 at a place of each row, 0 elsewhere.</summary>
    /// <param name="graph">Where the nodes go.</param>
    /// <param name="place">Rows × 1.</param>
    /// <param name="count">Columns of the result.</param>
    public static Tensor OneHot(GraphBuilder graph, Tensor place, int count)
    {
        long[] places = [.. Enumerable.Range(0, count)];
        return graph.Cast(graph.Equal(place, graph.Constant(places, 1, count)), ElementKind.Single);
    }
}
