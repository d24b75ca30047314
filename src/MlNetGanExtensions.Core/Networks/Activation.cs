namespace MlNetGanExtensions.Networks;

/// <summary>The function applied to each output of a dense layer.</summary>
public enum Activation
{
    /// <summary>None: the output is the affine map itself.</summary>
    Linear,

    /// <summary>max(0, x).</summary>
    Relu,

    /// <summary>x where positive, 0.2 x elsewhere.</summary>
    LeakyRelu,

    /// <summary>1 / (1 + exp(-x)), between 0 and 1.</summary>
    Sigmoid,

    /// <summary>The hyperbolic tangent, between -1 and 1.</summary>
    Tanh,
}
