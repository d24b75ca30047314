using MlNetGanExtensions.Graphs.Operations;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Graphs.Execution;

/// <summary>One value of a plan: an expression at a given state of the variables.</summary>
internal sealed class PlanNode(int index, Expression expression, PlanNode[] inputs)
{
    /// <summary>Position in the order in which nodes were made; inputs come before what uses them.</summary>
    public int Index { get; } = index;

    public Expression Expression { get; } = expression;

    public PlanNode[] Inputs { get; set; } = inputs;

    /// <summary>What must have run before although its value is not used.</summary>
    public List<PlanNode> After { get; } = [];

    /// <summary>The uses of this value, one entry for each operand.</summary>
    public List<PlanNode> Consumers { get; } = [];

    /// <summary>The variable that this node writes; the node's value is then that of its only input.</summary>
    public Variable? Target { get; init; }

    /// <summary>What is computed together with a matrix product, where this node stands for one.</summary>
    public FusedProduct? Product { get; set; }

    /// <summary>What is done to the inputs before they are added up, where this node is a sum that does something to them.</summary>
    public ElementwiseFunction? Summand { get; set; }

    /// <summary>What is done to the inputs cell by cell, where this node is of that kind.</summary>
    public ElementwiseFunction? Function { get; set; } = (expression as ElementwiseOperation)?.Function;

    /// <summary>The node that computes this one along the way, where there is one.</summary>
    public PlanNode? AbsorbedBy { get; set; }

    /// <summary>Whether nobody uses this value.</summary>
    public bool IsUnused { get; set; }

    /// <summary>Whether the caller reads this value after a run.</summary>
    public bool IsOutput { get; set; }

    /// <summary>The task that computes this node, on its own account or along the way; null for leaves and where nobody uses the value.</summary>
    public PlanTask? Task
    {
        // Asked of whoever absorbed this node, since tasks are merged after that.
        get => AbsorbedBy is null ? field : AbsorbedBy.Task;
        set;
    }

    /// <summary>Where the value lies. Set for leaves from the start, for others by the layout, and not at all for values that stay in registers.</summary>
    public Block? Block { get; set; }

    public int Rows => Expression.Rows;

    public int Columns => Expression.Columns;

    /// <summary>Whether a task has to compute this node.</summary>
    public bool IsComputed => !IsLeaf && AbsorbedBy is null && !IsUnused;

    public bool IsLeaf => Expression is not Operation && Target is null;

    /// <summary>Computed cell by cell, and therefore open to being computed in one pass with others.</summary>
    public bool IsElementwise => Product is null && (Target is not null || Function is not null);
}
