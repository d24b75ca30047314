using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Graphs.Execution;

/// <summary>Cell-wise functions of matrices with one column, which are not worked on where they lie.</summary>
public sealed class ColumnPassTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(513)]
    [InlineData(1500)]
    public void A_column_gets_the_bits_that_the_same_cells_get_as_a_row(int size)
    {
        RandomStream stream = new(7, "column passes");
        Matrix cells = new(1, size);
        stream.FillNormal(cells.Values);
        InputSlot factor = new("factor", 1, 1);
        factor.Row(0)[0] = 1.5f;
        Variable row = new("row", cells);
        Variable column = new("column", Column(cells));
        Expression rowResult = Described(row, factor);
        Expression columnResult = Described(column, factor);
        Expression sum = Op.Sum(columnResult);
        ICompiledGraph graph = CpuExecutor.Default.Compile(
        [
            new Stage([new Assignment(row, Op.Tanh(row)), new Assignment(column, Op.Tanh(column))], rowResult, columnResult, sum),
        ]);

        for (int run = 0; run < 3; run++)
        {
            graph.Run();

            Read(graph, columnResult).Should().Equal(Read(graph, rowResult));
            column.Read().Values.ToArray().Should().Equal(row.Read().Values.ToArray());
            float.IsFinite(graph.Scalar(sum)).Should().BeTrue();
        }
    }

    [Fact]
    public void Cells_beside_the_column_stay_as_they_are()
    {
        Variable wide = new("wide", Filled(5, 3));
        Expression doubled = Op.SliceColumns(wide, 1, 1) * 2;
        Expression all = Op.ConcatColumns(Op.SliceColumns(wide, 0, 1), doubled, Op.SliceColumns(wide, 2, 1));
        ICompiledGraph graph = CpuExecutor.Default.Compile([new Stage([new Assignment(wide, all)])]);

        graph.Run();

        for (int row = 0; row < 5; row++)
        {
            wide.Read().Row(row).ToArray().Should().Equal(3 * row, 2 * ((3 * row) + 1), (3 * row) + 2);
        }
    }

    /// <summary>Uses a value twice, a number, a cell to be repeated, and a chain that would need more registers than one.</summary>
    private static Expression Described(Expression x, Expression factor)
    {
        Expression y = Op.Sigmoid(x) * factor;
        return (y * x) + Op.Square(y - Op.Constant(0.25f)) - Op.Select(Op.Greater(x, Op.Constant(0)), y, -x);
    }

    private static Matrix Column(Matrix row)
    {
        Matrix column = new(row.Columns, 1);
        row.Values.CopyTo(column.Values);
        return column;
    }

    private static Matrix Filled(int rows, int columns)
    {
        Matrix matrix = new(rows, columns);
        for (int i = 0; i < matrix.Values.Length; i++)
        {
            matrix.Values[i] = i;
        }

        return matrix;
    }

    private static float[] Read(ICompiledGraph graph, Expression output)
    {
        float[] values = new float[output.Rows * output.Columns];
        graph.Read(output, values);
        return values;
    }
}
