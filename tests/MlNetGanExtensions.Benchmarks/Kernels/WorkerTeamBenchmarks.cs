using BenchmarkDotNet.Attributes;
using MlNetGanExtensions.Numerics.Threading;

namespace MlNetGanExtensions.Benchmarks.Kernels;

/// <summary>Handing empty work to other threads and waiting for them: what sharing costs at least.</summary>
[MemoryDiagnoser]
public unsafe class WorkerTeamBenchmarks : IDisposable
{
    private WorkerTeam? _team;

    [Params(2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void SetUp() => _team = new WorkerTeam(Threads);

    [Benchmark]
    public void RoundTrip() => _team!.Run(&DoNothing, null);

    [GlobalCleanup]
    public void Dispose()
    {
        _team?.Dispose();
        GC.SuppressFinalize(this);
    }

    private static void DoNothing(void* state, int part, int parts)
    {
    }
}
