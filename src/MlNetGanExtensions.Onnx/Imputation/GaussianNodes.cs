using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Onnx.Building;
using MlNetGanExtensions.Onnx.Format;

namespace MlNetGanExtensions.Onnx.Imputation;

/// <summary>Conditional expectations of a multivariate normal distribution, for every pattern of missing cells.</summary>
/// <remarks>
/// <para>
/// What is wanted is K_mm⁻¹ for the missing part m of each row. The matrix that is K within m, and 1 on the diagonal elsewhere, has it as a
/// block of its inverse, and is of the same size for every row: all rows are inverted side by side in columns steps of Gauss and Jordan.
/// With the diagonal of K scaled to 1 no pivot is above 1, so no step loses digits; no row needs another order of pivots, because
/// blocks of a definite matrix are definite.
/// </para>
/// <para>Cost of a row: columns³; memory for a batch: a few times rows × columns² numbers of double precision.</para>
/// </remarks>
internal static class GaussianNodes
{
    /// <summary>Completes rows.</summary>
    /// <returns>
    /// Completed rows in standardised units, observed cells as they are, and the expectation of each missing cell in the table's own units.
    /// </returns>
    public static (Tensor Standardised, Tensor Expected) Fill(GraphBuilder graph, GaussianCompletion completion, Tensor rows, Tensor missing)
    {
        SkewNodes skew = new(graph, completion.Skew);
        Tensor standardised = graph.Standardise(skew.Apply(rows), completion.Scaling.Mean, completion.Scaling.Scale);
        (Tensor filled, Tensor variance) = Condition(graph, completion.Gaussian, standardised, missing);
        Tensor scale = graph.DoubleRow(completion.Scaling.Scale);
        Tensor mean = graph.Add(graph.Multiply(graph.Cast(filled, ElementKind.Double), scale), graph.DoubleRow(completion.Scaling.Mean));
        Tensor expected = skew.Expectation(mean, graph.Multiply(graph.Multiply(variance, scale), scale));
        ColumnRange range = completion.Range;
        return (
            graph.Where(missing, filled, standardised),
            graph.Clamp(graph.Cast(expected, ElementKind.Single), graph.Row(range.Low), graph.Row(range.High)));
    }

    /// <summary>The expectation of each missing cell as Single, and its variance as Double.</summary>
    private static (Tensor Mean, Tensor Variance) Condition(
        GraphBuilder graph, ConditionalGaussian gaussian, Tensor standardised, Tensor missing)
    {
        int columns = gaussian.Columns;
        double[] unit = [.. Enumerable.Range(0, columns).Select(i => 1 / Math.Sqrt(gaussian.Precision[(i * columns) + i]))];
        double[] scaled = gaussian.Precision.ToArray();
        double[] identity = new double[scaled.Length];
        for (int i = 0; i < columns; i++)
        {
            identity[(i * columns) + i] = 1;
            for (int j = 0; j < columns; j++)
            {
                scaled[(i * columns) + j] = i == j ? 1 : scaled[(i * columns) + j] * unit[i] * unit[j];
            }
        }

        Tensor one = graph.Constant(identity, columns, columns);
        Tensor precision = graph.Constant(scaled, columns, columns);
        Tensor bothMissing = graph.And(graph.Unsqueeze(missing, 2), graph.Unsqueeze(missing, 1));
        Tensor inverse = Invert(graph, graph.Where(bothMissing, precision, one), one, columns);

        // −K_mo x_o in the units of the scaled precision, and 0 for what is observed.
        Tensor zero = graph.Number(0, ElementKind.Double);
        Tensor units = graph.DoubleRow(unit);
        Tensor mean = graph.DoubleRow(gaussian.Mean);
        Tensor centred = graph.Subtract(graph.Cast(standardised, ElementKind.Double), mean);
        Tensor known = graph.Where(missing, zero, graph.Divide(centred, units));
        Tensor pull = graph.Where(missing, graph.Subtract(zero, graph.MatMul(known, precision)), zero);
        Tensor filled = graph.Multiply(graph.Sum(graph.Multiply(inverse, graph.Unsqueeze(pull, 1)), 2), units);
        Tensor value = graph.Cast(graph.Add(filled, mean), ElementKind.Single);
        Tensor variance = graph.Multiply(graph.Sum(graph.Multiply(inverse, one), 2), graph.Multiply(units, units));
        return (graph.FiniteOr(value, graph.Cast(mean, ElementKind.Single)), variance);
    }

    /// <summary>Inverts symmetric definite matrices, rows × columns × columns, in their place: after step k columns 0 … k are exchanged.</summary>
    private static Tensor Invert(GraphBuilder graph, Tensor matrices, Tensor identity, int columns) => graph.Loop(
        columns,
        [matrices],
        (step, k, values) =>
        {
            Tensor matrix = values[0];
            Tensor place = step.Unsqueeze(k, 0);
            Tensor one = step.Gather(identity, place, 0);
            Tensor column = step.Gather(matrix, k, 2);
            Tensor row = step.Gather(matrix, k, 1);
            Tensor left = step.Divide(step.Subtract(column, one), step.Gather(column, place, 1));
            Tensor update = step.Multiply(step.Unsqueeze(left, 2), step.Unsqueeze(step.Add(row, one), 1));
            return ([step.Subtract(matrix, update)], null);
        })[0];
}
