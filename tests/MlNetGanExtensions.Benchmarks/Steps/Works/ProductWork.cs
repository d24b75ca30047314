using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.Kernels;
using MlNetGanExtensions.Numerics.Threading;

namespace MlNetGanExtensions.Benchmarks.Steps.Works;

/// <summary>A product of two matrices, m × k by k × n.</summary>
internal sealed class ProductWork(string name, int m, int k, int n, IReadOnlyList<int> threadCounts) : IWork
{
    public string Name => name;

    public IReadOnlyList<int> ThreadCounts => threadCounts;

    public double? Operations => 2.0 * m * k * n;

    public PreparedWork Prepare(IGraphExecutor executor, int threads)
    {
        RandomStream stream = new(1, name);
        AlignedBuffer left = Random(m, k, stream);
        AlignedBuffer right = Random(k, n, stream);
        AlignedBuffer result = AlignedBuffer.ForMatrix(m, n);
        WorkerTeam? team = threads == 1 ? null : new WorkerTeam(threads);
        Epilogue none = default;
        return new PreparedWork(() =>
        {
            MatrixProduct.Run(
                left.AsBlock(m, k), right.AsBlock(k, n), result.AsBlock(m, n), transposeA: false, transposeB: false, in none, team);
        });
    }

    private static AlignedBuffer Random(int rows, int columns, RandomStream stream)
    {
        AlignedBuffer buffer = AlignedBuffer.ForMatrix(rows, columns);
        Block block = buffer.AsBlock(rows, columns);
        for (int row = 0; row < rows; row++)
        {
            stream.FillUniform(block.Row(row));
        }

        return buffer;
    }
}
