using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Graphs.Execution;
using MlNetGanExtensions.Graphs.Execution.Instructions;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.Threading;

namespace MlNetGanExtensions.Core.Tests.Graphs.Execution;

/// <summary>Large moves, sums, groups and draws are divided between threads, and that shows in nothing but time.</summary>
public sealed class SharedWorkTests
{
    private const int Rows = 301;
    private const int Columns = 170;

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void Any_number_of_threads_gives_the_same_bits(int threads)
    {
        Run(threads).Should().Equal(Run(1));
    }

    [Fact]
    public void Each_kind_of_large_work_is_divided()
    {
        using WorkerTeam team = new(2);
        (Stage stage, _) = Describe();

        string[] divided =
        [
            .. new CpuGraph([stage], team).Instructions.ToArray()
                .Select(instruction => instruction.ToString())
                .Where(text => text.Contains("2 parts", StringComparison.Ordinal)),
        ];

        foreach (string kind in new[] { "gather", "copy", "reshape", "Softmax", "sum OverRows", "sum OverColumns", "draw Normal" })
        {
            divided.Should().Contain(text => text.Contains(kind, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_row_outside_the_table_is_found_before_anything_runs()
    {
        (Stage stage, IndexSlot slot) = Describe();
        ICompiledGraph graph = new CpuExecutor(threads: 2).Compile([stage]);
        slot.Values[^1] = 50;

        graph.Invoking(it => it.Run()).Should().Throw<InvalidOperationException>().WithMessage("*names row 50*");
    }

    private static int[] Run(int threads)
    {
        (Stage stage, _) = Describe();
        ICompiledGraph graph = new CpuExecutor(threads).Compile([stage]);
        graph.Run();
        graph.Run();
        return [.. stage.Outputs.SelectMany(output => Values(graph, output)).Select(BitConverter.SingleToInt32Bits)];
    }

    private static float[] Values(ICompiledGraph graph, Expression output)
    {
        float[] values = new float[output.Rows * output.Columns];
        graph.Read(output, values);
        return values;
    }

    private static (Stage Stage, IndexSlot Slot) Describe()
    {
        Matrix cells = new(50, Columns);
        new RandomStream(1, "table").FillNormal(cells.Values);
        IndexSlot slot = new("rows", Rows);
        for (int i = 0; i < Rows; i++)
        {
            slot.Values[i] = i * 7 % 50;
        }

        RandomStream noise = new(2, "noise");
        Expression gathered = Op.GatherRows(new Variable("table", cells), slot);
        Expression drawn = Op.RandomNormal(noise, Rows, Columns);
        Expression both = Op.ConcatRows(gathered, drawn, gathered);
        Expression cut = Op.Slice(both, 100, 650, 3, 163);
        Expression inZeros = Gradient.Of(Op.Sum(Op.Square(cut)), both)[0];
        Expression reshaped = Op.Reshape(both, Columns, 3 * Rows);
        Expression soft = Op.Softmax(drawn, new ColumnGroups(3, 17, 150));
        return (new Stage([], cut, reshaped, soft, Op.SumRows(both), Op.SumColumns(reshaped), Op.RandomBernoulli(noise, 0.3f, Rows, 5), inZeros), slot);
    }
}
