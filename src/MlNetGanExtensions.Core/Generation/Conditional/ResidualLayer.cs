using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks;

namespace MlNetGanExtensions.Generation.Conditional;

/// <summary>A dense layer with batch normalisation and ReLU, whose input goes on beside its output (Xu et al. 2019, section 4.4).</summary>
/// <remarks>Input and output are lists of matrices that stand side by side. The shift of the normalisation serves as the bias.</remarks>
internal sealed class ResidualLayer(string name, IReadOnlyList<int> inputs, int units, ILayerValues values)
{
    private readonly SplitDense _dense = new(name, inputs, units, biased: false, values);
    private readonly BatchNormalization _normalization = new(name, units);

    /// <summary>Columns of each part of the output.</summary>
    public IReadOnlyList<int> Outputs { get; } = [units, .. inputs];

    /// <summary>What the optimiser moves.</summary>
    public IEnumerable<Variable> Variables => [.. _dense.Variables, _normalization.Scale, _normalization.Shift];

    /// <param name="input">The parts of a batch.</param>
    /// <param name="updates">Receives the moves of the running statistics while training; null after training.</param>
    public IReadOnlyList<Expression> Apply(IReadOnlyList<Expression> input, ICollection<Assignment>? updates)
    {
        Expression sums = _dense.Apply(input);
        Expression normalized = updates is null ? _normalization.Infer(sums) : _normalization.Train(sums, updates);
        return [Op.Relu(normalized), .. input];
    }
}
