using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Graphs.Execution;
using MlNetGanExtensions.Graphs.Operations;
using MlNetGanExtensions.Numerics;
using TorchSharp;
using Tensor = TorchSharp.torch.Tensor;

namespace MlNetGanExtensions.TorchSharp.Execution;

/// <summary>A step as a list of calls of libtorch over numbered values.</summary>
/// <remarks>
/// The nodes are those of the built-in executor before it fuses any: equal expressions are one node, draws from one stream keep their order, and
/// what an assignment changes is another node than what it was. Assignments copy nothing; they give a variable another tensor when the run is over.
/// </remarks>
internal sealed class TorchPlan
{
    private readonly torch.Device _device;
    private readonly Func<Variable, TorchVariable> _mirrorOf;
    private readonly Dictionary<PlanNode, int> _values = [];
    private readonly Dictionary<IndexSlot, int> _rowNumbers = [];
    private readonly Dictionary<Variable, int> _assigned = [];
    private readonly List<TorchStep> _steps = [];

    private TorchPlan(torch.Device device, Func<Variable, TorchVariable> mirrorOf)
    {
        _device = device;
        _mirrorOf = mirrorOf;
    }

    /// <summary>How many values there are, numbered from 0.</summary>
    public int Count { get; private set; }

    public IReadOnlyList<TorchStep> Steps => _steps;

    /// <summary>Values that are the same in each run.</summary>
    public List<(int Value, Tensor Tensor)> Constants { get; } = [];

    /// <summary>Values that variables have when a run begins.</summary>
    public List<(int Value, TorchVariable Mirror)> Variables { get; } = [];

    /// <summary>Matrices that the caller fills.</summary>
    public List<(int Value, Block Block)> Slots { get; } = [];

    /// <summary>Row numbers that the caller fills.</summary>
    public List<(int Value, IndexSlot Slot)> RowNumbers { get; } = [];

    /// <summary>Which row numbers must lie within how many rows.</summary>
    public List<(IndexSlot Slot, int Rows)> Checks { get; } = [];

    /// <summary>The values that variables take on when a run ends.</summary>
    public List<(TorchVariable Mirror, int Value)> Assignments { get; } = [];

    public Dictionary<Expression, int> Outputs { get; } = [];

    /// <summary>Plans a step.</summary>
    /// <param name="stages">The parts of the step.</param>
    /// <param name="device">Where it runs.</param>
    /// <param name="mirrorOf">Where the device keeps a variable.</param>
    public static TorchPlan Build(IReadOnlyList<Stage> stages, torch.Device device, Func<Variable, TorchVariable> mirrorOf)
    {
        PlanBuilder builder = PlanBuilder.Build(stages);
        TorchPlan plan = new(device, mirrorOf);
        foreach (PlanNode node in builder.Nodes)
        {
            plan._values[node] = plan.Add(node);
        }

        foreach ((Variable variable, int value) in plan._assigned)
        {
            plan.Assignments.Add((mirrorOf(variable), value));
        }

        foreach ((Expression output, PlanNode node) in builder.Outputs)
        {
            plan.Outputs.Add(output, plan._values[node]);
        }

        plan.FindLastUses();
        return plan;
    }

    private int Add(PlanNode node)
    {
        if (node.Target is { } target)
        {
            return _assigned[target] = _values[node.Inputs[0]];
        }

        switch (node.Expression)
        {
            // The node of a variable that was assigned before follows its writer.
            case Variable variable when node.After.Count > 0:
                return _assigned[variable];
            case Variable variable:
                Variables.Add((Count, _mirrorOf(variable)));
                return Count++;
            case InputSlot slot:
                Slots.Add((Count, slot.Block));
                return Count++;
            case Constant constant:
                Constants.Add((Count, HostMemory.Send(constant.Block, _device)));
                return Count++;
            default:
                return AddStep(node);
        }
    }

    private int AddStep(PlanNode node)
    {
        int[] operands = [.. node.Inputs.Select(input => _values[input])];
        (IndexSlot Slot, int Rows)? rows = node.Expression switch
        {
            GatherRowsOperation gather => (gather.Slot, node.Inputs[0].Rows),
            ScatterAddRowsOperation scatter => (scatter.Slot, scatter.Rows),
            _ => null,
        };
        if (rows is { } check)
        {
            Checks.Add(check);
            operands = [.. operands, NumberOf(check.Slot)];
        }

        _steps.Add(new TorchStep(Count, operands, TorchLowering.Lower(node, operands, _device)));
        return Count++;
    }

    private int NumberOf(IndexSlot slot)
    {
        if (!_rowNumbers.TryGetValue(slot, out int value))
        {
            value = Count++;
            _rowNumbers.Add(slot, value);
            RowNumbers.Add((value, slot));
        }

        return value;
    }

    /// <summary>Values that the run itself made are given back as soon as nobody needs them.</summary>
    private void FindLastUses()
    {
        HashSet<int> kept =
        [
            .. Constants.Select(constant => constant.Value),
            .. Variables.Select(variable => variable.Value),
            .. Assignments.Select(assignment => assignment.Value),
            .. Outputs.Values,
        ];
        foreach (TorchStep step in Enumerable.Reverse(_steps))
        {
            step.Released = [.. step.Operands.Append(step.Result).Where(kept.Add)];
        }
    }
}
