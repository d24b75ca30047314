using MlNetGanExtensions.Generation.Encoding;
using MlNetGanExtensions.Networks.Training;

namespace MlNetGanExtensions.Generation;

/// <summary>What a <see cref="TabularGanModel"/> knows of one class.</summary>
/// <param name="Number">The number of the class.</param>
/// <param name="Encoder">Learned from the rows of the class.</param>
/// <param name="Generator">The trained network; null where no slot varies.</param>
/// <param name="History">The discriminator's losses, one entry for each round.</param>
internal sealed record TabularGanClass(int Number, RowEncoder Encoder, TabularGenerator? Generator, TrainingHistory History);
