using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Oversampling;

/// <summary>What an oversampler makes rows from.</summary>
/// <param name="Rows">The real rows.</param>
/// <param name="Classes">Their classes.</param>
/// <param name="Layout">What their slots are.</param>
/// <param name="ForTrees">Whether a trainer that grows trees is known to learn from the made rows.</param>
internal sealed record OversamplingInput(Matrix Rows, int[] Classes, SlotLayout Layout, bool ForTrees);
