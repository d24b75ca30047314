using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Conditional;
using MlNetGanExtensions.Generation.Copula;
using MlNetGanExtensions.Onnx.Building;
using MlNetGanExtensions.Onnx.Format;

namespace MlNetGanExtensions.Onnx.Generation;

/// <summary>Writes a fitted generator as nodes.</summary>
internal static class GeneratorNodes
{
    /// <summary>Adds the inputs that a generator takes, and its outputs.</summary>
    /// <returns>The rows as they come out, and the categories; null where the rows have none.</returns>
    /// <exception cref="NotSupportedException">The generator is of another type.</exception>
    public static (Tensor Rows, Tensor? Categories) AddOutputs(GraphBuilder graph, IFittedRowGenerator generator)
    {
        MadeRows made = generator switch
        {
            TabularGanModel gan => GanNodes.Make(graph, gan),
            ConditionalTabularGanModel conditional => ConditionalNodes.Make(graph, conditional),
            TabularVaeModel autoencoder => VaeNodes.Make(graph, autoencoder),
            AcGanGeneratorModel classifying => AcGanGeneratorNodes.Make(graph, classifying),
            GaussianCopulaModel copula => CopulaNodes.Make(graph, copula),
            _ => throw new NotSupportedException(
                $"{generator.GetType().Name} cannot be written as ONNX: only the generators of this library are known by what they compute."),
        };
        SlotLayout layout = generator.Layout;
        Tensor rows = graph.Where(made.Known, made.Rows, graph.Number(float.NaN, ElementKind.Single));
        graph.Output(OnnxNames.Made, rows, layout.Columns);
        Tensor? categories = layout.Groups.Count == 0 ? null : Categories(graph, made, layout.Groups);
        if (categories is { } numbers)
        {
            graph.Output(OnnxNames.Categories, numbers, layout.Groups.Count);
        }

        if (made.Met is { } met)
        {
            graph.Output(OnnxNames.Met, met, 1);
        }

        return (rows, categories);
    }

    /// <summary>Which slot of each category is 1; −1 where none is.</summary>
    private static Tensor Categories(GraphBuilder graph, MadeRows made, IReadOnlyList<SlotGroup> groups)
    {
        long[] slots = [.. groups.SelectMany(group => Enumerable.Range(group.First, group.Count)).Select(slot => (long)slot)];
        float[] numbers = new float[slots.Length * groups.Count];
        int next = 0;
        for (int group = 0; group < groups.Count; group++)
        {
            for (int i = 0; i < groups[group].Count; i++)
            {
                numbers[(next++ * groups.Count) + group] = i + 1;
            }
        }

        Tensor cells = graph.Where(
            made.Known, graph.Gather(made.Rows, graph.Constant(slots, slots.Length), 1), graph.Number(0, ElementKind.Single));
        Tensor found = graph.MatMul(cells, graph.Constant(numbers, slots.Length, groups.Count));
        return graph.Subtract(graph.Cast(found, ElementKind.Int64), graph.Number(1, ElementKind.Int64));
    }
}
