using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks;

namespace MlNetGanExtensions.Generation.Conditional;

/// <summary>A dense layer with batch normalisation and ReLU, whose input goes on beside its output (Xu et al. 2019, section 4.4).</summary>
/// <remarks>Input and output are lists of matrices that stand side by side. The shift of the normalisation serves as the bias.</remarks>
internal sealed class ResidualLayer(string name, IReadOnlyList<int> inputs, int units, ILayerValues values)
{
    private const float Momentum = 0.9f;
    private const float Epsilon = 1e-5f;

    private readonly SplitDense _dense = new(name, inputs, units, biased: false, values);
    private readonly BatchNormalization _normalization = new(name, units, Momentum, Epsilon, values);

    /// <summary>Columns of each part of the output.</summary>
    public IReadOnlyList<int> Outputs { get; } = [units, .. inputs];

    /// <summary>What the optimiser moves.</summary>
    public IEnumerable<Variable> Variables => [.. _dense.Variables, _normalization.Scale, _normalization.Shift];

    /// <summary>What the optimiser moves, and the running statistics.</summary>
    public IEnumerable<Variable> State => [.. _dense.Variables, .. _normalization.Variables];

    /// <param name="input">The parts of a batch.</param>
    /// <param name="updates">Receives the moves of the running statistics while training; null after training.</param>
    public IReadOnlyList<Expression> Apply(IReadOnlyList<Expression> input, ICollection<Assignment>? updates)
    {
        Expression sums = _dense.Apply(input);
        Expression normalized = updates is null ? _normalization.Infer(sums) : _normalization.Train(sums, updates);
        return [Op.Relu(normalized), .. input];
    }
}
