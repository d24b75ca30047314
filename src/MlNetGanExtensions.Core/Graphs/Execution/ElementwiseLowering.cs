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
    private readonly int _firstRow;
    private readonly int _endRow;
    private readonly int _columns;
    private readonly int _stride;
    private readonly int _rowsPerChunk;
    private readonly bool _isColumn;
    private readonly Dictionary<PlanNode, ElementwisePointer> _operands = [];
    private readonly Dictionary<PlanNode, int> _usesLeft = [];
    private readonly Dictionary<PlanNode, Variable> _direct = [];
    private readonly List<Repetition> _repetitions = [];
    private readonly List<ColumnCopy> _loads = [];
    private readonly List<ColumnCopy> _stores = [];

    private ElementwiseLowering(PlanTask task, RegisterMemory memory, int firstRow, int endRow)
    {
        _task = task;
        _rows = task.Nodes[0].Rows;
        _firstRow = firstRow;
        _endRow = endRow;
        _columns = task.Nodes[0].Columns;

        // In memory a column has a whole vector in each row, of which a pass would use one cell.
        _isColumn = _columns == 1 && _rows > 1;
        _stride = _isColumn ? 1 : Block.PaddedColumns(_columns);
        _rowsPerChunk = Math.Clamp(ChunkFloats / _stride, 1, _rows);
        _registers = new RegisterFile(memory, Block.PaddedColumns(_rowsPerChunk * _stride));
    }

    /// <param name="task">Cell-wise nodes of one shape.</param>
    /// <param name="memory">Where the registers lie; parts that run at the same time must not share it.</param>
    /// <param name="firstRow">The first row to be worked on.</param>
    /// <param name="endRow">The row behind the last one.</param>
    public static Instruction Lower(PlanTask task, RegisterMemory memory, int firstRow, int endRow) =>
        new ElementwiseLowering(task, memory, firstRow, endRow).Lower();

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
                if (input.Task != _task && !_operands.ContainsKey(input))
                {
                    _operands.Add(input, OuterOperand(input));
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

        Block[] variables = _isColumn ? [] : [.. nodes.Where(node => node.Target is not null).Select(node => node.Target!.Block)];
        return new ElementwiseInstruction(
            _firstRow, _endRow, _stride, _rowsPerChunk, [.. _repetitions], [.. _loads], [.. calls], [.. _stores], variables);
    }

    /// <summary>Finds values that can go into their variable at once: no other task wants them, nothing reads the old value later, nor writes another.</summary>
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
                if (!isReadLater && nodes.Count(node => node.Target == variable) == 1)
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

        call.Result = Result((node.Target ?? _direct.GetValueOrDefault(node))?.Block ?? node.Block);
        _operands[node] = call.Result;
        return call;
    }

    /// <param name="memory">Where the result has to be found afterwards; null where it only serves other functions of this task.</param>
    private ElementwisePointer Result(Block? memory)
    {
        if (memory is { } matrix && !_isColumn)
        {
            return Memory(matrix);
        }

        ElementwisePointer result = Register(_registers.Take());
        if (memory is { } column)
        {
            _stores.Add(new ColumnCopy(column, result.At(0)));
        }

        return result;
    }

    private ElementwisePointer Operand(PlanNode node, int position) =>
        position < node.Inputs.Length ? _operands[node.Inputs[position]] : default;

    /// <summary>A value from another task, or a leaf.</summary>
    private ElementwisePointer OuterOperand(PlanNode input)
    {
        Block block = input.Block!.Value;
        if (input.Rows != _rows || input.Columns != _columns)
        {
            return input.Expression is Constant { IsScalar: true } number
                ? Register(_registers.Number(number.Scalar))
                : Repeated(block);
        }

        if (!_isColumn)
        {
            return Memory(block);
        }

        ElementwisePointer operand = Register(_registers.Take());
        _loads.Add(new ColumnCopy(block, operand.At(0)));
        return operand;
    }

    private ElementwisePointer Repeated(Block block)
    {
        float* register = _registers.Take();
        _repetitions.Add(new Repetition(block, register));
        return Register(register);
    }

    private static ElementwisePointer Memory(Block block) => new(block.Data, moves: true);

    private static ElementwisePointer Register(float* register) => new(register, moves: false);
}
