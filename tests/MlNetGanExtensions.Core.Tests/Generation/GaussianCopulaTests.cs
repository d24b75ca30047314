using FsCheck.Xunit;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Copula;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Generation;

public sealed class GaussianCopulaTests
{
    [Theory]
    [InlineData(1e-12, -7.034483825301132)]
    [InlineData(1e-5, -4.264890793922825)]
    [InlineData(.01, -2.326347874040841)]
    [InlineData(.3, -.5244005127080409)]
    [InlineData(.5, 0)]
    [InlineData(.7, .5244005127080407)]
    [InlineData(.975, 1.9599639845400539)]
    [InlineData(.99999, 4.264890793923841)]
    public void Quantiles_of_the_normal_distribution(double probability, double quantile) =>
        NormalQuantile.Of(probability).Should().BeApproximately(quantile, 1e-13);

    [Fact]
    public void Quantiles_of_the_ends_are_finite_and_far_out()
    {
        NormalQuantile.Of(0).Should().BeInRange(-40, -37);
        NormalQuantile.Of(1).Should().BeInRange(8, 9);
    }

    [Fact]
    public void Columns_keep_their_distributions_and_rise_together_as_the_rows_do()
    {
        Matrix real = Related(4000);

        Matrix made = Fit(real, new SlotLayout(3), null).Generate(0, 4000, 1);

        for (int slot = 0; slot < 3; slot++)
        {
            KolmogorovSmirnov(real.Column(slot), made.Column(slot)).Should().BeLessThan(.045, "4,000 rows of the same kind are seldom further apart");
        }

        Correlation(Ranks(made, 0), Ranks(made, 1)).Should().BeApproximately(Correlation(Ranks(real, 0), Ranks(real, 1)), .03);
        Correlation(Ranks(made, 0), Ranks(made, 2)).Should().BeApproximately(Correlation(Ranks(real, 0), Ranks(real, 2)), .03);
    }

    [Fact]
    public void Without_correlations_columns_are_made_independently()
    {
        Matrix made = Fit(Related(2000), new SlotLayout(3), new GaussianCopulaOptions { Shrinkage = 1 }).Generate(0, 4000, 1);

        Correlation(Ranks(made, 0), Ranks(made, 1)).Should().BeApproximately(0, .05);
    }

    [Fact]
    public void Categories_and_holes_depend_on_each_other_as_in_the_rows()
    {
        Matrix real = DependentRows.Make(4000);

        Matrix made = Fit(real, DependentRows.Layout, null).Generate(0, 8000, 2);

        for (int slot = 0; slot < 5; slot++)
        {
            DependentRows.Share(made, row => made[row, slot] == 1).Should().BeApproximately(DependentRows.Share(real, row => real[row, slot] == 1), .02);
        }

        DependentRows.Share(made, row => float.IsNaN(made[row, 7])).Should().BeApproximately(DependentRows.Share(real, row => float.IsNaN(real[row, 7])), .02);

        // Slot 7 is missing where slot 4 is 1: never apart in the rows, and in a quarter of made rows at most were they independent in none.
        DependentRows.Share(made, row => float.IsNaN(made[row, 7]) == (made[row, 4] == 1)).Should().BeGreaterThan(.85);
    }

    [Fact]
    public void A_small_class_is_fitted_as_it_is_worked_out_by_hand()
    {
        // Two columns of three rows each in the same order, one of them of two values.
        Matrix rows = Matrix.FromRows([[1.5f, 0], [2.5f, 0], [4.5f, 1]]);

        CopulaClass fitted = Fit(rows, new SlotLayout(2, new SlotGroup(1, 1)), new GaussianCopulaOptions { Shrinkage = .5 }).Fitted.Single();

        // Scores: quantiles of 1/6, 1/2, 5/6; and of 4/6, 4/6, 1/6, as the state that the slot is 1 comes before the one that it is not.
        double far = .9674215661017009;
        double near = .43072729929545756;
        fitted.Numbers.Single().Scores.Should().SatisfyRespectively(
            score => score.Should().BeApproximately(-far, 1e-12), score => score.Should().BeApproximately(0, 1e-12), score => score.Should().BeApproximately(far, 1e-12));
        fitted.States.Single().Ends[0].Should().BeApproximately(-near, 1e-12);
        fitted.States.Single().Group.Slots.Should().Equal(1, -1);

        // Correlation of (−f, 0, f) with (n, n, −f): halved by the shrinkage.
        double mean = ((2 * near) - far) / 3;
        double covariance = ((-far * (near - mean)) + (far * (-far - mean))) / 3;
        double correlation = covariance / Math.Sqrt(2 * far * far / 3 * (((2 * (near - mean) * (near - mean)) + ((-far - mean) * (-far - mean))) / 3));
        fitted.Factor[1].Should().BeApproximately(correlation / 2, 1e-12);
        fitted.Factor[3].Should().BeApproximately(Math.Sqrt(1 - (correlation * correlation / 4)), 1e-12);
        fitted.Write([0, 0], new float[2]);
        float[] cells = new float[2];
        fitted.Write([(float)far / 2, -9], cells);
        cells[0].Should().BeApproximately(3.5f, 1e-5f);
        cells[1].Should().Be(1);
    }

