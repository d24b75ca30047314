using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Graphs.Operations;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Onnx.Format;

namespace MlNetGanExtensions.Onnx.Building;

/// <summary>Writes a network that works row by row as nodes: goes through its expressions in the order in which they can be computed.</summary>
internal sealed class ExpressionNodes
{
    // Stands for any number of rows: nothing that is exported depends on it.
    private const int BatchRows = 2;

    private readonly GraphBuilder _graph;
    private readonly Dictionary<Expression, Tensor> _tensors = [];
    private readonly HashSet<Expression> _perRow = [];

    private ExpressionNodes(GraphBuilder graph) => _graph = graph;

    /// <param name="graph">Where the nodes go.</param>
    /// <param name="rows">Rows × columns.</param>
    /// <param name="columns">Columns of the network's input.</param>
    /// <param name="network">Describes the output for a batch.</param>
    /// <exception cref="NotSupportedException">The network mixes rows or draws random numbers.</exception>
    public static Tensor Apply(GraphBuilder graph, Tensor rows, int columns, Func<Expression, Expression> network)
    {
        InputSlot slot = new("rows", BatchRows, columns);
        Expression output = network(slot);
        ExpressionNodes nodes = new(graph);
        nodes._tensors[slot] = rows;
        nodes._perRow.Add(slot);
        foreach (Expression expression in ExpressionOrder.Sort([output]))
        {
            nodes.Add(expression);
        }

        return nodes._tensors[output];
    }

    private void Add(Expression expression)
    {
        if (_tensors.ContainsKey(expression))
        {
            return;
        }

        if (expression.Inputs.Any(_perRow.Contains))
        {
            _perRow.Add(expression);
        }

        _tensors[expression] = expression switch
        {
            Variable variable => Matrix(variable.Read()),
            Constant constant => Matrix(Read(constant)),
            ElementwiseOperation elementwise => ElementwiseNodes.Of(_graph, elementwise.Function, [.. elementwise.Inputs.Select(Of)]),
            MatMulOperation product => Product(product),
            SliceOperation slice when slice.FirstRow == 0 && slice.Rows == slice.Inputs[0].Rows =>
                _graph.SliceColumns(Of(slice.Inputs[0]), slice.FirstColumn, slice.Columns),
            PlaceOperation place => SideBySide(place),
            GroupOperation group => GroupNodes.Of(_graph, group.Function, group.Groups, Of(group.Inputs[0])),
            SumOperation { Kind: SumKind.OverColumns } sum => _graph.Unsqueeze(_graph.Sum(Of(sum.Inputs[0]), 1), 1),
            StopGradientOperation same => Of(same.Inputs[0]),
            StraightThroughOperation forward => Of(forward.Inputs[0]),
            _ => throw NotRowByRow(expression),
        };
    }

    private Tensor Of(Expression expression) => _tensors[expression];

    private Tensor Matrix(Matrix value) => _graph.Constant(value.Values, value.Rows, value.Columns);

    private static Matrix Read(Constant constant)
    {
        Matrix value = new(constant.Rows, constant.Columns);
        Block block = constant.Block;
        for (int row = 0; row < value.Rows; row++)
        {
            block.Row(row).CopyTo(value.Row(row));
        }

        return value;
    }

    private Tensor Product(MatMulOperation product)
    {
        if (product.TransposeLeft || _perRow.Contains(product.Inputs[1]))
        {
            throw NotRowByRow(product);
        }

        Tensor right = Of(product.Inputs[1]);
        return _graph.MatMul(Of(product.Inputs[0]), product.TransposeRight ? _graph.Node("Transpose", right.Kind, [right]) : right);
    }

    private Tensor SideBySide(PlaceOperation place)
    {
        bool beside = place.CoversAll && place.Places.All(part => part.FirstRow == 0) && place.Inputs.All(_perRow.Contains);
        return beside
            ? _graph.ConcatColumns([.. place.Places.Index().OrderBy(part => part.Item.FirstColumn).Select(part => Of(place.Inputs[part.Index]))])
            : throw NotRowByRow(place);
    }

    private static NotSupportedException NotRowByRow(Expression expression) => new(
        $"{expression.GetType().Name} cannot be written as ONNX: networks are written that compute each row by itself, without random numbers.");
}
