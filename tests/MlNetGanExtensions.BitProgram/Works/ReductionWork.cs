using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.Kernels;

namespace MlNetGanExtensions.BitProgram.Works;

/// <summary>Sums, softmax and transposition of a matrix whose columns do not fill whole vectors.</summary>
internal sealed class ReductionWork : IBitWork
{
    public void Run(int threads, BitHash hash)
    {
        const int Rows = 37;
        const int Columns = 43;
        WorkBlock x = WorkBlock.Normal(Rows, Columns, new RandomStream(2, "reductions"));
        WorkBlock rowSums = new(Rows, 1);
        WorkBlock columnSums = new(1, Columns);
        WorkBlock total = new(1, 1);
        WorkBlock maxima = new(Rows, 1);
        WorkBlock largest = new(Rows, Columns);
        WorkBlock softmax = new(Rows, Columns);
        WorkBlock logSoftmax = new(Rows, Columns);
        WorkBlock groupSums = new(Rows, Columns);
        WorkBlock transposed = new(Columns, Rows);

        RowSum.Run(x.Block, rowSums.Block);
        ColumnSum.Run(x.Block, columnSums.Block);
        TotalSum.Run(x.Block, total.Block);
        RowMaximum.Run(x.Block, maxima.Block);
        RowArgMaxOneHot.Run(x.Block, largest.Block);
        Softmax.Run(x.Block, softmax.Block, [0, 3, 20, 43]);
        LogSoftmax.Run(x.Block, logSoftmax.Block, [0, 3, 20, 43]);
        GroupSum.Run(x.Block, groupSums.Block, [0, 3, 20, 43]);
        Transpose.Run(x.Block, transposed.Block);

        foreach (WorkBlock result in new[] { rowSums, columnSums, total, maxima, largest, softmax, logSoftmax, groupSums, transposed })
        {
            result.AddTo(hash);
        }
    }
}
