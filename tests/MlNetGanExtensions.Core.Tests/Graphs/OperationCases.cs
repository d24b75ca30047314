using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Graphs;

/// <summary>One case for each operation and each way its operands may be shaped. Operands come in the range where the operation is smooth.</summary>
internal static class OperationCases
{
    private static readonly (int Rows, int Columns)[] Shapes = [(3, 4), (1, 4), (3, 1), (1, 1)];
    private static readonly ColumnGroups Groups = new(1, 3, 2);

    public static Dictionary<string, OperationCase> All { get; } = Make().ToDictionary(item => item.Name);

    private static RandomStream Stream => new(5, "operation case");

    private static IEnumerable<OperationCase> Make() => [.. Binary(), .. Unary(), .. Grouped(), .. Matrices(), .. Mixed(), .. Losses()];

    private static IEnumerable<OperationCase> Binary()
    {
        (string Name, Func<Expression, Expression, Expression> Make)[] functions =
        [
            ("add", (x, y) => x + y),
            ("subtract", (x, y) => x - y),
            ("multiply", (x, y) => x * y),
            ("divide", (x, y) => x / (y + 3)),
            ("minimum", Op.Minimum),
            ("maximum", Op.Maximum),
            ("select", (x, y) => Op.Select(Op.Greater(x, y), Op.Square(x), x * y)),
            ("greater", (x, y) => Op.Greater(x, y) * x),
        ];
        foreach ((string name, Func<Expression, Expression, Expression> make) in functions)
        {
            foreach ((int Rows, int Columns) left in Shapes)
            {
                foreach ((int Rows, int Columns) right in Shapes)
                {
                    yield return new($"{name} {left.Rows}x{left.Columns} {right.Rows}x{right.Columns}", [left, right], v => make(v[0], v[1]));
                }
            }
        }

        yield return new("operand with itself", [(3, 4)], v => (v[0] * v[0]) + (v[0] / (v[0] + 3)));
        yield return new("numbers", [(3, 4)], v => 2 - ((v[0] + 1.5f) * 3));
        yield return new("select of three shapes", [(3, 1), (1, 4), (1, 1)], v => Op.Square(Op.Select(Op.Step(v[0]), v[1], v[2])));
    }

    private static IEnumerable<OperationCase> Unary()
    {
        (string Name, Func<Expression, Expression> Make)[] functions =
        [
            ("negate", x => -x),
            ("square", Op.Square),
            ("square root", x => Op.Sqrt(x + 3)),
            ("exponential", Op.Exp),
            ("logarithm", x => Op.Log(x + 3)),
            ("hyperbolic tangent", Op.Tanh),
            ("sigmoid", Op.Sigmoid),
            ("softplus", Op.Softplus),
            ("rectifier", x => Op.Relu(x) * x),
            ("leaky rectifier", x => Op.LeakyRelu(x, 0.2f) * x),
            ("absolute", x => Op.Abs(x) * x),
            ("sign", x => Op.Sign(x) * x),
            ("step", x => Op.Step(x) * x),
        ];
        foreach ((string name, Func<Expression, Expression> make) in functions)
        {
            foreach ((int Rows, int Columns) shape in Shapes)
            {
                yield return new($"{name} {shape.Rows}x{shape.Columns}", [shape], v => make(v[0]));
            }
        }

        yield return new("all activations in one pass", [(5, 17)], v => functions.Select(f => f.Make(v[0])).Aggregate((a, b) => a + b));
    }

    private static IEnumerable<OperationCase> Grouped()
    {
        (string Name, Func<Expression, ColumnGroups?, Expression> Make)[] functions =
        [
            ("softmax", (x, groups) => Op.Softmax(x, groups)),
            ("log-softmax", (x, groups) => Op.LogSoftmax(x, groups)),
            ("largest of group", (x, groups) => Op.ArgMaxOneHot(x, groups) * x),
            ("group sum", (x, groups) => Op.GroupSum(x, groups ?? new ColumnGroups(x.Columns))),
        ];
        foreach ((string name, Func<Expression, ColumnGroups?, Expression> make) in functions)
        {
            yield return new($"{name}, one group", [(4, 6)], v => make(v[0] * 2, null) * v[0]);
            yield return new($"{name}, uneven groups", [(4, 6)], v => make(v[0] * 2, Groups) * v[0]);
            yield return new($"{name}, one column", [(3, 1)], v => make(v[0], null) * v[0]);
        }
    }

