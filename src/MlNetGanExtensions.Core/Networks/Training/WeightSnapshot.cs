using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Networks.Training;

/// <summary>A copy of the values of some variables, to go back to.</summary>
internal sealed class WeightSnapshot(IReadOnlyList<Variable> variables)
{
    private Matrix[] _values = [];

    public IReadOnlyList<Variable> Variables => variables;

    /// <summary>The copies; none before the first were taken.</summary>
    public IReadOnlyList<Matrix> Values => _values;

    /// <summary>Takes copies that were made before.</summary>
    /// <param name="values">One for each variable, or none.</param>
    public void Take(Matrix[] values) => _values = values;

    public void Take()
    {
        _values = [.. variables.Select(variable => variable.Read())];
    }

    public void Restore()
    {
        for (int i = 0; i < _values.Length; i++)
        {
            variables[i].Write(_values[i]);
        }
    }
}
