namespace MlNetGanExtensions.Benchmarks.Steps;

/// <summary>What was measured of one work.</summary>
/// <param name="Work">Name of the work.</param>
/// <param name="Threads">Threads that took part.</param>
/// <param name="MinMs">Milliseconds of a step in the fastest batch.</param>
/// <param name="MedianMs">Milliseconds of a step in the median batch.</param>
/// <param name="AllocatedBytes">Managed bytes allocated per step after the first.</param>
/// <param name="Gflops">Billions of floating-point operations a second in the fastest batch, where that says something.</param>
/// <param name="PeerMs">The peer's milliseconds in its fastest batch, where it was measured beside.</param>
/// <param name="PeerMedianMs">The peer's milliseconds in its median batch.</param>
/// <param name="Ratio">How many times as long as this the peer takes, fastest batch against fastest batch.</param>
/// <param name="Peer">What the peer was.</param>
internal sealed record StepResult(
    string Work,
    int Threads,
    double MinMs,
    double MedianMs,
    double AllocatedBytes,
    double? Gflops,
    double? PeerMs,
    double? PeerMedianMs,
    double? Ratio,
    string? Peer);
