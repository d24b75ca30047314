using MlNetGanExtensions.Graphs.Operations;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Graphs.Execution;

/// <summary>Turns the expressions of all stages into nodes: equal expressions become one node, and assignments become nodes with an order.</summary>
internal sealed class PlanBuilder
{
    private readonly Dictionary<NodeKey, PlanNode> _known = [];
    private readonly Dictionary<Variable, PlanNode> _lastAssignment = [];
    private readonly Dictionary<RandomStream, PlanNode> _lastDraw = [];

    public List<PlanNode> Nodes { get; } = [];

    /// <summary>The node of each output of each stage.</summary>
    public Dictionary<Expression, PlanNode> Outputs { get; } = [];

    public static PlanBuilder Build(IReadOnlyList<Stage> stages)
    {
        PlanBuilder builder = new();
        foreach (Stage stage in stages)
        {
            builder.Add(stage);
        }

        return builder;
    }

    private void Add(Stage stage)
    {
        // What depends on a variable that an earlier stage assigned gets other nodes than before, by the key of the variable's leaf.
        Dictionary<Expression, PlanNode> values = [];
        foreach (Expression expression in ExpressionOrder.Sort([.. stage.Outputs, .. stage.Assignments.Select(assignment => assignment.Value)]))
        {
            values[expression] = NodeOf(expression, values);
        }

        foreach (Expression output in stage.Outputs)
        {
            PlanNode node = Computed(output, values);
            node.IsOutput = true;
            Outputs[output] = node;
        }

        PlanNode[] newValues = [.. stage.Assignments.Select(assignment => Computed(assignment.Value, values))];
        List<PlanNode> assignments = [];
        foreach ((Assignment assignment, PlanNode value) in stage.Assignments.Zip(newValues))
        {
            PlanNode node = new(Nodes.Count, assignment.Variable, [value]) { Target = assignment.Variable };
            Nodes.Add(node);
            assignments.Add(node);
            if (_known.TryGetValue(LeafKey(assignment.Variable), out PlanNode? old))
            {
                // Everyone reads the old value before it is overwritten.
                node.After.AddRange(Nodes.Where(reader => reader != node && Array.IndexOf(reader.Inputs, old) >= 0));
            }

            if (_lastAssignment.TryGetValue(assignment.Variable, out PlanNode? previous))
            {
                node.After.Add(previous);
            }
        }

        foreach (PlanNode node in assignments)
        {
            _lastAssignment[node.Target!] = node;
        }
    }

    /// <summary>The node of an expression, or a copy where that is a variable, which may be assigned before it is read.</summary>
    private PlanNode Computed(Expression expression, Dictionary<Expression, PlanNode> values)
    {
        PlanNode node = values[expression];
        return node.IsLeaf ? Make(ElementwiseOperation.Make(ElementwiseFunction.Copy, expression), [node]) : node;
    }

    private PlanNode NodeOf(Expression expression, Dictionary<Expression, PlanNode> values)
    {
        switch (expression)
        {
            case Variable variable:
                return Leaf(LeafKey(variable), variable, variable.Block, _lastAssignment.GetValueOrDefault(variable));
            case InputSlot slot:
                return Leaf(new NodeKey(slot, slot, []), slot, slot.Block, null);
            case Constant { IsScalar: true } constant:
                return Leaf(new NodeKey(typeof(Constant), BitConverter.SingleToInt32Bits(constant.Scalar), []), constant, constant.Block, null);
            case Constant constant:
                return Leaf(new NodeKey(constant, constant, []), constant, constant.Block, null);
            case StopGradientOperation or StraightThroughOperation:
                return values[expression.Inputs[0]];
            case ElementwiseOperation elementwise:
                return Make(elementwise, [.. elementwise.Inputs.Select(input => Unrepeated(values[input]))]);
            case Operation operation:
                return Make(operation, [.. operation.Inputs.Select(input => values[input])]);
            default:
                throw new InvalidOperationException($"The planner does not know {expression.GetType().Name}.");
        }
    }

    /// <summary>Cell-wise functions repeat rows, columns and cells by themselves; a repeated matrix in memory is not needed for them.</summary>
    private static PlanNode Unrepeated(PlanNode node) =>
        node.Expression is ElementwiseOperation { Function: ElementwiseFunction.Copy } && node.Target is null ? node.Inputs[0] : node;

    private NodeKey LeafKey(Variable variable) => new(variable, _lastAssignment.GetValueOrDefault(variable) ?? (object)variable, []);

    private PlanNode Leaf(NodeKey key, Expression expression, Block block, PlanNode? writer)
    {
        if (!_known.TryGetValue(key, out PlanNode? node))
        {
            node = new PlanNode(Nodes.Count, expression, []) { Block = block };
            if (writer is not null)
            {
                node.After.Add(writer);
            }

            Nodes.Add(node);
            _known.Add(key, node);
        }

        return node;
    }

    private PlanNode Make(Expression expression, PlanNode[] inputs)
    {
        NodeKey key = new(expression.GetType(), ((Operation)expression).Parameters, inputs);
        if (!_known.TryGetValue(key, out PlanNode? node))
        {
            node = new PlanNode(Nodes.Count, expression, inputs);
            if (expression is RandomOperation random)
            {
                // Draws from one stream keep their order, whatever else the scheduler moves about.
                if (_lastDraw.TryGetValue(random.Stream, out PlanNode? previous))
                {
                    node.After.Add(previous);
                }

                _lastDraw[random.Stream] = node;
            }

            Nodes.Add(node);
            _known.Add(key, node);
        }

        return node;
    }
}
