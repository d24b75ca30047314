using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Onnx.Building;
using MlNetGanExtensions.Onnx.Format;

namespace MlNetGanExtensions.Onnx.Classification;

/// <summary>Writes an AC-GAN's classifier as nodes: the mean of its members' softmax.</summary>
internal static class ClassifierNodes
{
    /// <summary>The probability of each class, rows × classes.</summary>
    public static Tensor Probabilities(GraphBuilder graph, AcGanModel model, Tensor rows)
    {
        Tensor scaled = model.Scaling is { } scaling ? graph.Standardise(rows, scaling.Mean, scaling.Scale) : rows;
        Tensor sum = model.Members
            .Select(member => ExpressionNodes.Apply(graph, scaled, model.Columns, input => Op.Softmax(member.Discriminate(input).ClassLogits)))
            .Aggregate(graph.Add);
        return graph.Divide(sum, graph.Number(model.Members.Count, ElementKind.Single));
    }

    /// <summary>For two classes the logit of the second, rows × 1; for more the logarithms of the probabilities. Double precision.</summary>
    public static Tensor Score(GraphBuilder graph, Tensor probabilities, int classes)
    {
        Tensor shares = graph.Maximum(graph.Cast(probabilities, ElementKind.Double), graph.Number(AcGanModel.LeastShare, ElementKind.Double));
        Tensor ratio = classes == 2 ? graph.Divide(graph.SliceColumns(shares, 1, 1), graph.SliceColumns(shares, 0, 1)) : shares;
        return graph.Node("Log", ElementKind.Double, [ratio]);
    }

    /// <summary>The three outputs of a classifier.</summary>
    public static void AddOutputs(GraphBuilder graph, AcGanModel model, Tensor rows)
    {
        Tensor probabilities = Probabilities(graph, model, rows);
        Tensor score = graph.Cast(Score(graph, probabilities, model.Classes), ElementKind.Single);
        graph.Output(OnnxNames.Score, score, model.Classes == 2 ? 1 : model.Classes);
        graph.Output(OnnxNames.Probability, probabilities, model.Classes);
        graph.Output(OnnxNames.Class, graph.ArgMax(probabilities), 1);
    }
}
