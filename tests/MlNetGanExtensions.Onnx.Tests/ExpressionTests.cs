using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Onnx.Building;

namespace MlNetGanExtensions.Onnx.Tests;

public sealed class ExpressionTests
{
    private static readonly Variable Weights = new("weights", Matrix.From(new float[,] { { 1, -2 }, { 0.5f, 3 }, { -1, 0.25f }, { 2, 1 } }));
    private static readonly Variable Row = new("row", Matrix.From(new float[,] { { 1, -0.5f, 2, 0 } }));
    private static readonly ColumnGroups Groups = new(1, 3);

    private static readonly Dictionary<string, Func<Expression, Expression>> Networks = new()
    {
        ["add"] = x => x + Row,
        ["subtract"] = x => Row - x,
        ["multiply"] = x => x * Row * 0.5f,
        ["divide"] = x => x / (Row + 3),
        ["minimum"] = x => Op.Minimum(x, Row),
        ["maximum"] = x => Op.Maximum(x, Row),
        ["greater"] = x => Op.Greater(x, Row),
        ["select"] = x => Op.Select(Op.Step(x), x, Row),
        ["negate"] = x => -x,
        ["square"] = Op.Square,
        ["square root"] = x => Op.Sqrt(Op.Square(x) + 1),
        ["exponential"] = Op.Exp,
        ["logarithm"] = x => Op.Log(Op.Square(x) + 1),
        ["tanh"] = Op.Tanh,
        ["sigmoid"] = Op.Sigmoid,
        ["softplus"] = Op.Softplus,
        ["relu"] = Op.Relu,
        ["leaky relu"] = x => Op.LeakyRelu(x, 0.2f),
        ["absolute"] = Op.Abs,
        ["sign"] = Op.Sign,
        ["product"] = x => Op.MatMul(x, Weights),
        ["product with transposed"] = x => Op.MatMul(Op.MatMul(x, Weights), Weights, transposeRight: true),
        ["slice and join"] = x => Op.ConcatColumns(Op.SliceColumns(x, 2, 2), x),
        ["sum of columns"] = x => x + Op.SumColumns(x),
        ["mean of columns"] = x => x - Op.MeanColumns(x),
        ["softmax"] = x => Op.Softmax(x),
        ["softmax of groups"] = x => Op.Softmax(x, Groups),
        ["log-softmax of groups"] = x => Op.LogSoftmax(x, Groups),
        ["largest of groups"] = x => Op.ArgMaxOneHot(x, Groups),
        ["straight through"] = x => Op.StraightThrough(Op.ArgMaxOneHot(x), x),
        ["stopped gradient"] = x => Op.StopGradient(x) + 1,
    };

    private static readonly Dictionary<string, Func<Expression, Expression>> OverRows = new()
    {
        ["transposed"] = Op.Transpose,
        ["mean of rows"] = x => x - Op.MeanRows(x),
        ["sum"] = Op.Sum,
        ["random"] = x => Op.Dropout(x, 0.5f, new RandomStream(1, "test")),
        ["reshaped"] = x => Op.Reshape(x, x.Columns, x.Rows),
        ["product over rows"] = x => Op.MatMul(x, x, transposeRight: true),
        ["one row"] = x => Op.SliceRows(x, 0, 1),
    };

    public static TheoryData<string> All => [.. Networks.Keys];

    public static TheoryData<string> Refused => [.. OverRows.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void An_operation_gives_what_the_executor_gives(string name)
    {
        Matrix rows = new(50, 4);
        new RandomStream(1, "expressions").FillNormal(rows.Values);
        Matrix expected = new RowFunction(4, Networks[name], CpuExecutor.Default).Apply(rows);

        using OnnxFile file = OnnxFile.Written(stream =>
        {
            GraphBuilder graph = new();
            graph.Output("out", ExpressionNodes.Apply(graph, graph.Input("in", 4), 4, Networks[name]), expected.Columns);
            ModelFile.Write(graph, "test", stream, new OnnxExportOptions());
        });

        Near.Largest(file.Run(("in", rows))["out"], expected).Should().BeLessThan(1e-6);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_mixes_rows_or_draws_is_refused(string name)
    {
        GraphBuilder graph = new();
        FluentActions.Invoking(() => ExpressionNodes.Apply(graph, graph.Input("in", 4), 4, OverRows[name]))
            .Should().Throw<NotSupportedException>().WithMessage("*each row by itself*");
    }
}
