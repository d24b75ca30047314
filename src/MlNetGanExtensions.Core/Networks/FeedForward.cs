using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Networks;

/// <summary>Dense layers one behind the other.</summary>
public sealed class FeedForward
{
    private readonly Dense[] _layers;

    /// <summary>Makes the layers with random weights.</summary>
    /// <param name="name">Names the variables of the layers.</param>
    /// <param name="sizes">Columns of the input, of each hidden layer and of the output; at least two numbers.</param>
    /// <param name="hidden">The activation of the hidden layers.</param>
    /// <param name="output">The activation of the last layer.</param>
    /// <param name="stream">The source of the first weights.</param>
    /// <exception cref="ArgumentException">There are fewer than two sizes.</exception>
    public FeedForward(string name, IReadOnlyList<int> sizes, Activation hidden, Activation output, RandomStream stream)
        : this(name, sizes, hidden, output, new RandomValues(stream))
    {
    }

    internal FeedForward(string name, IReadOnlyList<int> sizes, Activation hidden, Activation output, ILayerValues values)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(sizes);
        if (sizes.Count < 2)
        {
            throw new ArgumentException($"A network needs an input and an output size; {sizes.Count} given.", nameof(sizes));
        }

        _layers = new Dense[sizes.Count - 1];
        for (int i = 0; i < _layers.Length; i++)
        {
            Activation activation = i == _layers.Length - 1 ? output : hidden;
            _layers[i] = new Dense($"{name}/{i}", sizes[i], sizes[i + 1], activation, values);
        }

        Variables = [.. _layers.SelectMany(layer => new[] { layer.Weights, layer.Bias })];
        Weights = [.. _layers.Select(layer => layer.Weights)];
    }

    /// <summary>The layers, from input to output.</summary>
    public IReadOnlyList<Dense> Layers => _layers;

    /// <summary>Weights and biases of all layers.</summary>
    public IReadOnlyList<Variable> Variables { get; }

    /// <summary>The weights of all layers without the biases: what weight decay acts on.</summary>
    public IReadOnlyList<Variable> Weights { get; }

    /// <summary>The output for a batch.</summary>
    /// <param name="input">Rows × inputs.</param>
    /// <returns>Rows × outputs.</returns>
    public Expression Apply(Expression input) => _layers.Aggregate(input, (value, layer) => layer.Apply(value));
}
