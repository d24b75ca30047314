using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Evaluation;

/// <summary>A t-SNE layout.</summary>
/// <param name="Layout">
/// A point in the plane for each row of the table (rows × 2). Distances between clusters and the axes themselves mean nothing.
/// </param>
/// <param name="Divergence">
/// The Kullback-Leibler divergence between neighbourhoods in the table and in the plane, in nats; at theta above 0 an approximation.
/// </param>
public sealed record TSneResult(Matrix Layout, double Divergence);
