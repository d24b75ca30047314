using BenchmarkDotNet.Attributes;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.Kernels;
using MlNetGanExtensions.Numerics.Threading;

namespace MlNetGanExtensions.Benchmarks.Kernels;

/// <summary>Matrix products of the sizes that the models have, and a large one.</summary>
[MemoryDiagnoser]
public class ProductBenchmarks : IDisposable
{
    private WorkerTeam? _team;
    private AlignedBuffer _a = new(0);
    private AlignedBuffer _b = new(0);
    private AlignedBuffer _c = new(0);
    private int _rows;
    private int _columns;
    private int _depth;

    /// <summary>Rows × columns × length of the sums.</summary>
    [Params("64x50x30", "256x100x64", "500x256x256", "512x512x512")]
    public string Size { get; set; } = "";

    /// <summary>Threads that share a product; small ones stay on one.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        int[] sizes = [.. Size.Split('x').Select(int.Parse)];
        (_rows, _columns, _depth) = (sizes[0], sizes[1], sizes[2]);
        RandomStream random = new(1, "product benchmarks");
        _a = new AlignedBuffer(Math.Max(Padded(_rows, _depth), Padded(_depth, _rows)));
        _b = new AlignedBuffer(Math.Max(Padded(_depth, _columns), Padded(_columns, _depth)));
        _c = new AlignedBuffer(Padded(_rows, _columns));
        Fill(_a, random);
        Fill(_b, random);
        _team = new WorkerTeam(Threads);
    }

    /// <summary>A · B.</summary>
    [Benchmark]
    public void Plain() => Run(transposeA: false, transposeB: false);

    /// <summary>Aᵀ · B, as in the gradient of the weights.</summary>
    [Benchmark]
    public void LeftTransposed() => Run(transposeA: true, transposeB: false);

    /// <summary>A · Bᵀ, as in the gradient of the inputs.</summary>
    [Benchmark]
    public void RightTransposed() => Run(transposeA: false, transposeB: true);

    /// <summary>Stops the threads.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _team?.Dispose();
        GC.SuppressFinalize(this);
    }

    private static int Padded(int rows, int columns) => rows * Block.PaddedColumns(columns);

    private static unsafe void Fill(AlignedBuffer buffer, RandomStream random) =>
        random.FillNormal(new Span<float>(buffer.Data, buffer.Length));

    private void Run(bool transposeA, bool transposeB) => MatrixProduct.Run(
        transposeA ? _a.AsBlock(_depth, _rows) : _a.AsBlock(_rows, _depth),
        transposeB ? _b.AsBlock(_columns, _depth) : _b.AsBlock(_depth, _columns),
        _c.AsBlock(_rows, _columns),
        transposeA,
        transposeB,
        default,
        _team);
}
