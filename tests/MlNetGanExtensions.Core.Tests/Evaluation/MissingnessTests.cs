using FsCheck.Xunit;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Evaluation;

public sealed class MissingnessTests
{
    [Property(MaxTest = 50)]
    public void Each_way_hides_exactly_its_share_of_observed_cells(ulong seed, byte more)
    {
        Matrix table = WithHoles(seed, rows: 5 + (more / 4), columns: 6);
        double share = (seed % 100) / 100.0;
        int[] drivers = [1, 4];

        CellMask completely = Missingness.CompletelyAtRandom(table, share, seed);
        CellMask atRandom = Missingness.AtRandom(table, drivers, share, seed);
        CellMask notAtRandom = Missingness.NotAtRandom(table, share, seed);

        completely.Count.Should().Be((int)Math.Round(share * Enumerable.Range(0, 6).Sum(column => Observed(table, column))));
        for (int column = 0; column < 6; column++)
        {
            int target = (int)Math.Round(share * Observed(table, column));
            Hidden(notAtRandom, column).Should().Be(target);
            Hidden(atRandom, column).Should().Be(drivers.Contains(column) ? 0 : target);
        }
    }

    [Property(MaxTest = 50)]
    public void Hiding_leaves_all_other_cells_bit_for_bit_and_marks_none_that_was_missing(ulong seed)
    {
        Matrix table = WithHoles(seed, rows: 30, columns: 6);
        CellMask mask = Missingness.NotAtRandom(table, 0.3, seed);

        Matrix holed = mask.Hide(table);

        for (int row = 0; row < table.Rows; row++)
        {
            for (int column = 0; column < table.Columns; column++)
            {
                if (mask[row, column])
                {
                    float.IsNaN(table[row, column]).Should().BeFalse();
                    float.IsNaN(holed[row, column]).Should().BeTrue();
                }
                else
                {
                    BitConverter.SingleToInt32Bits(holed[row, column]).Should().Be(BitConverter.SingleToInt32Bits(table[row, column]));
                }
            }
        }

        CellMask.OfMissing(holed).Count.Should().Be(CellMask.OfMissing(table).Count + mask.Count);
    }

    [Fact]
    public void The_same_seed_hides_the_same_cells()
    {
        Matrix table = Sample.Table(seed: 1, rows: 50, columns: 5);

        Cells(Missingness.CompletelyAtRandom(table, 0.2, 7)).Should().Equal(Cells(Missingness.CompletelyAtRandom(table, 0.2, 7)))
            .And.NotEqual(Cells(Missingness.CompletelyAtRandom(table, 0.2, 8)));
        Cells(Missingness.NotAtRandom(table, 0.2, 7)).Should().Equal(Cells(Missingness.NotAtRandom(table, 0.2, 7)))
            .And.NotEqual(Cells(Missingness.NotAtRandom(table, 0.2, 8)));
        Cells(Missingness.AtRandom(table, [0], 0.2, 7)).Should().Equal(Cells(Missingness.AtRandom(table, [0], 0.2, 7)))
            .And.NotEqual(Cells(Missingness.AtRandom(table, [0], 0.2, 8)));
    }

    [Fact]
    public void Completely_at_random_every_cell_is_as_likely()
    {
        Matrix table = new(4, 3);
        int[] counts = new int[12];

        for (ulong seed = 0; seed < 4000; seed++)
        {
            bool[] cells = Cells(Missingness.CompletelyAtRandom(table, 0.25, seed));
            for (int cell = 0; cell < cells.Length; cell++)
            {
                counts[cell] += cells[cell] ? 1 : 0;
            }
        }

        // A quarter of 4000, give or take five standard deviations of 27.
        counts.Should().OnlyContain(count => count > 865 && count < 1135);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(0)]
    public void Not_at_random_cells_are_drawn_with_the_stated_odds(double strength)
    {
        // Two cells of scores ±√12 / 4, of which one is hidden: the odds are exp(strength × their difference).
        Matrix table = Matrix.From(new[,] { { 3f }, { 90f } });
        double expected = 1 / (1 + Math.Exp(-strength * Math.Sqrt(12) / 2));
        int higher = 0;

        for (ulong seed = 0; seed < 6000; seed++)
        {
            higher += Missingness.NotAtRandom(table, 0.5, seed, strength)[1, 0] ? 1 : 0;
        }

        (higher / 6000.0).Should().BeApproximately(expected, 5 * Math.Sqrt(0.25 / 6000));
    }

    [Fact]
    public void At_random_the_drivers_decide_and_the_cell_itself_does_not()
    {
        Matrix table = Sample.Table(seed: 2, rows: 400, columns: 4);
        Matrix otherTargets = table.Clone();
        Matrix otherDriver = table.Clone();
        for (int row = 0; row < table.Rows; row++)
        {
            otherTargets[row, 1] = -table[row, 1];
            otherDriver[row, 0] = -table[row, 0];
        }

        CellMask mask = Missingness.AtRandom(table, [0], 0.4, seed: 3);

        Cells(Missingness.AtRandom(otherTargets, [0], 0.4, seed: 3)).Should().Equal(Cells(mask));
        Cells(Missingness.AtRandom(otherDriver, [0], 0.4, seed: 3)).Should().NotEqual(Cells(mask));
        for (int column = 1; column < 4; column++)
        {
            double hidden = Enumerable.Range(0, 400).Where(row => mask[row, column]).Average(row => table[row, 0]);
            double kept = Enumerable.Range(0, 400).Where(row => !mask[row, column]).Average(row => table[row, 0]);
            Math.Abs(hidden - kept).Should().BeGreaterThan(0.8, "the driver has a standard deviation of 1 and the strength is 2");
        }
    }

