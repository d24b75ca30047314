using System.Numerics;
using MlNetGanExtensions.Onnx.Building;
using MlNetGanExtensions.Onnx.Format;

namespace MlNetGanExtensions.Onnx.Generation;

/// <summary>A sorted list of numbers for each class and column, all of them one behind the other, to be searched for all rows at once.</summary>
internal sealed class SortedLists
{
    private readonly GraphBuilder _graph;
    private readonly Tensor _numbers;
    private readonly Tensor _first;
    private readonly Tensor _end;
    private readonly int _count;
    private readonly int _steps;

    /// <param name="graph">Where the nodes go.</param>
    /// <param name="asked">The classes.</param>
    /// <param name="lists">For each class a list for each column, in ascending order; any may be empty, but not all.</param>
    public SortedLists(GraphBuilder graph, AskedClass asked, IReadOnlyList<IReadOnlyList<double[]>> lists)
    {
        _graph = graph;
        double[] all = [.. lists.SelectMany(columns => columns).SelectMany(list => list)];
        _count = all.Length;
        _numbers = graph.Constant(all, all.Length);
        _steps = BitOperations.Log2((uint)lists.Max(columns => columns.Max(list => list.Length))) + 1;
        long[][] first = new long[lists.Count][];
        long[][] end = new long[lists.Count][];
        long next = 0;
        for (int i = 0; i < lists.Count; i++)
        {
            first[i] = new long[lists[i].Count];
            end[i] = new long[lists[i].Count];
            for (int column = 0; column < first[i].Length; column++)
            {
                first[i][column] = next;
                next += lists[i][column].Length;
                end[i][column] = next;
            }
        }

        _first = asked.Of(first);
        _end = asked.Of(end);
    }

    /// <summary>The place of the first number of each list above a value: where the list ends when there is none.</summary>
    /// <param name="values">Rows × columns of Double, none of them NaN.</param>
    /// <returns>Rows × columns of Int64, counted through all lists.</returns>
    public Tensor FirstAbove(Tensor values)
    {
        // Always true: gives the bounds a row for each value, since values of a loop keep their shape.
        Tensor each = _graph.Equal(values, values);
        return _graph.Loop(
            _steps,
            [_graph.Where(each, _first, _first), _graph.Where(each, _end, _end)],
            (step, _, bounds) =>
            {
                Tensor middle = step.Divide(step.Add(bounds[0], bounds[1]), step.Number(2, ElementKind.Int64));
                Tensor above = step.Greater(Numbers(step, _numbers, middle), values);
                Tensor open = step.And(step.Greater(bounds[1], bounds[0]), step.Not(above));
                Tensor low = step.Where(open, step.Add(middle, step.Number(1, ElementKind.Int64)), bounds[0]);
                return ([low, step.Where(above, middle, bounds[1])], null);
            })[0];
    }

    /// <summary>The place within its own list, from 0.</summary>
    public Tensor WithinList(Tensor place) => _graph.Subtract(place, _first);

    /// <summary>The last place of each list, where another one lies behind it; the place itself elsewhere.</summary>
    public Tensor NotBehind(Tensor place) => _graph.Minimum(place, _graph.Subtract(_end, _graph.Number(1, ElementKind.Int64)));

    /// <summary>The place before each place, but not before the list.</summary>
    public Tensor Before(Tensor place) => _graph.Maximum(_graph.Subtract(place, _graph.Number(1, ElementKind.Int64)), _first);

    /// <summary>The numbers at some places; of an empty list any.</summary>
    public Tensor At(Tensor place) => Numbers(_graph, _numbers, place);

    /// <summary>What another list has at some places.</summary>
    /// <param name="others">As many numbers as all lists have together, in the same order.</param>
    /// <param name="place">Places that <see cref="FirstAbove"/> gave.</param>
    public Tensor At(IEnumerable<double> others, Tensor place) => Numbers(_graph, _graph.Constant([.. others], _count), place);

    /// <summary>The nearest number of each list, the smaller of two that are as near.</summary>
    /// <param name="values">Rows × columns of Double, none of them NaN.</param>
    public Tensor Nearest(Tensor values)
    {
        Tensor place = FirstAbove(values);
        Tensor above = At(NotBehind(place));
        Tensor below = At(Before(place));
        return _graph.Where(_graph.Greater(_graph.Subtract(values, below), _graph.Subtract(above, values)), above, below);
    }

    // The end of the last list is no place of a number.
    private Tensor Numbers(GraphBuilder graph, Tensor numbers, Tensor place)
    {
        Tensor within = graph.Minimum(graph.Maximum(place, graph.Number(0, ElementKind.Int64)), graph.Number(_count - 1, ElementKind.Int64));
        return graph.Gather(numbers, within, 0);
    }
}
