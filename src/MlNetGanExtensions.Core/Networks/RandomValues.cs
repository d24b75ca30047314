using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Networks;

/// <summary>Random weights that suit the activation, and biases of zeros. Each layer draws from a child stream named after it.</summary>
internal sealed class RandomValues(RandomStream stream) : ILayerValues
{
    private readonly RandomStream _stream = stream ?? throw new ArgumentNullException(nameof(stream));

    public Matrix Weights(string layer, int inputs, int outputs, Activation activation) =>
        Initializer.For(activation, inputs, outputs, _stream.Child(layer));

    public Matrix Bias(string layer, int outputs) => new(1, outputs);
}
