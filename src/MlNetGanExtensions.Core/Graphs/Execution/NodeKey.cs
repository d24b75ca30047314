namespace MlNetGanExtensions.Graphs.Execution;

/// <summary>What makes two nodes one: the kind of operation, its parameters and its inputs.</summary>
internal readonly struct NodeKey(object kind, object parameters, PlanNode[] inputs) : IEquatable<NodeKey>
{
    private readonly object _kind = kind;
    private readonly object _parameters = parameters;
    private readonly PlanNode[] _inputs = inputs;

    public bool Equals(NodeKey other) =>
        _kind.Equals(other._kind) && _parameters.Equals(other._parameters) && _inputs.AsSpan().SequenceEqual(other._inputs);

    public override bool Equals(object? obj) => obj is NodeKey other && Equals(other);

    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.Add(_kind);
        hash.Add(_parameters);
        foreach (PlanNode input in _inputs)
        {
            hash.Add(input.Index);
        }

        return hash.ToHashCode();
    }
}
