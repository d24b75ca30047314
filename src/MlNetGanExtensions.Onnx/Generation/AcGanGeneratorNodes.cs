using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Onnx.Building;
using MlNetGanExtensions.Onnx.Format;

namespace MlNetGanExtensions.Onnx.Generation;

/// <summary>Writes an AC-GAN's generators: all members make a row, and that of the member which is drawn is taken.</summary>
internal static class AcGanGeneratorNodes
{
    public static MadeRows Make(GraphBuilder graph, AcGanGeneratorModel model)
    {
        AskedClass asked = new(graph, model.Classes);
        Tensor? outputs = model.Network is { } network ? Outputs(graph, network, asked) : null;
        return new MadeRows(RowDecoderNodes.Decode(graph, model.Encoder, outputs, asked, [.. model.Supports]), asked.Known);
    }

    private static Tensor Outputs(GraphBuilder graph, AcGanModel network, AskedClass asked)
    {
        AcGanShape shape = network.Shape;
        Tensor noise = graph.Input(OnnxNames.Noise, shape.NoiseSize);
        Tensor inputs = graph.ConcatColumns(noise, GroupNodes.OneHot(graph, asked.Number, shape.Classes));
        Tensor[] made = [.. network.Members.Select(member => ExpressionNodes.Apply(
            graph,
            inputs,
            shape.NoiseSize + shape.Classes,
            rows => member.Generate(Op.SliceColumns(rows, 0, shape.NoiseSize), Op.SliceColumns(rows, shape.NoiseSize, shape.Classes))))];
        Tensor chosen = made[0];
        if (made.Length > 1)
        {
            Tensor uniform = graph.Input(OnnxNames.Uniform, 1, ElementKind.Double);
            Tensor place = graph.Multiply(uniform, graph.Number(made.Length, ElementKind.Double));
            for (int member = 1; member < made.Length; member++)
            {
                chosen = graph.Where(graph.Greater(graph.Number(member, ElementKind.Double), place), chosen, made[member]);
            }
        }

        return network.Scaling is { } scaling
            ? graph.Add(graph.Multiply(chosen, graph.Row(scaling.Scale)), graph.Row(scaling.Mean))
            : chosen;
    }
}
