using MlNetGanExtensions.Graphs.Execution.Instructions;
using MlNetGanExtensions.Graphs.Operations;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.Kernels;
using MlNetGanExtensions.Numerics.Threading;

namespace MlNetGanExtensions.Graphs.Execution;

/// <summary>Turns scheduled tasks into instructions.</summary>
internal sealed unsafe class Lowering(RegisterMemory registers, WorkerTeam? team)
{
    /// <summary>Cell-wise functions, times cells, below which a second thread costs more than it takes over.</summary>
    private const long WorthSharing = 1 << 18;

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
            SumOperation sum => new SumInstruction(sum.Kind, value, result),
            GroupOperation group => new GroupInstruction(group.Function, group.Groups, value, result),
            GatherRowsOperation gather => new GatherRowsInstruction(value, gather.Slot, result),
            ScatterAddRowsOperation scatter => new ScatterAddRowsInstruction(value, scatter.Slot, result),
            SliceOperation slice => new CopyInstruction(
                [(value.Part(slice.FirstRow, slice.Rows, slice.FirstColumn, slice.Columns), result)], cleared: null),
            PlaceOperation place => new CopyInstruction(
                [.. place.Places.Select((at, i) => Placed(node.Inputs[i].Block!.Value, at, result))], place.CoversAll ? null : result),
            ReshapeOperation => new ReshapeInstruction(value, result),
            TransposeOperation => new TransposeInstruction(value, result),
            RandomOperation random => new RandomInstruction(random, result),
            _ => throw new InvalidOperationException($"The executor does not know {node.Expression.GetType().Name}."),
        };
    }

    private Instruction Elementwise(PlanTask task)
    {
        PlanNode node = task.Nodes[0];
        bool isShared = team is { Threads: > 1 }
            && node.Columns > 1
            && node.Rows >= team.Threads
            && (long)node.Rows * node.Columns * task.Nodes.Count >= WorthSharing;
        return isShared
            ? new SharedInstruction([.. _registers.Select((own, part) => ElementwiseLowering.Lower(task, own, part, team!.Threads))], team!)
            : ElementwiseLowering.Lower(task, registers);
    }

    private static (Block Source, Block Target) Placed(Block source, (int FirstRow, int FirstColumn) at, Block result) =>
        (source, result.Part(at.FirstRow, source.Rows, at.FirstColumn, source.Columns));

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
