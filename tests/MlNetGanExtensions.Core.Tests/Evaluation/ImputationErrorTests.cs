using FsCheck.Xunit;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Evaluation;

public sealed class ImputationErrorTests
{
    private static readonly int[] BlockColumns = [.. Enumerable.Range(0, 15)];

    // The reference's figures for filling in the mean, RMSE .1453 and NRMSE 1.026 (ten means 1.007, five standard errors 1.063),
    // are the averages over the first seven of the ten trials; over all ten it is .1452 and 1.022 (numpy).
    [Fact]
    public void Filling_in_the_mean_gives_the_references_figures()
    {
        ImputationError[] all = [.. Enumerable.Range(0, 10).Select(trial => MeanImputation(trial, BlockColumns))];

        all.Take(7).Average(error => error.Rmse).Should().BeApproximately(0.1453, 0.00005);
        all.Take(7).Average(error => error.Nrmse).Should().BeApproximately(1.026, 0.0005);
        Enumerable.Range(0, 7).Average(trial => MeanImputation(trial, BlockColumns[..10]).Nrmse).Should().BeApproximately(1.007, 0.0005);
        Enumerable.Range(0, 7).Average(trial => MeanImputation(trial, BlockColumns[10..]).Nrmse).Should().BeApproximately(1.063, 0.0005);
        all.Average(error => error.Rmse).Should().BeApproximately(0.145168, 1e-6);
        all.Average(error => error.Nrmse).Should().BeApproximately(1.02194, 1e-5);
        all.Should().OnlyContain(error => error.Cells == 284 * 15);
    }

    [Fact]
    public void Is_the_formula_on_a_small_table()
    {
        Matrix complete = Matrix.From(new float[,] { { 0, 10 }, { 4, 30 }, { 8, 20 } });
        Matrix imputed = Matrix.From(new float[,] { { 2, 10 }, { 4, 25 }, { 8, 20 } });
        CellMask hidden = Missingness.Block(complete, [true, true, false], [0, 1]);

        ImputationError error = ImputationError.Measure(complete, imputed, hidden);

        // Errors 2 of range 8 and 5 of range 20; variances 32/3 and 200/3; two cells were filled in right.
        error.Rmse.Should().BeApproximately(Math.Sqrt(2 * 0.0625 / 4), 1e-7);
        error.Nrmse.Should().BeApproximately(Math.Sqrt(((4 / (32 / 3.0)) + (25 / (200 / 3.0))) / 4), 1e-7);
        error.Cells.Should().Be(4);
        ImputationError.Measure(complete, imputed, hidden, [1]).Rmse.Should().BeApproximately(0.25 / Math.Sqrt(2), 1e-7);
    }

    [Property(MaxTest = 50)]
    public void Is_zero_only_for_the_truth_and_does_not_depend_on_units(ulong seed)
    {
        Matrix complete = Sample.Table(seed, rows: 20, columns: 4);
        CellMask hidden = Missingness.CompletelyAtRandom(complete, 0.3, seed);
        Matrix imputed = complete.Clone();
        Matrix scaled = complete.Clone();
        Matrix scaledImputed = complete.Clone();
        for (int row = 0; row < complete.Rows; row++)
        {
            for (int column = 0; column < complete.Columns; column++)
            {
                imputed[row, column] += hidden[row, column] ? 1 : 0;
                scaled[row, column] = 4 * complete[row, column];
                scaledImputed[row, column] = 4 * imputed[row, column];
            }
        }

        ImputationError error = ImputationError.Measure(complete, imputed, hidden);

        ImputationError.Measure(complete, complete, hidden).Should().Be(new ImputationError(0, 0, hidden.Count));
        error.Rmse.Should().BePositive();
        ImputationError.Measure(scaled, scaledImputed, hidden).Nrmse.Should().BeApproximately(error.Nrmse, 1e-5);
    }

    [Fact]
    public void Bad_input_is_named()
    {
        Matrix complete = Sample.Table(seed: 1, rows: 4, columns: 2);
        CellMask hidden = Missingness.Block(complete, [true, false, false, false], [1]);
        Action unfilled = () => ImputationError.Measure(complete, hidden.Hide(complete), hidden);
        Action nothing = () => ImputationError.Measure(complete, complete, hidden, [0]);
        Action size = () => ImputationError.Measure(complete, new Matrix(4, 3), hidden);

        unfilled.Should().Throw<ArgumentException>()
            .WithMessage("The hidden cell in row 0, column 1 is * in the complete table and NaN in the imputed one.*");
        nothing.Should().Throw<ArgumentException>().WithMessage("No cell was hidden in these columns.*");
        size.Should().Throw<ArgumentException>().WithMessage("The table has 4 x 3 cells, the mask 4 x 2.*");
    }

    private static ImputationError MeanImputation(int trial, int[] columns)
    {
        Matrix complete = WdbcTable.Attributes;
        CellMask hidden = Missingness.Block(complete, [.. WdbcTable.MissingRows[trial].Select(mark => mark == 1)], BlockColumns);
        Matrix imputed = hidden.Hide(complete);
        foreach (int column in BlockColumns)
        {
            float mean = (float)imputed.Column(column).Where(cell => !float.IsNaN(cell)).Average(cell => (double)cell);
            for (int row = 0; row < imputed.Rows; row++)
            {
                imputed[row, column] = hidden[row, column] ? mean : imputed[row, column];
            }
        }

        return ImputationError.Measure(complete, imputed, hidden, columns);
    }
}
