using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Onnx.Building;
using MlNetGanExtensions.Onnx.Format;
using MlNetGanExtensions.Tables;

namespace MlNetGanExtensions.Onnx.Generation;

/// <summary>Writes the way from slots to the cells of a table.</summary>
internal sealed class TableNodes
{
    private readonly GraphBuilder _graph;
    private readonly GeneratorOutputs _made;
    private int _slot;
    private int _group;

    private TableNodes(GraphBuilder graph, GeneratorOutputs made)
    {
        _graph = graph;
        _made = made;
    }

    /// <summary>Adds an output for each column of the table.</summary>
    public static void AddOutputs(GraphBuilder graph, TableGenerator generator, GeneratorOutputs made)
    {
        TableNodes nodes = new(graph, made);
        List<(string Name, Tensor Cells)> columns = [.. generator.Encoder.Codes.Select(code => (code.Name, nodes.Column(code)))];
        if (generator.LabelColumn is { } label)
        {
            columns.Insert(label.Place, (label.Name, nodes.Label(label.Names)));
        }

        foreach ((string name, Tensor cells) in columns)
        {
            graph.Output(OnnxNames.ColumnPrefix + name, cells, 1);
        }
    }

    private Tensor Column(ColumnCode code)
    {
        int slot = _slot;
        _slot += code.Slots;
        return code switch
        {
            CategoryCode texts => Texts(texts.Categories),
            NumberCode numbers => Cells(slot, cells => TableNumberNodes.Numbers(_graph, numbers, cells, _made.Asked), double.NaN),
            DateCode dates => Cells(slot, cells => TableNumberNodes.Dates(_graph, dates, cells, _made.Asked), long.MinValue),
            MissingCode { Kind: ColumnKind.Category or ColumnKind.YesNo } => Everywhere(_graph.Constant([""], 1, 1)),
            MissingCode { Kind: ColumnKind.DateTime } => Everywhere(_graph.Constant([long.MinValue], 1, 1)),
            MissingCode => Everywhere(_graph.Constant([double.NaN], 1, 1)),
            _ => throw new NotSupportedException($"Column '{code.Name}' cannot be written as ONNX: {code.GetType().Name} is not known by what it computes."),
        };
    }

    private Tensor Texts(IReadOnlyList<string> categories)
    {
        Tensor place = _graph.Add(_graph.SliceColumns(_made.Categories!.Value, _group++, 1), _graph.Number(1, ElementKind.Int64));
        return _graph.Gather(_graph.Constant([.. categories.Prepend("")], categories.Count + 1), place, 0);
    }

    private Tensor Label(string[] names)
    {
        Tensor texts = _graph.Unsqueeze(_graph.Gather(_graph.Constant(names, names.Length), _made.Asked.Place, 0), 1);
        return _graph.Where(_made.Possible, texts, _graph.Constant([""], 1, 1));
    }

    /// <summary>Cells of a slot whose holes are something else.</summary>
    private Tensor Cells(int slot, Func<Tensor, Tensor> read, double hole)
    {
        Tensor cells = _graph.SliceColumns(_made.Rows, slot, 1);
        Tensor missing = _graph.IsNaN(cells);
        Tensor filled = _graph.Where(missing, _graph.Number(0, ElementKind.Single), cells);
        Tensor values = read(_graph.Cast(filled, ElementKind.Double));
        return _graph.Where(missing, _graph.Number(hole, values.Kind), values);
    }

    private Tensor Everywhere(Tensor cell) => _graph.Where(_made.Asked.Known, cell, cell);
}
