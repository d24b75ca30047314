using MlNetGanExtensions.Generation.Encoding;

namespace MlNetGanExtensions.Generation.Conditional;

/// <summary>The groups of states that stand for categories and holes.</summary>
/// <param name="Categories">The categories that vary.</param>
/// <param name="Presences">Slots that hold one number where they hold any, and have holes.</param>
internal sealed record ConditionalGroups(SoftmaxGroup[] Categories, SoftmaxGroup[] Presences);
