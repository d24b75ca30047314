using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Onnx.Building;
using MlNetGanExtensions.Onnx.Format;

namespace MlNetGanExtensions.Onnx.Generation;

/// <summary>Writes a GAN with a network for each class: all of them make a row, and that of the class is taken.</summary>
internal static class GanNodes
{
    public static MadeRows Make(GraphBuilder graph, TabularGanModel model)
    {
        AskedClass asked = new(graph, model.Classes);
        TabularGenerator[] networks = [.. model.Fitted.Select(fitted => fitted.Generator).OfType<TabularGenerator>()];
        int gumbels = networks.Select(network => network.Inputs - network.Shape.LatentSize).DefaultIfEmpty().Max();
        Tensor? noise = networks.Length == 0 ? null : graph.Input(OnnxNames.Noise, networks.Max(network => network.Shape.LatentSize));
        Tensor? gumbel = gumbels == 0 ? null : graph.Input(OnnxNames.Gumbel, gumbels);
        Tensor made = graph.Number(float.NaN, ElementKind.Single);
        foreach (TabularGanClass fitted in model.Fitted)
        {
            Tensor? outputs = fitted.Generator is { } network ? Outputs(graph, network, noise!.Value, gumbel) : null;
            Tensor rows = RowDecoderNodes.Decode(
                graph, fitted.Encoder, outputs, asked.OfOne(), [RowDecoderNodes.Everything(fitted.Encoder)]);
            made = graph.Where(asked.Is(fitted.Number), rows, made);
        }

        return new MadeRows(made, asked.Known);
    }

    private static Tensor Outputs(GraphBuilder graph, TabularGenerator network, Tensor noise, Tensor? gumbel)
    {
        int latent = network.Shape.LatentSize;
        Tensor inputs = graph.SliceColumns(noise, 0, latent);
        if (network.Inputs > latent)
        {
            inputs = graph.ConcatColumns(inputs, graph.SliceColumns(gumbel!.Value, 0, network.Inputs - latent));
        }

        return ExpressionNodes.Apply(graph, inputs, network.Inputs, network.Infer);
    }
}
