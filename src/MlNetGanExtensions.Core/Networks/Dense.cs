using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Networks;

/// <summary>A dense layer: activation(x W + b).</summary>
public sealed class Dense
{
    /// <summary>The slope of <see cref="Activation.LeakyRelu"/> for negative inputs.</summary>
    public const float LeakySlope = 0.2f;

    /// <summary>Makes a layer with random weights and a bias of zeros.</summary>
    /// <param name="name">Names the layer's variables.</param>
    /// <param name="inputs">Columns of the layer's input, at least 1.</param>
    /// <param name="outputs">Columns of the layer's output, at least 1.</param>
    /// <param name="activation">Applied to each output.</param>
    /// <param name="stream">The source of the first weights.</param>
    public Dense(string name, int inputs, int outputs, Activation activation, RandomStream stream)
        : this(name, inputs, outputs, activation, new RandomValues(stream))
    {
    }

    internal Dense(string name, int inputs, int outputs, Activation activation, ILayerValues values)
    {
        ArgumentNullException.ThrowIfNull(name);
        Activation = activation;
        Weights = new Variable($"{name}/weights", values.Weights(name, inputs, outputs, activation));
        Bias = new Variable($"{name}/bias", values.Bias(name, outputs));
    }

    /// <summary>The weights, inputs × outputs.</summary>
    public Variable Weights { get; }

    /// <summary>The bias, 1 × outputs.</summary>
    public Variable Bias { get; }

    /// <summary>The function applied to each output.</summary>
    public Activation Activation { get; }

    /// <summary>The layer's output for a batch.</summary>
    /// <param name="input">Rows × inputs.</param>
    /// <returns>Rows × outputs.</returns>
    public Expression Apply(Expression input)
    {
        ArgumentNullException.ThrowIfNull(input);
        Expression affine = Op.MatMul(input, Weights) + Bias;
        return Activation switch
        {
            Activation.Linear => affine,
            Activation.Relu => Op.Relu(affine),
            Activation.LeakyRelu => Op.LeakyRelu(affine, LeakySlope),
            Activation.Sigmoid => Op.Sigmoid(affine),
            Activation.Tanh => Op.Tanh(affine),
            _ => throw new InvalidOperationException($"There is no activation {Activation}."),
        };
    }
}
