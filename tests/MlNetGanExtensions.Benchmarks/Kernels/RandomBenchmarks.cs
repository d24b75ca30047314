using BenchmarkDotNet.Attributes;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Benchmarks.Kernels;

/// <summary>Random numbers; the results are times per number.</summary>
[MemoryDiagnoser]
public class RandomBenchmarks
{
    private const int Count = 4096;

    private readonly float[] _numbers = new float[Count];
    private readonly RandomStream _random = new(1, "random benchmarks");

    [Benchmark(OperationsPerInvoke = Count)]
    public void Uniform() => _random.FillUniform(_numbers);

    [Benchmark(OperationsPerInvoke = Count)]
    public void Normal() => _random.FillNormal(_numbers);

    [Benchmark(OperationsPerInvoke = Count)]
    public void Gumbel() => _random.FillGumbel(_numbers);

    [Benchmark(OperationsPerInvoke = Count)]
    public void Bernoulli() => _random.FillBernoulli(_numbers, 0.5f);

    [Benchmark(OperationsPerInvoke = Count)]
    public void Shuffle() => _random.Shuffle<float>(_numbers);
}
