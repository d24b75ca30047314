using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Graphs;

/// <summary>An expression of some variables.</summary>
internal sealed class OperationCase
{
    private readonly Func<Variable[], Expression> _make;
    private readonly (int Rows, int Columns)[] _shapes;

    public OperationCase(string name, (int Rows, int Columns)[] shapes, Func<Variable[], Expression> make)
    {
        Name = name;
        _shapes = shapes;
        _make = make;
    }

    public string Name { get; }

    /// <summary>Whether the gradient is meant to be the slope of the value.</summary>
    public bool IsSmooth { get; init; } = true;

    /// <summary>Fresh variables and the value; no two cells are equal, none is near 0, and no two within 0.001 of each other.</summary>
    public (Variable[] Variables, Expression Value) Build()
    {
        int cells = _shapes.Sum(shape => shape.Rows * shape.Columns);
        int[] order = [.. Enumerable.Range(0, cells)];
        new RandomStream(11, Name).Shuffle(order.AsSpan());
        int next = 0;
        Variable[] variables = [.. _shapes.Select(shape =>
        {
            Matrix matrix = new(shape.Rows, shape.Columns);
            foreach (ref float cell in matrix.Values)
            {
                int place = order[next++];
                cell = (place % 2 == 0 ? 1 : -1) * (0.1f + (1.5f * place / cells));
            }

            return new Variable("operand", matrix);
        })];
        return (variables, _make(variables));
    }
}
