using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Networks;

/// <summary>Where the layers of a network get the values from that they start with: drawn at random to be trained, or stored after training.</summary>
internal interface ILayerValues
{
    /// <summary>The weights of a layer, inputs × outputs.</summary>
    Matrix Weights(string layer, int inputs, int outputs, Activation activation);

    /// <summary>The bias of a layer, 1 × outputs.</summary>
    Matrix Bias(string layer, int outputs);
}
