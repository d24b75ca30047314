using MlNetGanExtensions.Graphs.Execution.Instructions;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.Threading;

namespace MlNetGanExtensions.Graphs.Execution;

/// <summary>A planned step on the processor: a flat list of instructions over memory that was laid out once. Running allocates nothing.</summary>
internal sealed class CpuGraph : ICompiledGraph
{
    private readonly Instruction[] _instructions;
    private readonly IRowReader[] _rowReaders;
    private readonly Dictionary<Expression, PlanNode> _outputs;
    private readonly Variable[] _read;
    private readonly Variable[] _written;

    // Never read: they keep the memory of registers, variables and slots alive, to which instructions hold plain pointers.
    private readonly Lowering _lowering;
    private readonly List<PlanNode> _nodes;
    private readonly AlignedBuffer _memory;

    public CpuGraph(IReadOnlyList<Stage> stages, WorkerTeam? team)
    {
        PlanBuilder builder = PlanBuilder.Build(stages);
        Consumers.Link(builder.Nodes);
        ProductFusion.Apply(builder.Nodes);
        MultiplyAddFusion.Apply(builder.Nodes);
        SumFusion.Apply(builder.Nodes);
        Consumers.Link(builder.Nodes);
        List<PlanTask> tasks = Scheduler.Schedule(builder.Nodes);
        _memory = BufferLayout.Apply(tasks);
        _lowering = new Lowering(new RegisterMemory(), team);
        _instructions = [.. tasks.Select(_lowering.Lower)];
        _rowReaders = [.. _instructions.OfType<IRowReader>()];
        _outputs = builder.Outputs;
        _read = [.. builder.Nodes.Where(node => node.IsLeaf).Select(node => node.Expression).OfType<Variable>().Distinct()];
        _written = [.. builder.Nodes.Select(node => node.Target).OfType<Variable>().Distinct()];
        _nodes = builder.Nodes;
    }

    /// <summary>What a run executes, in order.</summary>
    public ReadOnlySpan<Instruction> Instructions => _instructions;

    /// <summary>How many instructions a run executes.</summary>
    public int InstructionCount => _instructions.Length;

    /// <summary>Floats of memory for values between instructions.</summary>
    public int MemoryFloats => _memory.Length;

    public void Run()
    {
        // Before anything else, so that a wrong row number leaves the variables as they are.
        foreach (IRowReader reader in _rowReaders)
        {
            reader.Check();
        }

        // Another executor may have trained them meanwhile.
        foreach (Variable variable in _read)
        {
            variable.BringHome();
        }

        foreach (Instruction instruction in _instructions)
        {
            instruction.Execute();
        }

        foreach (Variable variable in _written)
        {
            variable.Overwritten();
        }

        GC.KeepAlive(this);
    }

    public float Scalar(Expression output)
    {
        Block block = BlockOf(output);
        if (block is not { Rows: 1, Columns: 1 })
        {
            throw new ArgumentException($"The output is {output.Shape}, not a single cell.", nameof(output));
        }

        float value = block.Row(0)[0];
        GC.KeepAlive(this);
        return value;
    }

    public void Read(Expression output, Span<float> values)
    {
        Block block = BlockOf(output);
        if (values.Length != block.Rows * block.Columns)
        {
            throw new ArgumentException($"The output is {output.Shape}, there is room for {values.Length} cells.", nameof(values));
        }

        for (int row = 0; row < block.Rows; row++)
        {
            block.Row(row).CopyTo(values[(row * block.Columns)..]);
        }

        GC.KeepAlive(this);
    }

    private Block BlockOf(Expression output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return _outputs.TryGetValue(output, out PlanNode? node)
            ? node.Block!.Value
            : throw new ArgumentException("This expression is not among the outputs of the stages.", nameof(output));
    }
}
