using MlNetGanExtensions.Graphs.Execution.Instructions;
using MlNetGanExtensions.Graphs.Operations;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.Kernels;
using MlNetGanExtensions.Numerics.Randomness;
using MlNetGanExtensions.Numerics.Threading;

namespace MlNetGanExtensions.Graphs.Execution;

/// <summary>Turns scheduled tasks into instructions.</summary>
internal sealed unsafe class Lowering(RegisterMemory registers, WorkerTeam? team)
{
    // How long a cell takes, in cell-wise additions.
    private const int SumWeight = 1;
    private const int CopyWeight = 2;
    private const int GatherWeight = 4;
    private const int GroupWeight = 16;
    private const int RandomWeight = 16;

    private readonly Sharing _sharing = new(team);

    /// <summary>Each further thread has registers of its own.</summary>
    private readonly RegisterMemory[] _registers =
        [registers, .. Enumerable.Range(1, (team?.Threads ?? 1) - 1).Select(_ => new RegisterMemory())];

    public Instruction Lower(PlanTask task)
    {
        PlanNode node = task.Nodes[0];
        if (node.IsElementwise)
        {
            return Elementwise(task);
        }

        Block result = node.Block!.Value;
        if (node.Product is { } product)
        {
            return new ProductInstruction(
                product.Left.Block!.Value,
                product.Right.Block!.Value,
                result,
                product.Product.TransposeLeft,
                product.Product.TransposeRight,
                EpilogueOf(product),
                team);
        }

        Block value = node.Inputs.Length > 0 ? node.Inputs[0].Block!.Value : default;
        return node.Expression switch
        {
            SumOperation sum => Sum(sum.Kind, node, result),
            GroupOperation group => _sharing.ByRows(result, GroupWeight, section =>
                new GroupInstruction(group.Function, group.Groups, section.Rows(value), section.Rows(result))),
            GatherRowsOperation gather => _sharing.ByRows(result, GatherWeight, section =>
                new GatherRowsInstruction(value, gather.Slot, section.First, section.Rows(result))),
            ScatterAddRowsOperation scatter => new ScatterAddRowsInstruction(value, scatter.Slot, result),
            SliceOperation slice => Copy(
                [(value.Part(slice.FirstRow, slice.Rows, slice.FirstColumn, slice.Columns), 0, 0)], coversAll: true, result),
            PlaceOperation place => Copy(
                [.. place.Places.Select((at, i) => (node.Inputs[i].Block!.Value, at.FirstRow, at.FirstColumn))], place.CoversAll, result),
            ReshapeOperation => _sharing.ByRows(result, CopyWeight, section =>
                new ReshapeInstruction(value, section.First, section.Rows(result))),
            TransposeOperation => new TransposeInstruction(value, result),
            RandomOperation random => Random(random, result),
            _ => throw new InvalidOperationException($"The executor does not know {node.Expression.GetType().Name}."),
        };
    }

    private Instruction Elementwise(PlanTask task)
    {
        // What is worked on in columns is too little to be divided.
        PlanNode node = task.Nodes[0];
        long work = node.Columns == 1 ? 0 : (long)node.Rows * node.Columns * task.Nodes.Count;
        return _sharing.Divide(node.Rows, 1, work, section =>
            ElementwiseLowering.Lower(task, _registers[section.Part], section.First, section.End));
    }

    private Instruction Sum(SumKind kind, PlanNode node, Block result)
    {
        Block x = node.Inputs[0].Block!.Value;
        Block y = node.Inputs[^1].Block!.Value;
        return kind switch
        {
            SumKind.OverRows => _sharing.Divide(x.Columns, ColumnSum.ColumnsAtOnce, (long)x.Rows * x.Columns * SumWeight, section =>
                new SumInstruction(kind, node.Summand, section.Columns(x), section.Columns(y), section.Columns(result))),
            SumKind.OverColumns => _sharing.ByRows(x, SumWeight, section =>
                new SumInstruction(kind, node.Summand, section.Rows(x), section.Rows(y), section.Rows(result))),
            _ => new SumInstruction(kind, node.Summand, x, y, result),
        };
    }

    private Instruction Copy((Block Source, int FirstRow, int FirstColumn)[] places, bool coversAll, Block result) =>
        _sharing.ByRows(result, CopyWeight, section => new CopyInstruction(
            [.. places.Select(place => CopyOf(place, section, result)).Where(copy => copy.Source.Rows > 0)],
            coversAll ? null : section.Rows(result)));

    /// <summary>What of a source comes into some rows of the result.</summary>
    private static (Block Source, Block Target) CopyOf((Block Source, int FirstRow, int FirstColumn) place, Section section, Block result)
    {
        (Block source, int firstRow, int firstColumn) = place;
        int start = Math.Max(section.First, firstRow);
        int rows = Math.Max(0, Math.Min(section.End, firstRow + source.Rows) - start);
        return (source.RowRange(start - firstRow, rows), result.Part(start, rows, firstColumn, source.Columns));
    }

    private RandomInstruction Random(RandomOperation random, Block result)
    {
        // The padding is drawn too, so that one fill does for all rows.
        int floats = result.Rows * result.Stride;
        Instruction fill = _sharing.Divide(floats, PhiloxGroup.Words, (long)floats * RandomWeight, section =>
            new RandomFillInstruction(random, section.First, section.Columns(new Block(result.Data, 1, floats, floats))));
        return new RandomInstruction(random, fill, floats);
    }

    private static Epilogue EpilogueOf(FusedProduct product)
    {
        EpilogueFunction function = product.Activation switch
        {
            ElementwiseFunction.Relu => EpilogueFunction.Relu,
            ElementwiseFunction.LeakyRelu => EpilogueFunction.LeakyRelu,
            _ => EpilogueFunction.None,
        };
        Block gate = product.Gate?.Block ?? default;
        Block bias = product.Bias?.Block ?? default;
        return new Epilogue(bias.Data, function, product.Slope, gate.Data, gate.Stride);
    }
}
