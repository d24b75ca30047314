using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Imputation;

public sealed class ChainedImputerTests
{
    private const float N = float.NaN;

    private static readonly Matrix Table = Matrix.From(new[,]
    {
        { 0.44f, -5.28f, 0.99f, 6.25f },
        { N, -1.85f, 0.11f, 2.54f },
        { 1.42f, -0.2f, -0f, N },
        { 1.94f, -0.08f, N, 4.47f },
        { 0.32f, -4.71f, -0.94f, 4.62f },
        { 1.91f, N, N, 2.39f },
        { 0.91f, -2.76f, -0.01f, 4.11f },
        { 2.55f, 0.1f, 1.62f, N },
        { 0.4f, -3.02f, -0.05f, N },
        { 1.68f, -1.39f, N, 5.13f },
        { N, -5.47f, -0.46f, N },
        { 0.79f, -2.84f, -2.88f, 0.28f },
        { N, N, N, 5.15f },
        { N, N, 3.03f, N },
        { 0.74f, N, 0.59f, 5.37f },
        { 1.25f, -1.43f, N, 0.47f },
        { N, 0.75f, -0.91f, -1.1f },
        { 2.05f, 1.99f, 0.22f, 0.34f },
        { 0.6f, -0.81f, -1.84f, N },
        { -0.02f, -5.28f, 0.11f, 6.02f },
        { 0.65f, -4.06f, 0.14f, 3.9f },
        { N, -2.13f, N, 5.44f },
        { 1.7f, 3.16f, 2.8f, 2.38f },
        { N, -4.57f, N, 0.69f },
        { N, -1.6f, N, 4.24f },
        { -0.22f, -6.18f, -0.8f, 6.08f },
        { N, -2.04f, -0.69f, N },
        { 1.55f, -1.25f, -0.15f, N },
        { 1.15f, 0.44f, -0.34f, N },
        { 0.62f, -3.62f, -1.96f, 1.88f },
    });

    /// <summary>
    /// scikit-learn 1.2.1: IterativeImputer(LinearRegression(), max_iter=5000, tol=1e-12, min_value and max_value = range of each column).
    /// Two of the cells stand at the end of their range.
    /// </summary>
    private static readonly (int Row, int Column, double Value)[] Golden =
    [
        (1, 0, 1.316465), (2, 3, 1.540073), (3, 2, 3.03), (5, 1, 0.400767), (5, 2, 1.566721), (7, 3, 1.714781), (8, 3, 4.263134),
        (9, 2, 2.876767), (10, 0, 0.296157), (10, 3, 5.115541), (12, 0, 1.183733), (12, 1, -2.036066), (12, 2, 2.037565),
        (13, 0, 1.63201), (13, 1, -0.510677), (13, 3, 4.928623), (14, 1, -4.493817), (15, 2, -1.616879), (16, 0, 2.097028),
        (18, 3, 0.828636), (21, 0, 1.169308), (21, 2, 2.228136), (23, 0, 0.956034), (23, 2, -2.88), (24, 0, 1.268218),
        (24, 2, 1.545222), (26, 0, 1.049839), (26, 3, 2.140404), (27, 3, 1.693121), (28, 3, 1.208633),
    ];

    [Fact]
    public void Without_a_penalty_the_chain_settles_where_scikit_learn_does()
    {
        ChainedImputer imputer = new(new ChainedImputerOptions { Ridge = 1e-10, Tolerance = 1e-9, MaximumRounds = 5000 });

        ChainedImputerModel model = imputer.Fit(Table);
        Matrix completed = model.Transform(Table);

        model.Settled.Should().BeTrue();
        foreach ((int row, int column, double value) in Golden)
        {
            ((double)completed[row, column]).Should().BeApproximately(value, 2e-4, $"of row {row}, column {column}");
        }
    }

    [Fact]
    public void A_missing_block_needs_few_rounds()
    {
        Matrix truth = Tables.Correlated(3, 200, 12);
        Matrix table = truth.Clone();
        for (int row = 0; row < 100; row++)
        {
            table.Row(row)[..6].Fill(float.NaN);
        }

        ChainedImputerModel model = new ChainedImputer().Fit(table);

        model.Settled.Should().BeTrue();
        model.Rounds.Should().BeLessThan(20);
    }

    [Fact]
    public void Filled_cells_stay_within_the_range_that_was_observed()
    {
        Matrix training = Tables.Correlated(4, 50, 4);
        Matrix far = training.SelectRows([0, 1]);
        far[0, 0] = 1e6f;
        far[0, 1] = float.NaN;
        far[1, 0] = -1e6f;
        far[1, 1] = float.NaN;

        float[] filled = new ChainedImputer().Fit(training).Transform(far).Column(1);

        float[] observed = training.Column(1);
        filled.Should().OnlyContain(cell => cell >= observed.Min() && cell <= observed.Max());
        filled[0].Should().NotBe(filled[1]);
    }

    [Fact]
    public void Rounds_stop_where_they_are_told_to()
    {
        ChainedImputerModel model = new ChainedImputer(new ChainedImputerOptions { Tolerance = 1e-300, MaximumRounds = 3 }).Fit(Table);

        model.Rounds.Should().Be(3);
        model.Settled.Should().BeFalse();
    }

    [Theory]
    [InlineData(0, 1e-3, 10)]
    [InlineData(double.NaN, 1e-3, 10)]
    [InlineData(0.1, 0, 10)]
    [InlineData(0.1, double.PositiveInfinity, 10)]
    [InlineData(0.1, 1e-3, 0)]
    [InlineData(0.1, 1e-3, 10_001)]
    public void Settings_out_of_range_are_named(double ridge, double tolerance, int rounds)
    {
        Action act = () => _ = new ChainedImputer(
            new ChainedImputerOptions { Ridge = ridge, Tolerance = tolerance, MaximumRounds = rounds });

        act.Should().Throw<ArgumentOutOfRangeException>();
    }
}