    [Fact]
    public void Constant_and_missing_drivers_decide_nothing()
    {
        Matrix table = Sample.Table(seed: 2, rows: 60, columns: 3);
        for (int row = 0; row < table.Rows; row++)
        {
            table[row, 0] = 5;
            table[row, 1] = float.NaN;
        }

        CellMask mask = Missingness.AtRandom(table, [0, 1], 0.5, seed: 3);

        Hidden(mask, 2).Should().Be(30);
    }

    [Fact]
    public void A_block_is_missing_in_its_share_of_each_class()
    {
        int[] columns = [.. Enumerable.Range(0, 15)];

        CellMask mask = Missingness.Block(WdbcTable.Attributes, WdbcTable.Labels, columns, 0.5, seed: 4);

        int[] rows = [.. Enumerable.Range(0, 569).Where(row => mask[row, 0])];
        rows.Count(row => WdbcTable.Labels[row] == 1).Should().Be(106);
        rows.Count(row => WdbcTable.Labels[row] == 0).Should().Be(178);
        mask.Count.Should().Be(284 * 15);
        rows.Should().OnlyContain(row => columns.All(column => mask[row, column]));
    }

    [Fact]
    public void Standardized_ranks_share_the_middle_of_ties()
    {
        double[] ranks = MissingnessScores.StandardizedRanks([5, float.NaN, 1, 5, 9]);

        // Ranks 1, 2.5, 2.5, 4 of four: (rank − ½) / 4 − ½ = −.375, 0, 0, .375.
        ranks.Should().Equal(0, 0, Math.Sqrt(12) * -0.375, 0, Math.Sqrt(12) * 0.375);
    }

    [Fact]
    public void Bad_input_is_named()
    {
        Matrix table = new(3, 2);
        Action share = () => Missingness.CompletelyAtRandom(table, 1, 0);
        Action nan = () => Missingness.NotAtRandom(table, double.NaN, 0);
        Action strength = () => Missingness.NotAtRandom(table, 0.5, 0, double.PositiveInfinity);
        Action allDrive = () => Missingness.AtRandom(table, [1, 0], 0.5, 0);
        Action none = () => Missingness.AtRandom(table, [], 0.5, 0);
        Action twice = () => Missingness.AtRandom(table, [1, 1], 0.5, 0);
        Action outside = () => Missingness.Block(table, [true, false, true], [2]);
        Action rows = () => Missingness.Block(table, [true, false], [0]);
        Action labels = () => Missingness.Block(table, [0, 1], [0], 0.5, 0);
        Action oneClass = () => Missingness.Block(table, [0, 0, 0], [0], 0.5, 0);
        Action size = () => CellMask.OfMissing(table).Hide(new Matrix(2, 3));
        Action nothing = () => Missingness.CompletelyAtRandom(null!, 0.5, 0);

        share.Should().Throw<ArgumentOutOfRangeException>().WithMessage("Expected a share of at least 0 and below 1.*");
        nan.Should().Throw<ArgumentOutOfRangeException>();
        strength.Should().Throw<ArgumentOutOfRangeException>().WithMessage("Expected a finite strength.*");
        allDrive.Should().Throw<ArgumentException>().WithMessage("All 2 columns are drivers; none is left to lose cells.*");
        none.Should().Throw<ArgumentException>().WithMessage("There are no columns.*");
        twice.Should().Throw<ArgumentException>().WithMessage("Column 1 is named twice.*");
        outside.Should().Throw<ArgumentOutOfRangeException>().WithMessage("Expected a column from 0 to 1.*");
        rows.Should().Throw<ArgumentException>().WithMessage("There are 2 marks for 3 rows.*");
        labels.Should().Throw<ArgumentException>().WithMessage("There are 2 labels for 3 rows.*");
        oneClass.Should().Throw<ArgumentException>().WithMessage("All 3 rows are of class 0*");
        size.Should().Throw<ArgumentException>().WithMessage("The table has 2 x 3 cells, the mask 3 x 2.*");
        nothing.Should().Throw<ArgumentNullException>();
    }

    private static Matrix WithHoles(ulong seed, int rows, int columns) =>
        Missingness.CompletelyAtRandom(new Matrix(rows, columns), 0.1, seed + 1).Hide(Sample.Table(seed, rows, columns));

    private static int Observed(Matrix table, int column) => table.Column(column).Count(cell => !float.IsNaN(cell));

    private static int Hidden(CellMask mask, int column) => Enumerable.Range(0, mask.Rows).Count(row => mask[row, column]);

    private static bool[] Cells(CellMask mask) => [.. Enumerable.Range(0, mask.Rows).SelectMany(row => mask.Row(row).ToArray())];
}
