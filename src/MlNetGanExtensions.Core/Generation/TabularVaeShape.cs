namespace MlNetGanExtensions.Generation;

/// <summary>What fixes the variables of a variational autoencoder.</summary>
/// <param name="Outputs">Columns of an encoded row.</param>
/// <param name="Numbers">How many of them are numbers; they come first.</param>
/// <param name="Classes">How many classes the networks are told apart.</param>
/// <param name="LatentSize">Columns of a code.</param>
/// <param name="HiddenSizes">Units of the hidden layers before the code.</param>
internal sealed record TabularVaeShape(int Outputs, int Numbers, int Classes, int LatentSize, IReadOnlyList<int> HiddenSizes);
