using MlNetGanExtensions.Onnx.Building;
using MlNetGanExtensions.Onnx.Format;
using MlNetGanExtensions.Tables;

namespace MlNetGanExtensions.Onnx.Generation;

/// <summary>Numbers and dates of a table from what stands for them in single precision; those that were seen come back exactly.</summary>
internal static class TableNumberNodes
{
    private const long TicksPerMicrosecond = TimeSpan.TicksPerMillisecond / 1000;

    /// <param name="graph">Where the nodes go.</param>
    /// <param name="code">The column.</param>
    /// <param name="cells">Rows × 1 of Double, none of them NaN.</param>
    /// <param name="asked">The classes.</param>
    /// <returns>Rows × 1 of Double.</returns>
    public static Tensor Numbers(GraphBuilder graph, NumberCode code, Tensor cells, AskedClass asked)
    {
        SeenNumbers codes = CodesOf(code, code.Encoding);
        Tensor number = Number(graph, codes, cells);
        if (code.Kind == ColumnKind.WholeNumber)
        {
            number = graph.Clamp(
                graph.Round(number),
                graph.Number(-NumberColumn.LargestWhole, ElementKind.Double),
                graph.Number(NumberColumn.LargestWhole, ElementKind.Double));
        }

        return SeenOr(graph, codes, graph.Constant(code.Seen, code.Seen.Length), cells, number, asked);
    }

    /// <returns>Rows × 1 of Int64, microseconds since the start of 1970.</returns>
    /// <inheritdoc cref="Numbers"/>
    public static Tensor Dates(GraphBuilder graph, DateCode code, Tensor cells, AskedClass asked)
    {
        SeenNumbers codes = CodesOf(code, code.Encoding);
        Tensor ticks = graph.Add(
            graph.Multiply(Number(graph, codes, cells), graph.Number(TimeSpan.TicksPerDay, ElementKind.Double)),
            graph.Number(code.Seen[0], ElementKind.Double));
        Tensor steps = graph.Clamp(
            graph.Round(graph.Divide(ticks, graph.Number(code.Step, ElementKind.Double))),
            graph.Number(0, ElementKind.Double),
            graph.Number(DateTime.MaxValue.Ticks / code.Step, ElementKind.Double));
        Tensor whole = graph.Multiply(graph.Cast(steps, ElementKind.Int64), graph.Constant([code.Step], 1, 1));
        Tensor made = graph.Divide(
            graph.Subtract(whole, graph.Constant([DateTime.UnixEpoch.Ticks], 1, 1)), graph.Number(TicksPerMicrosecond, ElementKind.Int64));
        long[] seen = new long[code.Seen.Length];
        for (int i = 0; i < seen.Length; i++)
        {
            seen[i] = (code.Seen[i] - DateTime.UnixEpoch.Ticks) / TicksPerMicrosecond;
        }

        return SeenOr(graph, codes, graph.Constant(seen, seen.Length), cells, made, asked);
    }

    private static SeenNumbers CodesOf(ColumnCode code, NumberSlots slots) => slots is SingleSlot single
        ? single.Codes
        : throw new NotSupportedException($"Column '{code.Name}' cannot be written as ONNX: {slots.GetType().Name} is not known by what it computes.");

    private static Tensor Number(GraphBuilder graph, SeenNumbers codes, Tensor cells) => graph.Add(
        graph.Divide(cells, graph.Number(codes.Scale, ElementKind.Double)), graph.Number(codes.Offset, ElementKind.Double));

    private static Tensor SeenOr(GraphBuilder graph, SeenNumbers codes, Tensor seen, Tensor cells, Tensor other, AskedClass asked)
    {
        double[] list = [.. Enumerable.Range(0, codes.Count).Select(place => (double)codes.CodeAt(place))];
        SortedLists lists = new(graph, asked.OfOne(), [[list]]);
        Tensor place = lists.Before(lists.FirstAbove(cells));
        return graph.Where(graph.Equal(lists.At(place), cells), lists.At(seen, place), other);
    }
}
