using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation.Conditional;

/// <summary>An affine map of several matrices that stand for one, side by side: Σ xᵢ Wᵢ, and a bias where wanted.</summary>
/// <remarks>
/// The same numbers as for one wide matrix, up to rounding. But nothing is copied together, and no gradient is computed for the parts
/// that nobody trains, such as the noise.
/// </remarks>
internal sealed class SplitDense
{
    private readonly Variable[] _weights;
    private readonly Variable? _bias;

    /// <param name="name">Names the variables.</param>
    /// <param name="inputs">Columns of each part.</param>
    /// <param name="outputs">Columns of the output.</param>
    /// <param name="biased">Whether there is a bias.</param>
    /// <param name="values">The first values, drawn as for one wide matrix.</param>
    public SplitDense(string name, IReadOnlyList<int> inputs, int outputs, bool biased, ILayerValues values)
    {
        _weights = [.. values.SplitWeights(name, inputs, outputs, Activation.Linear).Select((part, i) => new Variable($"{name}/weights/{i}", part))];
        _bias = biased ? new Variable($"{name}/bias", values.Bias(name, outputs)) : null;
    }

    /// <summary>What the optimiser moves.</summary>
    public IEnumerable<Variable> Variables => _bias is null ? _weights : [.. _weights, _bias];

    /// <param name="parts">As many matrices as there are parts.</param>
    public Expression Apply(IReadOnlyList<Expression> parts)
    {
        Expression sum = Op.MatMul(parts[0], _weights[0]);
        for (int i = 1; i < _weights.Length; i++)
        {
            sum += Op.MatMul(parts[i], _weights[i]);
        }

        return _bias is null ? sum : sum + _bias;
    }
}
