using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Graphs.Operations;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Graphs;

/// <summary>The world that a naive evaluation reads: variables, slots and the random cells of one run.</summary>
internal sealed class NaiveState
{
    private readonly Dictionary<RandomOperation, double[,]> _draws = [];

    /// <summary>Values of variables and slots that differ from what stands in them.</summary>
    public Dictionary<Expression, double[,]> Overrides { get; } = [];

    public double[,] Leaf(Expression leaf) => Overrides.TryGetValue(leaf, out double[,]? value)
        ? value
        : leaf switch
        {
            Variable variable => Cells(variable.Rows, variable.Columns, variable.Read().Row),
            InputSlot slot => Cells(slot.Rows, slot.Columns, slot.Row),
            Constant constant => Cells(constant.Rows, constant.Columns, row => constant.Block.Row(row)),
            _ => throw new InvalidOperationException($"{leaf.GetType().Name} is no leaf."),
        };

    /// <summary>What the next run will draw. The stream stays where it is; so only one draw in a run may come from it.</summary>
    public double[,] Draw(RandomOperation random)
    {
        if (_draws.TryGetValue(random, out double[,]? cells))
        {
            return cells;
        }

        int stride = Block.PaddedColumns(random.Columns);
        float[] values = new float[random.Rows * stride];
        ulong position = random.Stream.Position;
        switch (random.Kind)
        {
            case RandomKind.Uniform:
                random.Stream.FillUniform(values);
                break;
            case RandomKind.Normal:
                random.Stream.FillNormal(values);
                break;
            case RandomKind.Gumbel:
                random.Stream.FillGumbel(values);
                break;
            default:
                random.Stream.FillBernoulli(values, random.Probability);
                break;
        }

        random.Stream.Position = position;
        return _draws[random] = Cells(random.Rows, random.Columns, row => values.AsSpan(row * stride, random.Columns));
    }

    private delegate Span<float> RowOf(int row);

    private static double[,] Cells(int rows, int columns, RowOf rowOf)
    {
        double[,] cells = new double[rows, columns];
        for (int i = 0; i < rows; i++)
        {
            ReadOnlySpan<float> row = rowOf(i);
            for (int j = 0; j < columns; j++)
            {
                cells[i, j] = row[j];
            }
        }

        return cells;
    }
}
