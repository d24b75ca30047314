using MlNetGanExtensions.Graphs.Execution;
using MlNetGanExtensions.Graphs.Operations;
using TorchSharp;
using Tensor = TorchSharp.torch.Tensor;

namespace MlNetGanExtensions.TorchSharp.Execution;

/// <summary>Finds the calls of libtorch that compute an operation.</summary>
internal static class TorchLowering
{
    /// <param name="node">What is computed.</param>
    /// <param name="operands">Numbers of its operands among the values of the plan; the row numbers of a slot come last.</param>
    /// <param name="device">Where it runs.</param>
    public static Func<Tensor[], Tensor> Lower(PlanNode node, int[] operands, torch.Device device)
    {
        int first = operands.Length > 0 ? operands[0] : -1;
        return node.Expression switch
        {
            ElementwiseOperation elementwise => CellwiseCalls.Lower(elementwise, node.Inputs, operands),
            MatMulOperation product => Product(product, first, operands[1]),
            SumOperation sum => Sum(sum.Kind, first),
            GroupOperation group => new GroupCalls(group, device).Lower(first),
            GatherRowsOperation => values => values[first].index_select(0, values[operands[1]]),
            ScatterAddRowsOperation scatter => ScatterAdd(scatter, first, operands[1], device),
            SliceOperation slice => Slice(slice, first),
            PlaceOperation place => Place(place, operands, device),
            ReshapeOperation reshape => values => values[first].reshape(reshape.Rows, reshape.Columns),
            TransposeOperation => values => values[first].t(),
            RandomOperation random => values => RandomCells.Draw(random, device),
            _ => throw new InvalidOperationException($"The executor does not know {node.Expression.GetType().Name}."),
        };
    }

    private static Func<Tensor[], Tensor> Product(MatMulOperation product, int left, int right)
    {
        if (product.TransposeLeft)
        {
            return product.TransposeRight
                ? values =>
                {
                    using Tensor turnedLeft = values[left].t();
                    using Tensor turnedRight = values[right].t();
                    return turnedLeft.mm(turnedRight);
                }
            : values =>
            {
                using Tensor turned = values[left].t();
                return turned.mm(values[right]);
            };
        }

        return product.TransposeRight
            ? values =>
            {
                using Tensor turned = values[right].t();
                return values[left].mm(turned);
            }
        : values => values[left].mm(values[right]);
    }

    private static Func<Tensor[], Tensor> Sum(SumKind kind, int operand) => kind switch
    {
        SumKind.OverRows => values => values[operand].sum(0, keepdim: true),
        SumKind.OverColumns => values => values[operand].sum(1, keepdim: true),
        _ => values => values[operand].sum(0, 1, keepdim: true),
    };

    private static Func<Tensor[], Tensor> ScatterAdd(ScatterAddRowsOperation scatter, int operand, int rows, torch.Device device) => values =>
    {
        Tensor result = torch.zeros(scatter.Rows, scatter.Columns, torch.ScalarType.Float32, device);
        result.index_add_(0, values[rows], values[operand], 1);
        return result;
    };

    private static Func<Tensor[], Tensor> Slice(SliceOperation slice, int operand)
    {
        if (slice.Columns == slice.Inputs[0].Columns)
        {
            return values => values[operand].narrow(0, slice.FirstRow, slice.Rows);
        }

        return slice.Rows == slice.Inputs[0].Rows
            ? values => values[operand].narrow(1, slice.FirstColumn, slice.Columns)
            : values =>
            {
                using Tensor rows = values[operand].narrow(0, slice.FirstRow, slice.Rows);
                return rows.narrow(1, slice.FirstColumn, slice.Columns);
            };
    }

    private static Func<Tensor[], Tensor> Place(PlaceOperation place, int[] operands, torch.Device device) => values =>
    {
        Tensor result = place.CoversAll
            ? torch.empty(place.Rows, place.Columns, torch.ScalarType.Float32, device)
            : torch.zeros(place.Rows, place.Columns, torch.ScalarType.Float32, device);
        for (int part = 0; part < operands.Length; part++)
        {
            Tensor value = values[operands[part]];
            (int firstRow, int firstColumn) = place.Places[part];
            using Tensor rows = result.narrow(0, firstRow, value.shape[0]);
            using Tensor cells = rows.narrow(1, firstColumn, value.shape[1]);
            cells.copy_(value);
        }

        return result;
    };
}
