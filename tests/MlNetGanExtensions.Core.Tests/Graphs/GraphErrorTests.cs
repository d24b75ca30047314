using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Graphs;

public sealed class GraphErrorTests
{
    private static readonly Variable X = new("x", new Matrix(3, 4));
    private static readonly Variable Y = new("y", new Matrix(2, 4));

    private static readonly Dictionary<string, (Action Act, string Message)> Cases = new()
    {
        ["sum of unequal shapes"] = (() => _ = X + Y, "*3 x 4, 2 x 4*do not fit*"),
        ["select of unequal shapes"] = (() => Op.Select(X, X, Y), "*3 x 4, 3 x 4, 2 x 4*"),
        ["product"] = (() => Op.MatMul(X, Y), "*3 x 4 and 2 x 4 does not exist*"),
        ["transposed product"] = (() => Op.MatMul(X, Y, true, true), "*3 x 4 transposed and 2 x 4 transposed*"),
        ["repeat"] = (() => Op.Repeat(X, 6, 4), "*3 x 4 cannot be repeated to 6 x 4*"),
        ["reshape"] = (() => Op.Reshape(X, 5, 2), "*3 x 4 has not the 5 x 2 cells*"),
        ["side by side"] = (() => Op.ConcatColumns(X, Y), "*3 x 4 and 2 x 4 cannot stand side by side*"),
        ["one below the other"] = (() => Op.ConcatRows(X, Op.Transpose(Y)), "*3 x 4 and 4 x 2 cannot stand one below*"),
        ["nothing side by side"] = (() => Op.ConcatColumns(), "*At least one*"),
        ["slice too wide"] = (() => Op.SliceColumns(X, 2, 3), "*3 x 3 cells from row 0, column 2 are not inside 3 x 4*"),
        ["slice before the start"] = (() => Op.SliceRows(X, -1, 2), "*row -1*"),
        ["slice so far out that sums overflow"] = (() => Op.SliceColumns(X, int.MaxValue, 2), "*not inside 3 x 4*"),
        ["slice as wide as the whole from elsewhere"] = (() => Op.SliceColumns(X, 1, 4), "*3 x 4 cells from row 0, column 1 are not inside 3 x 4*"),
        ["slice as high as the whole from elsewhere"] = (() => Op.SliceRows(X, 2, 3), "*3 x 4 cells from row 2, column 0 are not inside 3 x 4*"),
        ["straight through of other shapes"] = (() => Op.StraightThrough(X, Op.SliceRows(X, 0, 1)), "*3 x 4*1 x 4*"),
        ["empty slice"] = (() => Op.SliceColumns(X, 0, 0), "*columns*"),
        ["groups"] = (() => Op.Softmax(X, new ColumnGroups(2, 3)), "*groups have 5 columns, the value is 3 x 4*"),
        ["no groups"] = (() => _ = new ColumnGroups(), "*At least one group*"),
        ["empty group"] = (() => _ = new ColumnGroups(2, 0), "*sizes*"),
        ["loss of many cells"] = (() => Gradient.Of(X, X), "*the loss is 3 x 4*"),
        ["assignment"] = (() => _ = new Assignment(X, Y), "*'x' is 3 x 4, the value is 2 x 4*"),
        ["variable assigned twice"] = (() => _ = new Stage([new Assignment(X, X * 2), new Assignment(X, X)]), "*'x' is assigned twice*"),
        ["value of a variable"] = (() => X.Write(new Matrix(4, 3)), "*'x' is 3 x 4, the value is 4 x 3*"),
        ["variable without rows"] = (() => _ = new Variable("v", new Matrix(0, 3)), "*rows*"),
        ["slot without columns"] = (() => _ = new InputSlot("s", 3, 0), "*columns*"),
        ["row of a slot"] = (() => new InputSlot("s", 3, 2).Row(3), "*row*"),
        ["empty index slot"] = (() => _ = new IndexSlot("s", 0), "*count*"),
        ["no stages"] = (() => CpuExecutor.Default.Compile([]), "*at least one stage*"),
        ["no threads"] = (() => _ = new CpuExecutor(0), "*threads*"),
        ["dropout of everything"] = (() => Op.Dropout(X, 1, new RandomStream(1, "d")), "*rate*"),
        ["dropout of NaN"] = (() => Op.Dropout(X, float.NaN, new RandomStream(1, "d")), "*rate*"),
        ["slope below zero"] = (() => Op.LeakyRelu(X, -0.1f), "*slope*"),
        ["no temperature"] = (() => Op.GumbelSoftmax(X, 0, new RandomStream(1, "g")), "*temperature*"),
        ["probability above one"] = (() => Op.RandomBernoulli(new RandomStream(1, "b"), 1.5f, 2, 2), "*probability*"),
        ["read of another length"] = (() => Compiled(X).Read(X, new float[11]), "*3 x 4*11 cells*"),
        ["read of something else"] = (() => Compiled(X).Read(Y, new float[8]), "*not among the outputs*"),
        ["scalar of many cells"] = (() => Compiled(X).Scalar(X), "*3 x 4, not a single cell*"),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Mistakes_are_named(string name)
    {
        (Action act, string message) = Cases[name];

        act.Should().Throw<ArgumentException>().WithMessage(message);
    }

    [Fact]
    public void A_row_number_outside_the_table_is_found_before_anything_changes()
    {
        IndexSlot rows = new("batch rows", 1);
        Variable table = new("table", Matrix.FromRows([[1f], [2f]]));
        Variable count = new("count", Matrix.FromRows([[0f]]));
        ICompiledGraph graph = CpuExecutor.Default.Compile(
            [new Stage([new Assignment(count, count + 1)]), new Stage([], Op.GatherRows(table, rows))]);
        Action act = graph.Run;

        rows.Values[0] = 2;

        act.Should().Throw<InvalidOperationException>();
        count.Read()[0, 0].Should().Be(0);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void A_row_number_outside_the_table_is_named_and_the_graph_runs_on_with_a_better_one(int row)
    {
        IndexSlot rows = new("batch rows", 2);
        Variable table = new("table", Matrix.FromRows([[1f], [2f], [3f]]));
        Expression sum = Op.Sum(Op.GatherRows(table, rows));
        ICompiledGraph graph = CpuExecutor.Default.Compile([new Stage([], sum)]);
        Action act = graph.Run;

        rows.Values[1] = row;
        act.Should().Throw<InvalidOperationException>().WithMessage($"Slot 'batch rows' names row {row} of a table with 3 rows.");
        rows.Values[1] = 2;
        graph.Run();

        graph.Scalar(sum).Should().Be(4);
    }

    private static ICompiledGraph Compiled(Expression output) => CpuExecutor.Default.Compile([new Stage([], output)]);
}
