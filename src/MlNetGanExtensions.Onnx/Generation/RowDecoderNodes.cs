using MlNetGanExtensions.Generation.Encoding;
using MlNetGanExtensions.Onnx.Building;
using MlNetGanExtensions.Onnx.Format;

namespace MlNetGanExtensions.Onnx.Generation;

/// <summary>The way from what a network gives out to rows, as <see cref="RowEncoder.Decode"/> goes.</summary>
internal static class RowDecoderNodes
{
    /// <summary>What a class may show where the encoder has seen no other one.</summary>
    public static RowSupport Everything(RowEncoder encoder) => new(
        [.. encoder.Numbers.Select(number => number.Low)],
        [.. encoder.Numbers.Select(number => number.High)],
        [.. encoder.Numbers.Select(number => number.Repeated)],
        [.. Enumerable.Repeat(true, encoder.Outputs - encoder.Numbers.Length)]);

    /// <param name="graph">Where the nodes go.</param>
    /// <param name="encoder">Fitted.</param>
    /// <param name="outputs">Encoded rows; null where no slot varies.</param>
    /// <param name="asked">The classes.</param>
    /// <param name="supports">What each class may show.</param>
    /// <returns>Rows × slots.</returns>
    public static Tensor Decode(
        GraphBuilder graph, RowEncoder encoder, Tensor? outputs, AskedClass asked, IReadOnlyList<RowSupport> supports)
    {
        RowAssembly assembly = new(graph, encoder.Layout.Columns);
        if (outputs is { } encoded && encoder.Numbers.Length > 0)
        {
            Tensor places = encoder.GroupColumns is null ? encoded : graph.SliceColumns(encoded, 0, encoder.Numbers.Length);
            assembly.Add(Numbers(graph, encoder.Numbers, places, asked, supports), encoder.Numbers.Select(number => number.Slot));
        }

        if (outputs is { } all && encoder.GroupColumns is { } groups)
        {
            Tensor columns = encoder.Numbers.Length == 0 ? all : graph.SliceColumns(all, encoder.Numbers.Length, groups.Columns);
            Tensor[] states = StateNodes.Largest(graph, columns, groups, asked, [.. supports.Select(support => support.States)]);
            for (int i = 0; i < states.Length; i++)
            {
                AddGroup(graph, assembly, encoder.Groups[i], states[i]);
            }
        }

        return assembly.Build(Constants(graph, asked, encoder.Constants));
    }

    /// <summary>Writes the state of a category into its slots, or a hole where a number is missing.</summary>
    public static void AddGroup(GraphBuilder graph, RowAssembly assembly, SoftmaxGroup group, Tensor state)
    {
        Tensor chosen = GroupNodes.OneHot(graph, state, group.Count);
        if (group.Hole >= 0)
        {
            assembly.AddHole(graph.SliceColumns(chosen, SoftmaxGroup.Missing, 1), group.Hole);
        }
        else
        {
            assembly.Add(chosen, group.Slots);
        }
    }

    /// <summary>A row that goes with every row, at full size.</summary>
    public static Tensor Constants(GraphBuilder graph, AskedClass asked, IEnumerable<float> constants)
    {
        Tensor row = graph.Row([.. constants]);
        return graph.Where(asked.Known, row, row);
    }

    private static Tensor Numbers(
        GraphBuilder graph, NumericOutput[] numbers, Tensor places, AskedClass asked, IReadOnlyList<RowSupport> supports)
    {
        Tensor low = graph.DoubleRow([.. numbers.Select(number => number.Low)]);
        Tensor range = graph.DoubleRow([.. numbers.Select(number => (double)number.High - number.Low)]);
        Tensor within = graph.Clamp(
            graph.Cast(places, ElementKind.Double), graph.Number(0, ElementKind.Double), graph.Number(1, ElementKind.Double));
        Tensor cells = graph.Add(low, graph.Multiply(within, range));
        float[]?[][] repeated = [.. supports.Select(support => numbers.Select((number, i) => support.Repeated[i] ?? number.Repeated).ToArray())];
        bool[] whole = [.. numbers.Select(number => number.Whole)];
        Tensor made = graph.Cast(NumberNodes.Snap(graph, asked, cells, [.. supports.Select(_ => whole)], repeated), ElementKind.Single);
        return graph.Clamp(
            made, asked.Of([.. supports.Select(support => support.Low)]), asked.Of([.. supports.Select(support => support.High)]));
    }
}
