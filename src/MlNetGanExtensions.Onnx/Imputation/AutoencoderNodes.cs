using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Onnx.Building;
using MlNetGanExtensions.Onnx.Format;

namespace MlNetGanExtensions.Onnx.Imputation;

/// <summary>The stacked autoencoder: the mean of its members' outputs, in standard deviations, is added to where each form starts.</summary>
internal static class AutoencoderNodes
{
    public static Tensor Fill(GraphBuilder graph, StackedAutoencoderModel model, Tensor rows, Tensor missing)
    {
        (Tensor input, Tensor start) = model.Completion is { } completion
            ? Denoising(graph, completion, rows, missing)
            : Plain(graph, model.Scaling, rows, missing);
        int columns = model.Completion is null ? model.Columns : 2 * model.Columns;
        Tensor sum = model.Members
            .Select(member => ExpressionNodes.Apply(graph, input, columns, member.Apply))
            .Aggregate(graph.Add);
        Tensor mean = graph.Divide(sum, graph.Number(model.Members.Count, ElementKind.Single));
        Tensor value = graph.Add(start, graph.Multiply(mean, graph.Row(model.Scaling.Scale)));
        value = graph.FiniteOr(value, start);
        return model.Completion is { Range: { } range } ? graph.Clamp(value, graph.Row(range.Low), graph.Row(range.High)) : value;
    }

    private static (Tensor Input, Tensor Start) Denoising(GraphBuilder graph, GaussianCompletion completion, Tensor rows, Tensor missing)
    {
        (Tensor standardised, Tensor expected) = GaussianNodes.Fill(graph, completion, rows, missing);
        Tensor shown = graph.Cast(graph.Not(missing), ElementKind.Single);
        return (graph.ConcatColumns(standardised, shown), expected);
    }

    private static (Tensor Input, Tensor Start) Plain(GraphBuilder graph, ColumnScaling scaling, Tensor rows, Tensor missing)
    {
        Tensor scaled = graph.Standardise(rows, scaling.Mean, scaling.Scale);
        return (graph.Where(missing, graph.Number(0, ElementKind.Single), scaled), graph.Row(scaling.Mean));
    }
}
