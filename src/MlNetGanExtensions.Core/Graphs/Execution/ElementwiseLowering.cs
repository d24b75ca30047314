using MlNetGanExtensions.Graphs.Execution.Instructions;
using MlNetGanExtensions.Graphs.Operations;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Graphs.Execution;

/// <summary>Turns a task of cell-wise nodes into one instruction: gives values that nobody else reads a register, and the others their memory.</summary>
internal sealed unsafe class ElementwiseLowering
{
    /// <summary>Floats in a chunk where rows are short: a dozen registers of this size fit into the innermost cache.</summary>
    private const int ChunkFloats = 512;

    private readonly PlanTask _task;
    private readonly RegisterFile _registers;
    private readonly int _rows;
    private readonly int _columns;
    private readonly int _stride;
    private readonly int _rowsPerChunk;
    private readonly Dictionary<PlanNode, ElementwisePointer> _operands = [];
    private readonly Dictionary<PlanNode, int> _usesLeft = [];
    private readonly Dictionary<PlanNode, Variable> _direct = [];
    private readonly List<Repetition> _repetitions = [];

    private ElementwiseLowering(PlanTask task, RegisterMemory memory)
    {
        _task = task;
        _rows = task.Nodes[0].Rows;
        _columns = task.Nodes[0].Columns;
        _stride = Block.PaddedColumns(_columns);
        _rowsPerChunk = Math.Clamp(ChunkFloats / _stride, 1, _rows);
        _registers = new RegisterFile(memory, _rowsPerChunk * _stride);
    }

    public static Instruction Lower(PlanTask task, RegisterMemory memory) => new ElementwiseLowering(task, memory).Lower();

    private ElementwiseInstruction Lower()
    {
        // Variables are written last: until then every function of the chunk finds their old values.
        PlanNode[] nodes = [.. _task.Nodes.OrderBy(node => node.Target is null ? 0 : 1).ThenBy(node => node.Index)];
        foreach (PlanNode node in nodes)
        {
            foreach (PlanNode input in node.Inputs)
            {
                _usesLeft[input] = _usesLeft.GetValueOrDefault(input) + 1;
            }
        }

        // Repeated operands are written at the start of a chunk, so their registers must not serve another value before they are read.
        foreach (PlanNode node in nodes)
        {
            foreach (PlanNode input in node.Inputs)
            {
                if (input.Task != _task)
                {
                    AddOuterOperand(input);
                }
            }
        }

        FindDirect(nodes);
        List<ElementwiseCall> calls = [];
        foreach (PlanNode node in nodes)
        {
            if (node.Target is null || _direct.GetValueOrDefault(node.Inputs[0]) != node.Target)
            {
                calls.Add(Call(node));
            }
        }

        return new ElementwiseInstruction(_rows, _stride, _rowsPerChunk, [.. _repetitions], [.. calls]);
    }

    /// <summary>Finds values that can go into their variable at once: no other task wants them, and the old value is not read any more.</summary>
    private void FindDirect(PlanNode[] nodes)
    {
        foreach (PlanNode assignment in nodes)
        {
            PlanNode value = assignment.Inputs[0];
            if (assignment.Target is { } variable && value.Task == _task && value.Block is null)
            {
                bool isReadLater = nodes
                    .Skip(Array.IndexOf(nodes, value) + 1)
                    .Any(node => node.Inputs.Any(input => input.Expression == variable));
                if (!isReadLater)
                {
                    _direct.TryAdd(value, variable);
                }
            }
        }
    }

    private ElementwiseCall Call(PlanNode node)
    {
        ElementwiseFunction function = node.Function ?? ElementwiseFunction.Copy;
        ElementwiseCall call = new()
        {
            Function = function,
            Kernel = ElementwiseKernels.Of(function),
            X = Operand(node, 0),
            Y = Operand(node, 1),
            Z = Operand(node, 2),
        };

        // Operands that are read for the last time give their register to the result.
        foreach (PlanNode input in node.Inputs)
        {
            if (--_usesLeft[input] == 0 && input.Task == _task && input.Block is null && !_direct.ContainsKey(input))
            {
                _registers.Release(_operands[input].At(0));
            }
        }

        Block? memory = (node.Target ?? _direct.GetValueOrDefault(node))?.Block ?? node.Block;
        call.Result = memory is { } block
            ? new ElementwisePointer(block.Data, moves: true)
            : new ElementwisePointer(_registers.Take(), moves: false);
        _operands[node] = call.Result;
        return call;
    }

    private ElementwisePointer Operand(PlanNode node, int position) =>
        position < node.Inputs.Length ? _operands[node.Inputs[position]] : default;

    private void AddOuterOperand(PlanNode input)
    {
        if (_operands.ContainsKey(input))
        {
            return;
        }

        Block block = input.Block!.Value;
        ElementwisePointer operand;
        if (input.Rows == _rows && input.Columns == _columns)
        {
            operand = new ElementwisePointer(block.Data, moves: true);
        }
        else if (input.Expression is Constant { IsScalar: true } number)
        {
            operand = new ElementwisePointer(_registers.Number(number.Scalar), moves: false);
        }
        else
        {
            float* register = _registers.Take();
            _repetitions.Add(new Repetition(block, register));
            operand = new ElementwisePointer(register, moves: false);
        }

        _operands.Add(input, operand);
    }
}
