using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Networks;

/// <summary>Where the layers of a network get the values from that they start with: drawn at random to be trained, or stored after training.</summary>
internal interface ILayerValues
{
    /// <summary>The weights of a layer, inputs × outputs.</summary>
    Matrix Weights(string layer, int inputs, int outputs, Activation activation);

    /// <summary>The weights of a layer whose input comes in parts: a matrix for each part, drawn as for one wide input.</summary>
    Matrix[] SplitWeights(string layer, IReadOnlyList<int> inputs, int outputs, Activation activation);

    /// <summary>The bias of a layer, 1 × outputs.</summary>
    Matrix Bias(string layer, int outputs);

    /// <summary>A number for each column that a normalisation learns or keeps, 1 × columns.</summary>
    /// <param name="name">Of the variable.</param>
    /// <param name="columns">How many.</param>
    /// <param name="first">What all of them are before training.</param>
    Matrix Statistics(string name, int columns, float first);

    /// <summary>As above, but none is below 0.</summary>
    Matrix Variances(string name, int columns, float first);
}