    private static IEnumerable<OperationCase> Matrices()
    {
        yield return new("product", [(3, 4), (4, 2)], v => Op.MatMul(v[0], v[1]));
        yield return new("product, left transposed", [(4, 3), (4, 2)], v => Op.MatMul(v[0], v[1], true));
        yield return new("product, right transposed", [(3, 4), (2, 4)], v => Op.MatMul(v[0], v[1], false, true));
        yield return new("product, both transposed", [(4, 3), (2, 4)], v => Op.MatMul(v[0], v[1], true, true));
        yield return new("product with itself", [(3, 4)], v => Op.MatMul(v[0], v[0], true));
        foreach (bool leaky in new[] { false, true })
        {
            yield return new(
                $"dense layer, leaky {leaky}",
                [(5, 3), (3, 4), (1, 4)],
                v => Op.Square(leaky ? Op.LeakyRelu(Op.MatMul(v[0], v[1]) + v[2], 0.2f) : Op.Relu(Op.MatMul(v[0], v[1]) + v[2])));
        }

        yield return new("gated product", [(5, 3), (3, 4), (5, 4)], v => Op.Square(v[2] * Op.MatMul(v[0], v[1])));
        yield return new("transposition", [(3, 4), (4, 3)], v => Op.Transpose(v[0]) * v[1]);
        yield return new("reshape", [(3, 4), (2, 6)], v => Op.Reshape(v[0], 2, 6) * v[1]);
        yield return new("sum", [(3, 4)], v => Op.Square(Op.Sum(v[0])));
        yield return new("sum of rows", [(3, 4)], v => Op.Square(Op.SumRows(v[0])));
        yield return new("sum of columns", [(3, 4)], v => Op.Square(Op.SumColumns(v[0])));
        yield return new("mean", [(3, 4)], v => Op.Square(Op.Mean(v[0])));
        yield return new("mean of rows", [(3, 4)], v => Op.Square(Op.MeanRows(v[0])));
        yield return new("mean of columns", [(3, 4)], v => Op.Square(Op.MeanColumns(v[0])));
        yield return new("repeat a row", [(1, 4)], v => Op.Square(Op.MatMul(Op.Repeat(v[0], 3, 4), v[0], false, true)));
        yield return new("repeat a column", [(3, 1)], v => Op.Square(Op.Transpose(Op.Repeat(v[0], 3, 4))));
        yield return new("repeat a cell", [(1, 1)], v => Op.Square(Op.SumRows(Op.Repeat(v[0], 3, 4))));
        yield return new("slice of columns", [(3, 5)], v => Op.SliceColumns(v[0], 1, 3) * Op.SliceColumns(v[0], 2, 3));
        yield return new("slice of rows", [(5, 3)], v => Op.SliceRows(v[0], 0, 4) * Op.SliceRows(v[0], 1, 4));
        yield return new("side by side", [(3, 2), (3, 1)], v => Op.Square(Op.ConcatColumns(v[0], v[1], v[0])));
        yield return new("one below the other", [(2, 3), (1, 3)], v => Op.Square(Op.ConcatRows(v[0], v[1], v[0])));
        IndexSlot rows = new("rows", 5);
        int[] numbers = [2, 0, 2, 2, 1];
        numbers.CopyTo(rows.Values);
        yield return new("rows with repetitions", [(4, 3), (5, 3)], v => Op.Square(Op.GatherRows(v[0], rows)) * v[1]);
    }

    private static IEnumerable<OperationCase> Mixed()
    {
        yield return new("stopped gradient", [(3, 4)], v => Op.StopGradient(v[0] * v[0]) * v[0]) { IsSmooth = false };
        yield return new("straight through", [(3, 4)], v => Op.StraightThrough(Op.Sign(v[0]), Op.Tanh(v[0])) * v[0]) { IsSmooth = false };
        yield return new("dropout", [(6, 5)], v => Op.Square(Op.Dropout(v[0], 0.4f, Stream)));
        yield return new("soft Gumbel sample", [(4, 6)], v => Op.GumbelSoftmax(v[0], 0.7f, Stream, Groups) * v[0]);
        yield return new("hard Gumbel sample", [(4, 6)], v => Op.GumbelSoftmax(v[0], 0.7f, Stream, Groups, hard: true) * v[0]) { IsSmooth = false };
        yield return new("noise", [(4, 6)], v => Op.Square(v[0] + Op.RandomNormal(Stream, 4, 6)) * Op.RandomUniform(Stream.Child(1), 4, 1));
        yield return new("batch normalisation", [(5, 3), (1, 3)], v =>
        {
            Expression centred = v[0] - Op.MeanRows(v[0]);
            return centred / Op.Sqrt(Op.MeanRows(Op.Square(centred)) + 1e-2f) * v[1];
        });
    }

    private static IEnumerable<OperationCase> Losses()
    {
        yield return new("binary cross-entropy", [(3, 4), (3, 1)], v => Op.BinaryCrossEntropyWithLogits(v[0] * 4, Op.Sigmoid(v[1])));
        yield return new("cross-entropy", [(4, 6), (4, 6)], v => Op.CrossEntropyWithLogits(v[0] * 4, Op.Softmax(v[1])));
        yield return new("cross-entropy of groups", [(4, 6), (4, 6)], v => Op.CrossEntropyWithLogits(v[0], Op.Softmax(v[1], Groups), Groups));
        yield return new("squared error", [(3, 4), (1, 4)], v => Op.MeanSquaredError(v[0], v[1]));
        yield return new("masked squared error", [(3, 4), (3, 4), (3, 4)], v => Op.MaskedSquaredError(v[0], v[1], Op.Step(v[2])));
        yield return new("masked squared error, column mask", [(3, 4), (1, 4), (3, 1)], v => Op.MaskedSquaredError(v[0], v[1], Op.Step(v[2])));
    }
}
