using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks;

namespace MlNetGanExtensions.Generation.Conditional;

/// <summary>A dense layer with batch normalisation and ReLU, whose input goes on beside its output (Xu et al. 2019, section 4.4).</summary>
internal sealed class ResidualLayer(string name, int inputs, int units, ILayerValues values)
{
    private readonly Dense _dense = new(name, inputs, units, Activation.Linear, values);
    private readonly BatchNormalization _normalization = new(name, units);

    public int Outputs { get; } = units + inputs;

    /// <summary>What the optimiser moves.</summary>
    public IEnumerable<Variable> Variables => [_dense.Weights, _dense.Bias, _normalization.Scale, _normalization.Shift];

    /// <param name="input">A batch.</param>
    /// <param name="updates">Receives the moves of the running statistics while training; null after training.</param>
    public Expression Apply(Expression input, ICollection<Assignment>? updates)
    {
        Expression affine = _dense.Apply(input);
        Expression normalized = updates is null ? _normalization.Infer(affine) : _normalization.Train(affine, updates);
        return Op.ConcatColumns(Op.Relu(normalized), input);
    }
}
