using MlNetGanExtensions.Generation.Copula;
using MlNetGanExtensions.Onnx.Building;
using MlNetGanExtensions.Onnx.Format;

namespace MlNetGanExtensions.Onnx.Generation;

/// <summary>Writes a Gaussian copula: each class makes a row, and that of the class asked for is taken.</summary>
internal static class CopulaNodes
{
    public static MadeRows Make(GraphBuilder graph, GaussianCopulaModel model)
    {
        AskedClass asked = new(graph, model.Classes);
        int latents = model.Fitted.Max(fitted => fitted.Latents);
        Tensor? noise = latents == 0 ? null : graph.Input(OnnxNames.Noise, latents);
        Tensor made = graph.Number(float.NaN, ElementKind.Single);
        foreach (CopulaClass fitted in model.Fitted)
        {
            made = graph.Where(asked.Is(fitted.Number), Row(graph, fitted, noise, asked.OfOne()), made);
        }

        return new MadeRows(made, asked.Known);
    }

    private static Tensor Row(GraphBuilder graph, CopulaClass fitted, Tensor? noise, AskedClass asked)
    {
        RowAssembly assembly = new(graph, fitted.Constants.Length);
        if (fitted.Latents > 0)
        {
            Tensor normal = graph.Cast(graph.SliceColumns(noise!.Value, 0, fitted.Latents), ElementKind.Double);
            Tensor scores = graph.MatMul(normal, graph.Constant(Upper(fitted), fitted.Latents, fitted.Latents));
            AddNumbers(graph, fitted.Numbers, scores, asked, assembly);
            AddStates(graph, fitted, scores, asked, assembly);
        }

        return assembly.Build(RowDecoderNodes.Constants(graph, asked, fitted.Constants));
    }

    private static void AddNumbers(GraphBuilder graph, CopulaNumbers[] numbers, Tensor scores, AskedClass asked, RowAssembly assembly)
    {
        if (numbers.Length == 0)
        {
            return;
        }

        SortedLists lists = new(graph, asked, [[.. numbers.Select(number => number.Scores)]]);
        double[] values = [.. numbers.SelectMany(number => number.Values).Select(value => (double)value)];
        Tensor above = lists.FirstAbove(graph.SliceColumns(scores, 0, numbers.Length));
        Tensor high = lists.NotBehind(above);
        Tensor low = lists.NotBehind(lists.Before(above));
        Tensor from = lists.At(values, low);
        Tensor to = lists.At(values, high);

        // Beyond either end both are the same number, and so are the values there: any place between them will do.
        Tensor between = graph.Subtract(lists.At(high), lists.At(low));
        Tensor same = graph.Equal(low, high);
        Tensor place = graph.Divide(
            graph.Subtract(graph.SliceColumns(scores, 0, numbers.Length), lists.At(low)),
            graph.Where(same, graph.Number(1, ElementKind.Double), between));
        Tensor line = graph.Where(same, from, graph.Add(from, graph.Multiply(place, graph.Subtract(to, from))));
        bool[] whole = [.. numbers.Select(number => number.Making == CopulaNumbers.Rule.Whole)];
        bool[] shown = [.. numbers.Select(number => number.Making == CopulaNumbers.Rule.Shown)];
        Tensor snapped = NumberNodes.Snap(graph, asked, line, [whole], [new float[]?[numbers.Length]]);
        Tensor cells = graph.Clamp(
            graph.Cast(graph.Where(graph.Row(shown), to, snapped), ElementKind.Single),
            graph.Row([.. numbers.Select(number => number.Values[0])]),
            graph.Row([.. numbers.Select(number => number.Values[^1])]));
        assembly.Add(cells, numbers.Select(number => number.Slot));
    }

    private static void AddStates(GraphBuilder graph, CopulaClass fitted, Tensor scores, AskedClass asked, RowAssembly assembly)
    {
        int count = fitted.States.Length;
        if (count == 0)
        {
            return;
        }

        SortedLists ends = new(graph, asked, [[.. fitted.States.Select(states => states.Ends)]]);
        Tensor states = ends.WithinList(ends.FirstAbove(graph.SliceColumns(scores, fitted.Numbers.Length, count)));
        for (int i = 0; i < count; i++)
        {
            RowDecoderNodes.AddGroup(graph, assembly, fitted.States[i].Group, graph.SliceColumns(states, i, 1));
        }
    }

    /// <summary>The factor without what its storage holds below the diagonal.</summary>
    private static double[] Upper(CopulaClass fitted)
    {
        double[] upper = new double[fitted.Factor.Length];
        for (int i = 0; i < fitted.Latents; i++)
        {
            int diagonal = (i * fitted.Latents) + i;
            fitted.Factor.AsSpan(diagonal, fitted.Latents - i).CopyTo(upper.AsSpan(diagonal));
        }

        return upper;
    }
}
