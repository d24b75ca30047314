using BenchmarkDotNet.Attributes;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.Kernels;

namespace MlNetGanExtensions.Benchmarks.Kernels;

/// <summary>Sums, softmax and transposition of one mini-batch.</summary>
[MemoryDiagnoser]
public unsafe class ReductionBenchmarks
{
    private AlignedBuffer _x = new(0);
    private AlignedBuffer _result = new(0);
    private int[] _groups = [];

    [Params(64, 500)]
    public int Rows { get; set; }

    [Params(50, 256)]
    public int Columns { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        int floats = Math.Max(Rows * Block.PaddedColumns(Columns), Columns * Block.PaddedColumns(Rows));
        _x = new AlignedBuffer(floats);
        _result = new AlignedBuffer(floats);
        new RandomStream(1, "reduction benchmarks").FillNormal(new Span<float>(_x.Data, floats));

        // Groups of five columns, as from encoded categories; the last one may be shorter.
        _groups = [.. Enumerable.Range(0, (Columns + 4) / 5).Select(group => 5 * group), Columns];
    }

    [Benchmark]
    public void RowSums() => RowSum.Run(X, _result.AsBlock(Rows, 1));

    [Benchmark]
    public void ColumnSums() => ColumnSum.Run(X, _result.AsBlock(1, Columns));

    [Benchmark]
    public void Total() => TotalSum.Run(X, _result.AsBlock(1, 1));

    [Benchmark]
    public void SoftmaxOfGroups() => Softmax.Run(X, _result.AsBlock(Rows, Columns), _groups);

    [Benchmark]
    public void LogSoftmaxOfGroups() => LogSoftmax.Run(X, _result.AsBlock(Rows, Columns), _groups);

    [Benchmark]
    public void Transposed() => Transpose.Run(X, _result.AsBlock(Columns, Rows));

    private Block X => _x.AsBlock(Rows, Columns);
}
