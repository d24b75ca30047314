using MlNetGanExtensions.Benchmarks.Steps.Peer;
using MlNetGanExtensions.Graphs;

namespace MlNetGanExtensions.Benchmarks.Steps;

/// <summary>Measures works, taking turns with the peer so that both see the same moods of the machine.</summary>
/// <param name="duration">Measuring time for each work and number of threads, and again as much for the peer.</param>
/// <param name="peer">The peer, or null to measure without.</param>
internal sealed class StepRunner(TimeSpan duration, PeerProcess? peer)
{
    private const int Turns = 5;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(0.5);

    public StepResult Measure(IWork work, int threads)
    {
        PreparedWork prepared = work.Prepare(new CpuExecutor(threads), threads);
        double allocated = AllocationMeter.BytesPerStep(prepared);
        BatchSampler own = new(prepared, WarmUp);
        List<double> others = [];
        string? variant = null;
        for (int turn = 0; turn < Turns; turn++)
        {
            own.Sample(duration / Turns);
            if (peer?.Measure(work.Name, threads, duration / Turns) is { } answer)
            {
                others.AddRange(answer.Milliseconds);
                variant = answer.Variant;
            }
        }

        double fastest = own.Milliseconds.Min();
        double? peerFastest = others.Count > 0 ? others.Min() : null;
        return new StepResult(
            work.Name,
            threads,
            fastest,
            Median(own.Milliseconds),
            allocated,
            work.Operations / (fastest * 1e6),
            peerFastest,
            others.Count > 0 ? Median(others) : null,
            peerFastest / fastest,
            variant is null ? null : $"{peer!.Description}: {variant}");
    }

    private static double Median(IReadOnlyList<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
