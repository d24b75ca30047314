using BenchmarkDotNet.Attributes;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.Kernels;
using MlNetGanExtensions.Numerics.Kernels.Operators;

namespace MlNetGanExtensions.Benchmarks.Kernels;

/// <summary>Elementwise operators on numbers that the first-level cache holds; the results are times per number.</summary>
[MemoryDiagnoser]
public unsafe class ElementwiseBenchmarks
{
    private const int Count = 2048;

    private readonly AlignedBuffer _x = new(Count);
    private readonly AlignedBuffer _y = new(Count);
    private readonly AlignedBuffer _result = new(Count);

    [GlobalSetup]
    public void SetUp()
    {
        RandomStream random = new(1, "elementwise benchmarks");
        random.FillUniform(new Span<float>(_x.Data, Count));
        random.FillNormal(new Span<float>(_y.Data, Count));
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public void Add() => Run<AddOperator>();

    [Benchmark(OperationsPerInvoke = Count)]
    public void Divide() => Run<DivideOperator>();

    [Benchmark(OperationsPerInvoke = Count)]
    public void LeakyRelu() => Run<LeakyReluOperator>();

    [Benchmark(OperationsPerInvoke = Count)]
    public void Exponential() => Run<ExponentialOperator>();

    [Benchmark(OperationsPerInvoke = Count)]
    public void Logarithm() => Run<LogarithmOperator>();

    [Benchmark(OperationsPerInvoke = Count)]
    public void HyperbolicTangent() => Run<HyperbolicTangentOperator>();

    [Benchmark(OperationsPerInvoke = Count)]
    public void Sigmoid() => Run<SigmoidOperator>();

    [Benchmark(OperationsPerInvoke = Count)]
    public void Softplus() => Run<SoftplusOperator>();

    private void Run<TOperator>()
        where TOperator : struct, IElementwiseOperator => Elementwise.Run<TOperator>(_result.Data, _x.Data, _y.Data, null, Count);
}
