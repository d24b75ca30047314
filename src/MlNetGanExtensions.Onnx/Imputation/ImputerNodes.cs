using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Onnx.Building;
using MlNetGanExtensions.Onnx.Format;

namespace MlNetGanExtensions.Onnx.Imputation;

/// <summary>Writes a fitted imputer as nodes. Observed cells go through untouched.</summary>
internal static class ImputerNodes
{
    /// <param name="graph">Where the nodes go.</param>
    /// <param name="imputer">One of the library's own.</param>
    /// <param name="rows">Rows × columns; NaN marks a missing cell.</param>
    /// <returns>The completed rows.</returns>
    /// <exception cref="NotSupportedException">The imputer is of another type.</exception>
    public static Tensor Complete(GraphBuilder graph, IFittedImputer imputer, Tensor rows)
    {
        Tensor missing = graph.IsNaN(rows);
        Tensor filled = imputer switch
        {
            SimpleImputerModel simple => graph.Row(simple.Fills),
            StackedAutoencoderModel autoencoder => AutoencoderNodes.Fill(graph, autoencoder, rows, missing),
            GaussianImputerModel gaussian => GaussianNodes.Fill(graph, gaussian.Completion, rows, missing).Expected,
            ChainedImputerModel chained => ChainedNodes.Fill(graph, chained, rows, missing),
            _ => throw new NotSupportedException(
                $"{imputer.GetType().Name} cannot be written as ONNX: only the imputers of this library are known by what they compute."),
        };
        return graph.Where(missing, filled, rows);
    }

    /// <summary>1 where a cell of a chosen column is missing, else 0.</summary>
    public static Tensor Indicate(GraphBuilder graph, MissingIndicator indicator, Tensor rows)
    {
        long[] places = [.. indicator.Indicated.Select(column => (long)column)];
        return graph.Cast(graph.IsNaN(graph.Gather(rows, graph.Constant(places, places.Length), 1)), ElementKind.Single);
    }
}
