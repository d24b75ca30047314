using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.Kernels;
using MlNetGanExtensions.Numerics.Threading;

namespace MlNetGanExtensions.BitProgram.Works;

/// <summary>Matrix products in all four forms, some of them large enough to be shared between threads.</summary>
internal sealed unsafe class ProductWork : IBitWork
{
    private static readonly (int Rows, int Columns, int Depth)[] Shapes = [(1, 1, 1), (13, 50, 30), (3, 33, 530), (70, 40, 50), (21, 300, 25)];

    public void Run(int threads, BitHash hash)
    {
        RandomStream random = new(3, "products");
        using WorkerTeam team = new(threads);
        foreach ((int rows, int columns, int depth) in Shapes)
        {
            foreach ((bool transposeA, bool transposeB) in new[] { (false, false), (true, false), (false, true), (true, true) })
            {
                WorkBlock a = transposeA ? WorkBlock.Normal(depth, rows, random) : WorkBlock.Normal(rows, depth, random);
                WorkBlock b = transposeB ? WorkBlock.Normal(columns, depth, random) : WorkBlock.Normal(depth, columns, random);
                WorkBlock bias = WorkBlock.Normal(1, columns, random);
                WorkBlock c = new(rows, columns);
                Epilogue epilogue = new(bias.Block.Data, EpilogueFunction.LeakyRelu, 0.2f);
                MatrixProduct.Run(a.Block, b.Block, c.Block, transposeA, transposeB, epilogue, team);
                c.AddTo(hash);
                GC.KeepAlive((a, b, bias));
            }
        }
    }
}
