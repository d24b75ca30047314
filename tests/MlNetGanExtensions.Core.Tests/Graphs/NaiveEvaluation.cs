using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Graphs.Operations;

namespace MlNetGanExtensions.Core.Tests.Graphs;

/// <summary>Computes expressions in double precision, one cell after the other, with none of the executor's cleverness.</summary>
internal sealed class NaiveEvaluation(NaiveState state)
{
    private readonly Dictionary<Expression, double[,]> _values = [];

    public static double Scalar(Expression expression, NaiveState state) => new NaiveEvaluation(state).Of(expression)[0, 0];

    public double[,] Of(Expression root)
    {
        foreach (Expression expression in ExpressionOrder.Sort([root]))
        {
            if (!_values.ContainsKey(expression))
            {
                _values.Add(expression, Compute(expression));
            }
        }

        return _values[root];
    }

    private static double[,] Cells(Expression shape, Func<int, int, double> cell)
    {
        double[,] cells = new double[shape.Rows, shape.Columns];
        for (int i = 0; i < shape.Rows; i++)
        {
            for (int j = 0; j < shape.Columns; j++)
            {
                cells[i, j] = cell(i, j);
            }
        }

        return cells;
    }

    private double[,] Compute(Expression expression)
    {
        double[][,] inputs = [.. expression.Inputs.Select(input => _values[input])];
        return expression switch
        {
            RandomOperation random => state.Draw(random),
            ElementwiseOperation elementwise => Elementwise(elementwise, inputs),
            StopGradientOperation or StraightThroughOperation => inputs[0],
            MatMulOperation product => Product(product, inputs[0], inputs[1]),
            TransposeOperation => Cells(expression, (i, j) => inputs[0][j, i]),
            ReshapeOperation => Reshaped(expression, inputs[0]),
            SumOperation sum => Sum(sum, inputs[0]),
            SliceOperation slice => Cells(slice, (i, j) => inputs[0][slice.FirstRow + i, slice.FirstColumn + j]),
            PlaceOperation place => Placed(place, inputs),
            GatherRowsOperation gather => Cells(gather, (i, j) => inputs[0][gather.Slot.Values[i], j]),
            ScatterAddRowsOperation scatter => Scattered(scatter, inputs[0]),
            GroupOperation group => NaiveGroups.Compute(group, inputs[0]),
            Operation => throw new InvalidOperationException($"{expression.GetType().Name} is not known here."),
            _ => state.Leaf(expression),
        };
    }

    private static double[,] Elementwise(ElementwiseOperation operation, double[][,] inputs)
    {
        double At(int input, int i, int j)
        {
            double[,] cells = inputs[input];
            return cells[cells.GetLength(0) == 1 ? 0 : i, cells.GetLength(1) == 1 ? 0 : j];
        }

        return Cells(operation, (i, j) => NaiveFunctions.Compute(
            operation.Function, At(0, i, j), inputs.Length > 1 ? At(1, i, j) : 0, inputs.Length > 2 ? At(2, i, j) : 0));
    }

    private static double[,] Product(MatMulOperation product, double[,] left, double[,] right)
    {
        int inner = left.GetLength(product.TransposeLeft ? 0 : 1);
        return Cells(product, (i, j) =>
        {
            double sum = 0;
            for (int k = 0; k < inner; k++)
            {
                sum += (product.TransposeLeft ? left[k, i] : left[i, k]) * (product.TransposeRight ? right[j, k] : right[k, j]);
            }

            return sum;
        });
    }

    private static double[,] Reshaped(Expression shape, double[,] value)
    {
        int columns = value.GetLength(1);
        return Cells(shape, (i, j) =>
        {
            int cell = (i * shape.Columns) + j;
            return value[cell / columns, cell % columns];
        });
    }

    private static double[,] Sum(SumOperation sum, double[,] value)
    {
        double[,] result = new double[sum.Rows, sum.Columns];
        for (int i = 0; i < value.GetLength(0); i++)
        {
            for (int j = 0; j < value.GetLength(1); j++)
            {
                result[sum.Kind == SumKind.OverColumns ? i : 0, sum.Kind == SumKind.OverRows ? j : 0] += value[i, j];
            }
        }

        return result;
    }

    private static double[,] Placed(PlaceOperation place, double[][,] parts)
    {
        double[,] result = new double[place.Rows, place.Columns];
        for (int part = 0; part < parts.Length; part++)
        {
            for (int i = 0; i < parts[part].GetLength(0); i++)
            {
                for (int j = 0; j < parts[part].GetLength(1); j++)
                {
                    result[place.Places[part].FirstRow + i, place.Places[part].FirstColumn + j] = parts[part][i, j];
                }
            }
        }

        return result;
    }

    private static double[,] Scattered(ScatterAddRowsOperation scatter, double[,] value)
    {
        double[,] result = new double[scatter.Rows, scatter.Columns];
        for (int i = 0; i < value.GetLength(0); i++)
        {
            for (int j = 0; j < scatter.Columns; j++)
            {
                result[scatter.Slot.Values[i], j] += value[i, j];
            }
        }

        return result;
    }
}
