using MlNetGanExtensions.Onnx.Building;
using MlNetGanExtensions.Onnx.Format;

namespace MlNetGanExtensions.Onnx.Generation;

/// <summary>Puts columns that were made here and there at their slots.</summary>
/// <param name="graph">Where the nodes go.</param>
/// <param name="slots">Slots of a row.</param>
internal sealed class RowAssembly(GraphBuilder graph, int slots)
{
    private readonly List<Tensor> _parts = [];
    private readonly Dictionary<int, long> _columns = [];
    private readonly List<Tensor> _holes = [];
    private readonly Dictionary<int, long> _holeColumns = [];
    private long _count;

    /// <summary>Columns of Single for some slots; those for a negative slot are left out.</summary>
    public void Add(Tensor part, IEnumerable<int> places)
    {
        _parts.Add(part);
        foreach (int slot in places)
        {
            if (slot >= 0)
            {
                _columns[slot] = _count;
            }

            _count++;
        }
    }

    /// <summary>Makes a slot NaN.</summary>
    /// <param name="missing">Rows × 1 of Single: 1 where it is missing, else 0.</param>
    /// <param name="slot">The slot.</param>
    public void AddHole(Tensor missing, int slot)
    {
        _holeColumns[slot] = _holes.Count;
        _holes.Add(missing);
    }

    /// <param name="rest">What stands in the slots that nothing was added for, rows × slots.</param>
    /// <returns>Rows × slots.</returns>
    public Tensor Build(Tensor rest)
    {
        Tensor cells = Arrange([.. _parts, rest], slot => _columns.TryGetValue(slot, out long column) ? column : _count + slot);
        if (_holes.Count == 0)
        {
            return cells;
        }

        Tensor none = graph.Multiply(_holes[0], graph.Number(0, ElementKind.Single));
        Tensor holes = Arrange([.. _holes, none], slot => _holeColumns.TryGetValue(slot, out long column) ? column : _holes.Count);
        return graph.Where(graph.Cast(holes, ElementKind.Boolean), graph.Number(float.NaN, ElementKind.Single), cells);
    }

    private Tensor Arrange(IReadOnlyList<Tensor> parts, Func<int, long> columnOf)
    {
        long[] columns = [.. Enumerable.Range(0, slots).Select(columnOf)];
        return graph.Gather(graph.ConcatColumns(parts), graph.Constant(columns, columns.Length), 1);
    }
}
