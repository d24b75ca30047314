using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks;

namespace MlNetGanExtensions.Generation;

/// <summary>A dense layer with LeakyReLU and batch normalisation behind it, in this order.</summary>
internal sealed class NormalizedLayer(string name, int inputs, int outputs, float momentum, ILayerValues values)
{
    // As where the article's GAN was built.
    private const float Epsilon = 1e-3f;

    private readonly Dense _dense = new(name, inputs, outputs, Activation.LeakyRelu, values);

    public BatchNormalization Normalization { get; } = new(name, outputs, momentum, Epsilon, values);

    public int Outputs { get; } = outputs;

    /// <summary>What the optimiser moves.</summary>
    public IEnumerable<Variable> Variables => [_dense.Weights, _dense.Bias, Normalization.Scale, Normalization.Shift];

    /// <summary>What the optimiser moves, and the running statistics.</summary>
    public IEnumerable<Variable> State => [_dense.Weights, _dense.Bias, .. Normalization.Variables];

    /// <param name="input">A batch.</param>
    /// <param name="updates">Receives the moves of the running statistics while training; null after training.</param>
    public Expression Apply(Expression input, ICollection<Assignment>? updates)
    {
        Expression output = _dense.Apply(input);
        return updates is null ? Normalization.Infer(output) : Normalization.Train(output, updates);
    }
}
