using MlNetGanExtensions.Onnx.Building;
using MlNetGanExtensions.Onnx.Format;

namespace MlNetGanExtensions.Onnx.Generation;

/// <summary>The class that is asked for in each row.</summary>
internal sealed class AskedClass
{
    private readonly GraphBuilder _graph;
    private readonly int _count;

    /// <param name="graph">Where the nodes go.</param>
    /// <param name="classes">The classes that can be asked for, in ascending order.</param>
    public AskedClass(GraphBuilder graph, IReadOnlyList<int> classes)
    {
        _graph = graph;
        _count = classes.Count;
        long[] numbers = [.. classes];
        Number = graph.Input(OnnxNames.Class, 1, ElementKind.Int64);
        Tensor same = graph.Cast(graph.Equal(Number, graph.Constant(numbers, 1, numbers.Length)), ElementKind.Single);
        Known = graph.AnyPositive(same);
        Place = graph.Squeeze(graph.ArgMax(same), 1);
    }

    private AskedClass(AskedClass other)
    {
        _graph = other._graph;
        _count = 1;
        Number = other.Number;
        Known = other.Known;
        Place = other.Place;
    }

    /// <summary>The number of the class, rows × 1.</summary>
    public Tensor Number { get; }

    /// <summary>Whether the class can be asked for, rows × 1.</summary>
    public Tensor Known { get; }

    /// <summary>The place of the class among those that can be asked for, a number for each row; 0 where it is none of them.</summary>
    public Tensor Place { get; }

    /// <summary>The same for tables of one class, which serve all rows.</summary>
    public AskedClass OfOne() => new(this);

    /// <summary>Whether a row is of a class, rows × 1.</summary>
    public Tensor Is(int number) => _graph.Equal(Number, _graph.Number(number, ElementKind.Int64));

    /// <summary>The row of a table that belongs to the class: rows × columns, or 1 × columns where there is but one class.</summary>
    /// <param name="table">Classes × columns.</param>
    public Tensor Of(Tensor table) => _count == 1 ? table : _graph.Gather(table, Place, 0);

    public Tensor Of(IReadOnlyList<float[]> table) => Of(_graph.Constant([.. table.SelectMany(row => row)], _count, table[0].Length));

    public Tensor Of(IReadOnlyList<bool[]> table) => Of(_graph.Constant([.. table.SelectMany(row => row)], _count, table[0].Length));

    public Tensor Of(IReadOnlyList<long[]> table) => Of(_graph.Constant([.. table.SelectMany(row => row)], _count, table[0].Length));
}
