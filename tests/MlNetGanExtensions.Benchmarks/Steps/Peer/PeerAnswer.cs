namespace MlNetGanExtensions.Benchmarks.Steps.Peer;

/// <summary>What the peer measured of one work.</summary>
/// <param name="Variant">The fastest of its ways to do the work.</param>
/// <param name="Milliseconds">The mean time of a step in each batch.</param>
/// <param name="Error">Why there is no measurement; null where there is one.</param>
internal sealed record PeerAnswer(string Variant, IReadOnlyList<double> Milliseconds, string? Error);
