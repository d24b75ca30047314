using MlNetGanExtensions.Generation.Conditional;
using MlNetGanExtensions.Generation.Encoding.Mixtures;
using MlNetGanExtensions.Onnx.Building;
using MlNetGanExtensions.Onnx.Format;

namespace MlNetGanExtensions.Onnx.Generation;

/// <summary>Numbers from their modes and their places within them.</summary>
internal static class ConditionalNumberNodes
{
    /// <param name="graph">Where the nodes go.</param>
    /// <param name="encoder">Has at least one number.</param>
    /// <param name="classes">What each class has shown.</param>
    /// <param name="asked">The classes.</param>
    /// <param name="outputs">What the network gives: places first.</param>
    /// <param name="states">The state of each group, rows × 1.</param>
    /// <param name="assembly">Receives the numbers and holes.</param>
    public static void Add(
        GraphBuilder graph,
        ConditionalEncoder encoder,
        ConditionalClass[] classes,
        AskedClass asked,
        Tensor outputs,
        Tensor[] states,
        RowAssembly assembly)
    {
        List<Tensor> numbers = [];
        for (int i = 0; i < encoder.Numbers.Length; i++)
        {
            ModeNumber number = encoder.Numbers[i];
            Tensor place = graph.Cast(graph.SliceColumns(outputs, i, 1), ElementKind.Double);
            Tensor mode = number.Group < 0 ? graph.Constant([0L], 1, 1) : states[number.Group];
            Tensor reach = graph.Multiply(place, graph.Number(NormalMixture.Reach, ElementKind.Double));
            numbers.Add(graph.Add(Of(graph, number.Modes.Means, mode), graph.Multiply(reach, Of(graph, number.Modes.Deviations, mode))));
            if (number.Holes)
            {
                Tensor missing = graph.Equal(mode, graph.Number(number.MissingState, ElementKind.Int64));
                assembly.AddHole(graph.Cast(missing, ElementKind.Single), number.Slot);
            }
        }

        bool[][] whole = [.. classes.Select(fitted => fitted.Ranges.Select(range => range.Whole).ToArray())];
        float[]?[][] repeated = [.. classes.Select(fitted => fitted.Ranges.Select(range => range.Repeated).ToArray())];
        Tensor made = graph.Cast(NumberNodes.Snap(graph, asked, graph.ConcatColumns(numbers), whole, repeated), ElementKind.Single);
        Tensor kept = graph.Clamp(
            made,
            asked.Of([.. classes.Select(fitted => fitted.Ranges.Select(range => range.Low).ToArray())]),
            asked.Of([.. classes.Select(fitted => fitted.Ranges.Select(range => range.High).ToArray())]));
        assembly.Add(kept, encoder.Numbers.Select(number => number.Slot));
    }

    /// <summary>What a mode has; behind the modes stands any number, which becomes a hole.</summary>
    private static Tensor Of(GraphBuilder graph, double[] values, Tensor mode) =>
        graph.Gather(graph.Constant([.. values, 0.0], values.Length + 1), mode, 0);
}
