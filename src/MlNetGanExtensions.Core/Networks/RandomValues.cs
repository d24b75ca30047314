using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Networks;

/// <summary>Random weights that suit the activation, and biases of zeros. Each layer draws from a child stream named after it.</summary>
internal sealed class RandomValues(RandomStream stream) : ILayerValues
{
    private readonly RandomStream _stream = stream ?? throw new ArgumentNullException(nameof(stream));

    public Matrix Weights(string layer, int inputs, int outputs, Activation activation) =>
        Initializer.For(activation, inputs, outputs, _stream.Child(layer));

    public Matrix[] SplitWeights(string layer, IReadOnlyList<int> inputs, int outputs, Activation activation)
    {
        Matrix all = Weights(layer, inputs.Sum(), outputs, activation);
        Matrix[] parts = new Matrix[inputs.Count];
        int first = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = all.SelectRows([.. Enumerable.Range(first, inputs[i])]);
            first += inputs[i];
        }

        return parts;
    }

    public Matrix Statistics(string name, int columns, float first)
    {
        Matrix values = new(1, columns);
        values.Values.Fill(first);
        return values;
    }

    public Matrix Variances(string name, int columns, float first) => Statistics(name, columns, first);

    public Matrix Bias(string layer, int outputs) => new(1, outputs);
}
