using MlNetGanExtensions.Core.Tests.Numerics;
using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Imputation;

/// <summary>What every imputer keeps, whatever its method.</summary>
public sealed class ImputerRulesTests
{
    private static readonly (ulong Seed, int Rows, int Columns, float Share)[] Shapes =
        [(1, 40, 5, 0.2f), (2, 25, 8, 0.5f), (3, 9, 12, 0.3f), (4, 60, 2, 0.4f), (5, 30, 70, 0.1f)];

    [Theory]
    [MemberData(nameof(Imputers.All), MemberType = typeof(Imputers))]
    public void Observed_cells_come_back_bit_for_bit_and_no_cell_stays_missing(string imputer)
    {
        foreach ((ulong seed, int rows, int columns, float share) in Shapes)
        {
            Matrix table = Tables.WithHoles(Tables.Correlated(seed, rows, columns), seed, share);
            table[0, 0] = -0f;

            Matrix completed = Imputers.Make(imputer).Fit(table).Transform(table);

            completed.Rows.Should().Be(rows);
            completed.Columns.Should().Be(columns);
            int[] before = Tables.Bits(table);
            int[] after = Tables.Bits(completed);
            for (int i = 0; i < before.Length; i++)
            {
                if (float.IsNaN(table.Values[i]))
                {
                    float.IsFinite(completed.Values[i]).Should().BeTrue();
                }
                else
                {
                    after[i].Should().Be(before[i]);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Imputers.All), MemberType = typeof(Imputers))]
    public void Some_rows_in_any_order_impute_as_in_the_whole_table(string imputer)
    {
        foreach ((ulong seed, int rows, int columns, float share) in Shapes)
        {
            Matrix table = Tables.WithHoles(Tables.Correlated(seed, rows, columns), seed, share);
            IFittedImputer fitted = Imputers.Make(imputer).Fit(table);
            int[] chosen = [.. Enumerable.Range(0, rows)];
            new RandomStream(seed, "order").Shuffle<int>(chosen);
            chosen = chosen[..((2 * rows / 3) + 1)];

            Matrix partOfWhole = fitted.Transform(table).SelectRows(chosen);
            Matrix wholeOfPart = fitted.Transform(table.SelectRows(chosen));

            Tables.Bits(wholeOfPart).Should().Equal(Tables.Bits(partOfWhole));
            for (int i = 0; i < 3; i++)
            {
                Tables.Bits(fitted.Transform(table.SelectRows([chosen[i]])))
                    .Should().Equal(Tables.Bits(partOfWhole.SelectRows([i])), "one row alone imputes as among others");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Imputers.All), MemberType = typeof(Imputers))]
    public void The_shards_of_a_table_together_impute_as_the_whole(string imputer)
    {
        Matrix table = Tables.WithHoles(Tables.Correlated(16, 150, 6), 16, 0.3f);
        IFittedImputer fitted = Imputers.Make(imputer).Fit(table);
        foreach (int rows in new[] { 5, 150 })
        {
            Matrix first = table.SelectRows(new RowRange(0, rows));
            int[] whole = Tables.Bits(fitted.Transform(first));
            foreach (int count in Shards.Counts)
            {
                Shards.Of(rows, count).SelectMany(range => Tables.Bits(fitted.Transform(first.SelectRows(range)))).Should().Equal(whole);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Imputers.All), MemberType = typeof(Imputers))]
    public void The_table_is_not_changed_and_a_second_fit_gives_the_same_bits(string imputer)
    {
        Matrix table = Tables.WithHoles(Tables.Correlated(6, 30, 6), 6, 0.3f);
        int[] before = Tables.Bits(table);

        Matrix first = Imputers.Make(imputer).Fit(table).Transform(table);
        Matrix second = Imputers.Make(imputer).Fit(table).Transform(table);

        Tables.Bits(table).Should().Equal(before);
        Tables.Bits(second).Should().Equal(Tables.Bits(first));
        first.Should().NotBeSameAs(table);
    }

    [Theory]
    [MemberData(nameof(Imputers.All), MemberType = typeof(Imputers))]
    public void Filling_rows_leaves_the_fitted_model_as_it_was(string imputer)
    {
        Matrix table = Tables.WithHoles(Tables.Correlated(7, 50, 6), 7, 0.2f);
        Matrix poisoned = table.Clone();
        for (int row = 0; row < 50; row += 5)
        {
            poisoned.Row(row).Fill(row % 2 == 0 ? 1e30f : float.NaN);
        }

        IFittedImputer fitted = Imputers.Make(imputer).Fit(table);
        int[] before = Tables.Bits(fitted.Transform(table));
        byte[] file = Saved(fitted);

        fitted.Transform(poisoned);

        Saved(fitted).Should().Equal(file);
        Tables.Bits(fitted.Transform(table)).Should().Equal(before);
    }

    [Theory]
    [MemberData(nameof(Imputers.All), MemberType = typeof(Imputers))]
    public void A_column_complete_while_fitting_may_lack_cells_later(string imputer)
    {
        Matrix training = Tables.Correlated(8, 40, 5);
        Matrix later = training.SelectRows([3, 4, 5]);
        later[0, 2] = float.NaN;
        later[1, 0] = float.NaN;
        later.Row(2).Fill(float.NaN);

        Matrix completed = Imputers.Make(imputer).Fit(training).Transform(later);

        completed.Values.ToArray().Should().OnlyContain(cell => float.IsFinite(cell));
    }

    [Theory]
    [MemberData(nameof(Imputers.Fitted), MemberType = typeof(Imputers))]
    public void A_constant_column_is_filled_with_its_constant(string imputer)
    {
        Matrix table = Tables.WithHoles(Tables.Correlated(9, 30, 4), 9, 0.3f);
        foreach (float constant in new[] { 0f, 0.1f, -12345.678f })
        {
            for (int row = 0; row < 30; row++)
            {
                table[row, 1] = row % 4 == 1 ? float.NaN : constant;
            }

            Imputers.Make(imputer).Fit(table).Transform(table).Column(1).Should().OnlyContain(cell => cell == constant);
        }
    }

    [Theory]
    [MemberData(nameof(Imputers.All), MemberType = typeof(Imputers))]
    public void One_column_and_one_row_are_enough(string imputer)
    {
        Matrix column = Matrix.From(new float[,] { { 1 }, { float.NaN }, { 2 }, { 6 } });
        Matrix filled = Imputers.Make(imputer).Fit(column).Transform(column);
        filled.Column(0).Should().OnlyContain(cell => float.IsFinite(cell));

        Matrix row = Matrix.From(new float[,] { { 1, 2, 3 } });
        Matrix holed = Matrix.From(new float[,] { { float.NaN, 5, float.NaN } });
        Imputers.Make(imputer).Fit(row).Transform(holed).Row(0).ToArray().Should().OnlyContain(cell => float.IsFinite(cell));
    }

    [Theory]
    [MemberData(nameof(Imputers.All), MemberType = typeof(Imputers))]
    public void Columns_that_repeat_each_other_do_no_harm(string imputer)
    {
        Matrix table = Tables.Correlated(10, 30, 6);
        for (int row = 0; row < 30; row++)
        {
            table[row, 1] = table[row, 0];
            table[row, 2] = -2 * table[row, 0];
            table[row, 3] = table[row, 4] + table[row, 5];
        }

        Matrix holed = Tables.WithHoles(table, 10, 0.3f);
        Matrix completed = Imputers.Make(imputer).Fit(holed).Transform(holed);

        completed.Values.ToArray().Should().OnlyContain(cell => float.IsFinite(cell) && Math.Abs(cell) < 1000);
    }

    [Theory]
    [MemberData(nameof(Imputers.All), MemberType = typeof(Imputers))]
    public void A_cell_at_the_limits_of_single_precision_ruins_no_other(string imputer)
    {
        Matrix training = Tables.Correlated(11, 30, 4);
        IFittedImputer fitted = Imputers.Make(imputer).Fit(training);
        Matrix table = Matrix.From(new[,] { { float.MaxValue, float.NaN, -float.MaxValue, 1 }, { 1, 2, float.Epsilon, float.NaN } });

        fitted.Transform(table).Values.ToArray().Should().OnlyContain(cell => float.IsFinite(cell));
    }

    [Theory]
    [MemberData(nameof(Imputers.All), MemberType = typeof(Imputers))]
    public void A_fitted_imputer_may_be_shared_between_threads(string imputer)
    {
        Matrix table = Tables.WithHoles(Tables.Correlated(12, 60, 8), 12, 0.4f);
        IFittedImputer fitted = Imputers.Make(imputer).Fit(table);
        int[] alone = Tables.Bits(fitted.Transform(table));
        int[][] together = new int[8][];

        Parallel.For(0, together.Length, i => together[i] = Tables.Bits(fitted.Transform(table)));

        together.Should().AllSatisfy(bits => bits.Should().Equal(alone));
    }

    [Theory]
    [MemberData(nameof(Imputers.Multivariate), MemberType = typeof(Imputers))]
    public void What_columns_tell_about_each_other_is_used(string imputer)
    {
        foreach (ulong seed in new ulong[] { 13, 14, 15 })
        {
            Matrix truth = Tables.Correlated(seed, 120, 8);
            Matrix holed = Tables.WithHoles(truth, seed, 0.25f);
            Matrix block = truth.Clone();
            for (int row = 0; row < 60; row++)
            {
                block.Row(row)[..3].Fill(float.NaN);
            }

            foreach (Matrix table in new[] { holed, block })
            {
                double mean = Tables.Error(truth, table, new SimpleImputer().Fit(table).Transform(table));
                double error = Tables.Error(truth, table, Imputers.Make(imputer).Fit(table).Transform(table));

                error.Should().BeLessThan(0.6 * mean);
            }
        }
    }

    private static byte[] Saved(IFittedImputer imputer)
    {
        using MemoryStream file = new();
        imputer.Save(file);
        return file.ToArray();
    }
}
