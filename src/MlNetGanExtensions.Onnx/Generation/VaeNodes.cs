using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Encoding;
using MlNetGanExtensions.Onnx.Building;
using MlNetGanExtensions.Onnx.Format;

namespace MlNetGanExtensions.Onnx.Generation;

/// <summary>Writes a variational autoencoder with the codes of the real rows, from which made rows start.</summary>
internal static class VaeNodes
{
    public static MadeRows Make(GraphBuilder graph, TabularVaeModel model)
    {
        AskedClass asked = new(graph, model.Classes);
        RowSupport[] supports = [.. model.Fitted.Select(fitted => fitted.Support)];
        Tensor? outputs = model.Networks is { } networks ? Outputs(graph, model, networks, asked) : null;
        return new MadeRows(RowDecoderNodes.Decode(graph, model.Encoder, outputs, asked, supports), asked);
    }

    private static Tensor Outputs(GraphBuilder graph, TabularVaeModel model, TabularVaeNetworks networks, AskedClass asked)
    {
        TabularVaeShape shape = networks.Shape;
        int gumbels = shape.Outputs - shape.Numbers;
        Tensor noise = graph.Input(OnnxNames.Noise, shape.LatentSize + shape.Numbers);
        Tensor? gumbel = gumbels == 0 ? null : graph.Input(OnnxNames.Gumbel, gumbels);
        Tensor factor = graph.Number(model.Noise, ElementKind.Single);
        Tensor distribution = Distribution(graph, [.. model.Fitted], asked);
        Tensor code = graph.Add(
            graph.SliceColumns(distribution, 0, shape.LatentSize),
            graph.Multiply(
                graph.Multiply(factor, graph.SliceColumns(distribution, shape.LatentSize, shape.LatentSize)),
                graph.SliceColumns(noise, 0, shape.LatentSize)));
        Tensor column = asked.Of([.. model.Fitted.Select(fitted => new[] { (long)fitted.Column })]);
        Tensor told = graph.Where(asked.Known, GroupNodes.OneHot(graph, column, shape.Classes), graph.Number(0, ElementKind.Single));
        Tensor expected = ExpressionNodes.Apply(
            graph, graph.ConcatColumns(code, told), shape.LatentSize + shape.Classes, networks.WholeRow);
        List<Tensor> stray = [];
        if (shape.Numbers > 0)
        {
            stray.Add(graph.Multiply(
                graph.SliceColumns(noise, shape.LatentSize, shape.Numbers), graph.Multiply(factor, graph.Row(model.Deviations))));
        }

        if (gumbel is { } draws)
        {
            stray.Add(graph.Multiply(draws, factor));
        }

        return graph.Add(expected, graph.ConcatColumns(stray));
    }

    /// <summary>Means and deviations of the code of the real row that each row starts from.</summary>
    private static Tensor Distribution(GraphBuilder graph, TabularVaeClass[] classes, AskedClass asked)
    {
        Tensor uniform = graph.Input(OnnxNames.Uniform, 1, ElementKind.Double);
        double[][] ends = [.. classes.Select(Ends)];
        SortedLists shares = new(graph, asked, [.. ends.Select(list => new[] { list })]);
        Tensor start = graph.Squeeze(shares.NotBehind(shares.FirstAbove(uniform)), 1);
        int columns = classes[0].Codes.Columns;
        float[] codes = new float[ends.Sum(list => list.Length) * columns];
        int next = 0;
        foreach (TabularVaeClass fitted in classes)
        {
            fitted.Codes.Values.CopyTo(codes.AsSpan(next));
            next += fitted.Codes.Values.Length;
        }

        return graph.Gather(graph.Constant(codes, codes.Length / columns, columns), start, 0);
    }

    /// <summary>Where the share of each row ends when all are laid end to end.</summary>
    private static double[] Ends(TabularVaeClass fitted)
    {
        int rows = fitted.Codes.Rows;
        return fitted.Shares is { } shares ? Cumulated.Ends(shares, 1) : [.. Enumerable.Range(1, rows).Select(end => (double)end / rows)];
    }
}
