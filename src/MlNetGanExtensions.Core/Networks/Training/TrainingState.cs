using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Networks.Training;

/// <summary>All that a training moves beside its history: with it a training goes on with the same bits.</summary>
internal sealed class TrainingState
{
    private readonly List<(string Name, Variable Variable)> _variables = [];

    /// <summary>Weights, running statistics and what optimisers keep, each under a name of its own.</summary>
    public IReadOnlyList<(string Name, Variable Variable)> Variables => _variables;

    /// <summary>Every stream that the training draws from, in an order that stays.</summary>
    public required IReadOnlyList<RandomStream> Streams { get; init; }

    /// <summary>The orders of rows that the training goes round in; none where they are drawn one by one.</summary>
    public IReadOnlyList<RowCycle> Cycles { get; init; } = [];

    public TrainingState Add(string prefix, IEnumerable<Variable> variables)
    {
        _variables.AddRange(variables.Select(variable => (prefix + variable.Name, variable)));
        return this;
    }
}
