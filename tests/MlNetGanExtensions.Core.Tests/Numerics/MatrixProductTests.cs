using FsCheck.Xunit;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.Kernels;
using MlNetGanExtensions.Numerics.Threading;

namespace MlNetGanExtensions.Core.Tests.Numerics;

public sealed unsafe class MatrixProductTests
{
    [Property(MaxTest = 300)]
    public void Every_form_and_shape_gives_the_bits_of_the_naive_chain(byte rows, byte columns, byte depth, bool transposeA, bool transposeB, ushort seed)
    {
        int m = 1 + (rows % 130);
        int n = 1 + (columns % 130);
        int k = depth % 131;

        Product(m, n, k, transposeA, transposeB, seed).Bits().Should().Equal(NaiveChain(m, n, k, transposeA, transposeB, seed).Bits());
    }

    [Property(MaxTest = 60)]
    public void Every_form_is_near_the_double_loop_in_double_precision(byte rows, byte columns, byte depth, bool transposeA, bool transposeB, ushort seed)
    {
        int m = 1 + (rows % 130);
        int n = 1 + (columns % 130);
        int k = depth % 131;
        (TestBlock a, TestBlock b) = Operands(m, n, k, transposeA, transposeB, seed);
        TestBlock product = Product(m, n, k, transposeA, transposeB, seed);

        for (int i = 0; i < m; i++)
        {
            for (int j = 0; j < n; j++)
            {
                double sum = 0;
                for (int p = 0; p < k; p++)
                {
                    sum += (double)(transposeA ? a[p, i] : a[i, p]) * (transposeB ? b[j, p] : b[p, j]);
                }

                ((double)product[i, j]).Should().BeApproximately(sum, 1e-5);
            }
        }
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(13, 33, 0)]
    [InlineData(61, 70, 1300)]
    [InlineData(257, 40, 513)]
    [InlineData(3, 300, 700)]
    public void Long_sums_and_borders_of_panels_keep_the_bits(int m, int n, int k)
    {
        foreach ((bool transposeA, bool transposeB) in new[] { (false, false), (true, false), (false, true), (true, true) })
        {
            Product(m, n, k, transposeA, transposeB, 7).Bits().Should().Equal(NaiveChain(m, n, k, transposeA, transposeB, 7).Bits());
        }
    }

    [Fact]
    public void Threads_do_not_change_the_bits()
    {
        foreach ((int m, int n, int k) in new[] { (200, 40, 60), (70, 300, 64), (5, 600, 100), (500, 1, 400), (2, 16, 5000) })
        {
            uint[] alone = Product(m, n, k, false, true, 3).Bits();
            foreach (int threads in new[] { 2, 3, 4 })
            {
                using WorkerTeam team = new(threads);
                Product(m, n, k, false, true, 3, team: team).Bits().Should().Equal(alone);
            }
        }
    }

    [Fact]
    public void After_the_first_call_nothing_is_allocated()
    {
        // Transposing B and softmax take scratch memory, which the thread keeps.
        TestBlock a = TestBlock.Random(300, 200, 1);
        TestBlock b = TestBlock.Random(100, 200, 2);
        TestBlock c = new(300, 100);
        int[] groups = [0, 60, 100];
        using WorkerTeam team = new(2);
        Run();

        LeastAllocated.By(Run).Should().Be(0);

        void Run()
        {
            MatrixProduct.Run(a.Block, b.Block, c.Block, false, true, default, team);
            LogSoftmax.Run(c.Block, c.Block, groups);
        }
    }

    [Fact]
    public void Zero_rows_or_columns_are_nothing_to_do()
    {
        Product(0, 5, 3, false, false, 1).Bits().Should().BeEmpty();
        Product(5, 0, 3, false, false, 1).Bits().Should().BeEmpty();
    }

    [Fact]
    public void Operands_may_be_parts_of_wider_matrices()
    {
        // Columns 3 … 9 of a matrix of 30: rows begin at any address, and what stands beside them is somebody else's.
        TestBlock wide = TestBlock.Random(20, 30, 5);
        TestBlock b = TestBlock.Random(7, 18, 6);
        TestBlock c = new(20, 18);
        TestBlock copy = new(20, 7, (row, column) => wide[row, column + 3]);
        TestBlock expected = new(20, 18);
        Block slice = new(wide.Block.Data + 3, 20, 7, wide.Block.Stride);

        MatrixProduct.Run(slice, b.Block, c.Block, false, false, default, null);
        MatrixProduct.Run(copy.Block, b.Block, expected.Block, false, false, default, null);

        c.Bits().Should().Equal(expected.Bits());
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_named()
    {
        Action act = () => MatrixProduct.Run(new TestBlock(2, 3).Block, new TestBlock(4, 5).Block, new TestBlock(2, 5).Block, false, false, default, null);

        act.Should().Throw<ArgumentException>().WithMessage("2 x 3 times 4 x 5 does not give 2 x 5.");
    }

    internal static TestBlock Product(int m, int n, int k, bool transposeA, bool transposeB, ulong seed, Epilogue epilogue = default, WorkerTeam? team = null)
    {
        (TestBlock a, TestBlock b) = Operands(m, n, k, transposeA, transposeB, seed);
        TestBlock c = new(m, n);
        MatrixProduct.Run(a.Block, b.Block, c.Block, transposeA, transposeB, epilogue, team);
        GC.KeepAlive(a);
        GC.KeepAlive(b);
        return c;
    }

    private static (TestBlock A, TestBlock B) Operands(int m, int n, int k, bool transposeA, bool transposeB, ulong seed) => (
        TestBlock.Random(transposeA ? k : m, transposeA ? m : k, seed),
        TestBlock.Random(transposeB ? n : k, transposeB ? k : n, seed + 1));

    private static TestBlock NaiveChain(int m, int n, int k, bool transposeA, bool transposeB, ulong seed)
    {
        (TestBlock a, TestBlock b) = Operands(m, n, k, transposeA, transposeB, seed);
        return new TestBlock(m, n, (i, j) =>
        {
            float sum = 0;
            for (int p = 0; p < k; p++)
            {
                sum = MathF.FusedMultiplyAdd(transposeA ? a[p, i] : a[i, p], transposeB ? b[j, p] : b[p, j], sum);
            }

            return sum;
        });
    }
}