    [Property(MaxTest = 40)]
    public void A_row_of_weight_2_counts_as_two_rows(ulong seed)
    {
        MixedRows mixed = MixedRows.Make(seed, rows: 30, classes: 1);
        RandomStream stream = new(seed, "weights");
        float[] weights = [.. mixed.Labels.Select(_ => (float)stream.NextInt32(3))];
        int[] twice = [.. Enumerable.Range(0, 30).SelectMany(row => Enumerable.Repeat(row, (int)weights[row]))];
        if (twice.All(row => mixed.Labels[row] != 0))
        {
            return;
        }

        GaussianCopulaGenerator generator = new(new GaussianCopulaOptions { Shrinkage = .2, KeepRepeatedNumbers = false });
        CopulaClass weighted = generator.Fit(mixed.Rows, mixed.Labels, mixed.Layout, [0], new RowWeights(weights)).Fitted.Single();
        CopulaClass repeated = generator.Fit(
            mixed.Rows.SelectRows(twice), [.. twice.Select(row => mixed.Labels[row])], mixed.Layout, [0]).Fitted.Single();

        weighted.Constants.Should().Equal(repeated.Constants);
        weighted.Numbers.SelectMany(number => number.Values).Should().Equal(repeated.Numbers.SelectMany(number => number.Values));
        ShouldBeNear(weighted.Numbers.SelectMany(number => number.Scores), repeated.Numbers.SelectMany(number => number.Scores));
        ShouldBeNear(weighted.Factor, repeated.Factor);
    }

    [Fact]
    public void Few_rows_shrink_much_and_many_little()
    {
        Shrunk(8).Should().BeLessThan(.8 * Unshrunk(8));
        Shrunk(4000).Should().BeGreaterThan(.98 * Unshrunk(4000));

        static double Shrunk(int rows) => Fit(Related(rows), new SlotLayout(3), null).Fitted.Single().Factor[1];

        static double Unshrunk(int rows) =>
            Fit(Related(rows), new SlotLayout(3), new GaussianCopulaOptions { Shrinkage = 0 }).Fitted.Single().Factor[1];
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void One_or_two_rows_are_enough(int rows)
    {
        Matrix real = DependentRows.Make(rows);

        RowsOfAClass.Check(Fit(real, DependentRows.Layout, null).Generate(0, 50, 1), real, DependentRows.Layout);
    }

    [Fact]
    public void Columns_that_say_the_same_and_a_thousand_categories_work()
    {
        const int states = 1000;
        Matrix real = new(3000, states + 3);
        RandomStream stream = new(4, "categories");
        for (int row = 0; row < real.Rows; row++)
        {
            real[row, stream.NextInt32(states)] = 1;
            real[row, states] = stream.NextSingle();
            real[row, states + 1] = real[row, states];
            real[row, states + 2] = -real[row, states];
        }

        SlotLayout layout = new(states + 3, new SlotGroup(0, states - 1));
        Matrix made = Fit(real, layout, new GaussianCopulaOptions { Shrinkage = 0 }).Generate(0, 500, 1);

        RowsOfAClass.Check(made, real, layout);
        for (int row = 0; row < made.Rows; row++)
        {
            made[row, states + 1].Should().BeApproximately(made[row, states], .02f);
            made[row, states + 2].Should().BeApproximately(-made[row, states], .02f);
        }
    }

    [Fact]
    public void Settings_out_of_range_are_named()
    {
        foreach (double shrinkage in new[] { -.1, 1.1, double.NaN })
        {
            FluentActions.Invoking(() => new GaussianCopulaGenerator(new GaussianCopulaOptions { Shrinkage = shrinkage }))
                .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("Shrinkage");
        }
    }

    private static GaussianCopulaModel Fit(Matrix rows, SlotLayout layout, GaussianCopulaOptions? options) =>
        new GaussianCopulaGenerator(options).Fit(rows, new int[rows.Rows], layout, [0]);

    /// <summary>A normal number, one that grows with it, skewed, and one that mostly falls with it.</summary>
    private static Matrix Related(int rows)
    {
        RandomStream stream = new(8, "related");
        Matrix table = new(rows, 3);
        float[] normal = new float[3];
        for (int row = 0; row < rows; row++)
        {
            stream.FillNormal(normal);
            table[row, 0] = normal[0];
            table[row, 1] = VectorMath.Exp(normal[0] + (.5f * normal[1]));
            table[row, 2] = (-.5f * normal[0]) + normal[2];
        }

        return table;
    }

    private static void ShouldBeNear(IEnumerable<double> actual, IEnumerable<double> expected)
    {
        actual.Should().HaveSameCount(expected);
        actual.Zip(expected).Should().NotContain(pair => pair.First != pair.Second && !(Math.Abs(pair.First - pair.Second) < 1e-6));
    }

    private static double[] Ranks(Matrix rows, int slot)
    {
        float[] cells = rows.Column(slot);
        float[] sorted = [.. cells.Order()];
        return [.. cells.Select(cell => (double)Array.BinarySearch(sorted, cell))];
    }

    private static double Correlation(double[] x, double[] y)
    {
        (double meanX, double meanY) = (x.Average(), y.Average());
        double covariance = x.Zip(y).Sum(pair => (pair.First - meanX) * (pair.Second - meanY));
        return covariance / Math.Sqrt(x.Sum(cell => (cell - meanX) * (cell - meanX)) * y.Sum(cell => (cell - meanY) * (cell - meanY)));
    }

    private static double KolmogorovSmirnov(float[] x, float[] y) => x.Concat(y).Max(
        at => Math.Abs((x.Count(cell => cell <= at) / (double)x.Length) - (y.Count(cell => cell <= at) / (double)y.Length)));
}
