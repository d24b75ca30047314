namespace MlNetGanExtensions.Evaluation;

/// <summary>How far a t-SNE layout has come.</summary>
/// <param name="Iteration">The number of gradient steps made.</param>
/// <param name="Iterations">The number of gradient steps in all.</param>
/// <param name="Divergence">
/// The Kullback-Leibler divergence of the layout before the last of these steps, in nats, without exaggeration; lower is better.
/// </param>
public readonly record struct TSneProgress(int Iteration, int Iterations, double Divergence);
