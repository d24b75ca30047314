using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Onnx.Building;
using MlNetGanExtensions.Onnx.Format;

namespace MlNetGanExtensions.Onnx.Generation;

/// <summary>Which state of a group a row is in.</summary>
internal static class StateNodes
{
    /// <summary>The largest column of each group, the first of several, among those that the class has shown.</summary>
    /// <param name="graph">Where the nodes go.</param>
    /// <param name="columns">The columns of all groups.</param>
    /// <param name="groups">Their sizes.</param>
    /// <param name="asked">The classes.</param>
    /// <param name="shown">For each class and column whether it may be chosen; at least one of each group may.</param>
    /// <returns>For each group rows × 1 of Int64.</returns>
    public static Tensor[] Largest(GraphBuilder graph, Tensor columns, ColumnGroups groups, AskedClass asked, IReadOnlyList<bool[]> shown)
    {
        bool all = shown.All(states => states.All(state => state));
        Tensor allowed = all ? columns : graph.Where(asked.Of(shown), columns, graph.Number(float.NegativeInfinity, ElementKind.Single));
        return [.. Enumerable.Range(0, groups.Count).Select(group => graph.ArgMax(graph.SliceGroup(allowed, groups, group)))];
    }
}
