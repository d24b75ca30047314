using MlNetGanExtensions.Graphs;

namespace MlNetGanExtensions.Classification;

/// <summary>The two heads of the discriminator.</summary>
/// <param name="ClassLogits">Rows × classes.</param>
/// <param name="SourceLogit">Rows × 1: above 0 where the row looks real.</param>
internal readonly record struct DiscriminatorOutput(Expression ClassLogits, Expression SourceLogit);
