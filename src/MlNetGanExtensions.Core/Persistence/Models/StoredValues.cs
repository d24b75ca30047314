using MlNetGanExtensions.Networks;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Persistence.Models;

/// <summary>The weights and biases of one network in a model file.</summary>
/// <remarks>
/// A network that is built from them asks for each array with the shape that it needs. An array of another shape is refused before
/// anything is allocated for it, so a network can grow no larger than its file.
/// </remarks>
/// <param name="reader">The file.</param>
/// <param name="prefix">Stands before the names of the network's variables.</param>
internal sealed class StoredValues(ModelFileReader reader, string prefix) : ILayerValues
{
    public Matrix Weights(string layer, int inputs, int outputs, Activation activation) =>
        reader.ReadMatrix($"{prefix}{layer}/weights", NumberRule.Finite, inputs, outputs);

    public Matrix[] SplitWeights(string layer, IReadOnlyList<int> inputs, int outputs, Activation activation) =>
        [.. inputs.Select((input, i) => reader.ReadMatrix($"{prefix}{layer}/weights/{i}", NumberRule.Finite, input, outputs))];

    public Matrix Statistics(string name, int columns, float first) =>
        reader.ReadMatrix(prefix + name, NumberRule.Finite, 1, columns);

    public Matrix Variances(string name, int columns, float first) =>
        reader.ReadMatrix(prefix + name, NumberRule.NotNegative, 1, columns);

    public Matrix Bias(string layer, int outputs) => reader.ReadMatrix($"{prefix}{layer}/bias", NumberRule.Finite, 1, outputs);
}
