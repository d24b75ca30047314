using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Networks;

/// <summary>First values of a layer's weights.</summary>
public static class Initializer
{
    /// <summary>Uniform on ±sqrt(6 / inputs): keeps the variance of ReLU activations (He et al. 2015, section 2.2).</summary>
    /// <param name="inputs">Rows of the weight matrix, at least 1.</param>
    /// <param name="outputs">Columns of the weight matrix, at least 1.</param>
    /// <param name="stream">Where the numbers come from.</param>
    public static Matrix HeUniform(int inputs, int outputs, RandomStream stream) =>
        Uniform(inputs, outputs, Math.Sqrt(6.0 / inputs), stream);

    /// <summary>Uniform on ±sqrt(6 / (inputs + outputs)), for linear, sigmoid and tanh layers (Glorot and Bengio 2010, equation 16).</summary>
    /// <param name="inputs">Rows of the weight matrix, at least 1.</param>
    /// <param name="outputs">Columns of the weight matrix, at least 1.</param>
    /// <param name="stream">Where the numbers come from.</param>
    public static Matrix GlorotUniform(int inputs, int outputs, RandomStream stream) =>
        Uniform(inputs, outputs, Math.Sqrt(6.0 / (inputs + outputs)), stream);

    /// <summary>The initialiser that suits an activation: He for the ReLU family, Glorot for the others.</summary>
    internal static Matrix For(Activation activation, int inputs, int outputs, RandomStream stream) =>
        activation is Activation.Relu or Activation.LeakyRelu
            ? HeUniform(inputs, outputs, stream)
            : GlorotUniform(inputs, outputs, stream);

    private static Matrix Uniform(int inputs, int outputs, double limit, RandomStream stream)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(outputs, 1);
        ArgumentNullException.ThrowIfNull(stream);
        Matrix weights = new(inputs, outputs);
        stream.FillUniform(weights.Values);
        float bound = (float)limit;
        foreach (ref float weight in weights.Values)
        {
            weight = ((2 * weight) - 1) * bound;
        }

        return weights;
    }
}
