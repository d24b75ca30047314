using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Networks.Training;

/// <summary>A copy of the values of some variables, to go back to.</summary>
internal sealed class WeightSnapshot(IReadOnlyList<Variable> variables)
{
    private readonly Matrix[] _values = new Matrix[variables.Count];

    public void Take()
    {
        for (int i = 0; i < _values.Length; i++)
        {
            _values[i] = variables[i].Read();
        }
    }

    public void Restore()
    {
        for (int i = 0; i < _values.Length; i++)
        {
            variables[i].Write(_values[i]);
        }
    }
}
