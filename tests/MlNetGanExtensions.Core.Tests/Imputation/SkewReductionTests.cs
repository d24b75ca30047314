using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Imputation;

public sealed class SkewReductionTests
{
    [Fact]
    public void A_long_tail_is_mapped_from_the_end_where_the_column_piles_up()
    {
        // Columns: tail above, tail below, symmetric, constant.
        Matrix table = Example();
        SkewReduction skew = SkewReduction.Fit(table);
        Matrix mapped = skew.Apply(table);

        skew.Direction.Should().Equal(1, -1, 0, 0);
        float smallest = table.Column(0).Where(cell => !float.IsNaN(cell)).Min();
        float largest = table.Column(1).Max();
        for (int row = 0; row < table.Rows; row++)
        {
            double above = Math.Log(1 + ((table[row, 0] - smallest) / skew.Unit[0]));
            double below = -Math.Log(1 + ((largest - table[row, 1]) / skew.Unit[1]));
            ((double)mapped[row, 0]).Should().Match(value => double.IsNaN(above) ? double.IsNaN(value) : Math.Abs(value - above) < 1e-5);
            ((double)mapped[row, 1]).Should().BeApproximately(below, 1e-5);
            mapped[row, 2].Should().Be(table[row, 2]);
            mapped[row, 3].Should().Be(table[row, 3]);
        }
    }

    [Fact]
    public void Cells_beyond_the_training_table_are_mapped_too_and_keep_their_order()
    {
        SkewReduction skew = SkewReduction.Fit(Example());
        float[] cells = [-float.MaxValue, -1e6f, -50, -1, 0, 0.1f, 1, 50, 1e6f, float.MaxValue];
        Matrix later = new(cells.Length, 4);
        for (int row = 0; row < cells.Length; row++)
        {
            later.Row(row).Fill(cells[row]);
        }

        Matrix mapped = skew.Apply(later);

        mapped.Column(0).Should().BeInAscendingOrder().And.OnlyContain(value => float.IsFinite(value));
        mapped.Column(1).Should().BeInAscendingOrder().And.OnlyContain(value => float.IsFinite(value));
    }

    [Fact]
    public void Without_variance_the_expectation_is_the_way_back()
    {
        Matrix table = Example();
        SkewReduction skew = SkewReduction.Fit(table);
        Matrix mapped = skew.Apply(table);
        for (int row = 1; row < table.Rows; row++)
        {
            for (int column = 0; column < 3; column++)
            {
                skew.Expectation(column, mapped[row, column], 0).Should().BeApproximately(table[row, column], 1e-4);
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void The_expectation_is_the_integral_over_the_normal_distribution(int column)
    {
        SkewReduction skew = SkewReduction.Fit(Example());
        const double Mean = -0.4;
        const double Deviation = 0.6;
        double integral = 0;
        double weight = 0;
        for (int step = -8000; step <= 8000; step++)
        {
            double z = step / 1000.0;
            double density = Math.Exp(-z * z / 2);
            integral += density * skew.Expectation(column, Mean + (Deviation * z), 0);
            weight += density;
        }

        skew.Expectation(column, Mean, Deviation * Deviation).Should().BeApproximately(integral / weight, 1e-5);
    }

    [Fact]
    public void Products_between_columns_are_filled_better_and_without_bias()
    {
        double with = 0;
        double without = 0;
        double bias = 0;
        for (ulong seed = 21; seed < 31; seed++)
        {
            Matrix truth = Exponential(Tables.Correlated(seed, 300, 6, noise: 0.1f));
            Matrix holed = Tables.WithHoles(truth, seed, 0.25f);
            Matrix completed = new GaussianImputer().Fit(holed).Transform(holed);
            Matrix linear = new GaussianImputer(new GaussianImputerOptions { ReduceSkew = false }).Fit(holed).Transform(holed);
            with += Tables.Error(truth, holed, completed) / 10;
            without += Tables.Error(truth, holed, linear) / 10;
            bias += (completed.Values.ToArray().Average() - truth.Values.ToArray().Average()) / truth.Values.ToArray().Average() / 10;
        }

        with.Should().BeLessThan(0.95 * without);
        bias.Should().BeApproximately(0, 0.005);
    }

    /// <summary>Undoes offsets and scales and makes every column log-normal.</summary>
    private static Matrix Exponential(Matrix table)
    {
        for (int row = 0; row < table.Rows; row++)
        {
            for (int column = 0; column < table.Columns; column++)
            {
                table[row, column] = (1 + column) * MathF.Exp(0.4f * ((table[row, column] + 5 - (10 * column)) / (1 + column)));
            }
        }

        return table;
    }

    private static Matrix Example()
    {
        Matrix table = new(200, 4);
        float[] normal = Tables.Normal(new RandomStream(3, "skew"), 200);
        for (int row = 0; row < 200; row++)
        {
            table[row, 0] = row == 0 ? float.NaN : 3 + MathF.Exp(normal[row]);
            table[row, 1] = 10 - MathF.Exp(0.8f * normal[row]);
            table[row, 2] = row % 20;
            table[row, 3] = 0.1f;
        }

        return table;
    }
}
