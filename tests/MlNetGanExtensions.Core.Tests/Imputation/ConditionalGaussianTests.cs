using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Imputation;

public sealed class ConditionalGaussianTests
{
    [Fact]
    public void Missing_cells_become_their_expectation_given_the_observed_ones()
    {
        ConditionalGaussian gaussian = Example(20);
        double[,] covariance = new double[20, 20];
        Buffer.BlockCopy(gaussian.Covariance, 0, covariance, 0, 400 * sizeof(double));
        Matrix rows = Tables.WithHoles(GaussianEstimationTests.Scaled(Tables.Correlated(2, 30, 20)), 2, 0.5f);
        ConditionalGaussian.Workspace workspace = gaussian.CreateWorkspace();
        float[] completed = new float[20];
        for (int row = 0; row < rows.Rows; row++)
        {
            gaussian.Complete(rows.Row(row), completed, workspace);

            double[] expected = NaiveGaussian.Expect(rows.Row(row).ToArray(), gaussian.Mean, covariance).Row;
            for (int column = 0; column < 20; column++)
            {
                ((double)completed[column]).Should().BeApproximately(expected[column], 1e-5);
            }
        }
    }

    [Fact]
    public void A_row_without_any_observed_cell_becomes_the_mean()
    {
        ConditionalGaussian gaussian = Example(3);
        float[] completed = new float[3];

        gaussian.Complete([float.NaN, float.NaN, float.NaN], completed, gaussian.CreateWorkspace());

        completed.Should().Equal(gaussian.Mean.Select(mean => (float)mean));
    }

    [Fact]
    public void What_a_workspace_remembers_changes_no_bit_even_when_it_forgets()
    {
        // Patterns of 60 missing cells: some 1,100 of them fill the memory of a workspace.
        ConditionalGaussian gaussian = Example(64);
        Matrix table = Tables.WithHoles(Tables.Correlated(3, 1500, 64), 3, 0.94f);
        ConditionalGaussian.Workspace workspace = gaussian.CreateWorkspace();
        float[] remembered = new float[64];
        float[] fresh = new float[64];
        for (int row = 0; row < 3000; row++)
        {
            gaussian.Complete(table.Row(row % 1500), remembered, workspace);
            if (row % 50 == 0)
            {
                gaussian.Complete(table.Row(row % 1500), fresh, gaussian.CreateWorkspace());
                remembered.Should().Equal(fresh);
            }
        }
    }

    [Fact]
    public void A_covariance_that_is_none_is_named()
    {
        Action size = () => _ = new ConditionalGaussian([0, 0], [1, 0, 0]);
        Action singular = () => _ = new ConditionalGaussian([0, 0], [1, 1, 1, 1]);

        size.Should().Throw<ArgumentException>().WithMessage("Expected 2 x 2 covariances, found 3.*");
        singular.Should().Throw<ArgumentException>().WithMessage("The covariance is not positive definite*");
    }

    [Fact]
    public void A_covariance_that_is_taken_can_be_conditioned_on_every_pattern_however_near_to_singular_it_is()
    {
        int taken = 0;
        int refused = 0;
        for (int number = 0; number < 3000; number++)
        {
            double[] covariance = NearlySingular(new RandomStream(5, "covariance").Child(number));
            int columns = (int)Math.Sqrt(covariance.Length);
            ConditionalGaussian gaussian;
            try
            {
                gaussian = new ConditionalGaussian(new double[columns], covariance);
                taken++;
            }
            catch (ArgumentException)
            {
                refused++;
                continue;
            }

            for (ulong pattern = 1; pattern < 1UL << columns; pattern++)
            {
                gaussian.Condition([pattern]).Covariance.All(double.IsFinite).Should().BeTrue();
            }
        }

        taken.Should().BeGreaterThan(500);
        refused.Should().BeGreaterThan(500);
    }

    /// <summary>Fewer random factors than columns, a diagonal between 1e-10 and 1e-18, and columns of very different scales.</summary>
    private static double[] NearlySingular(RandomStream random)
    {
        int columns = 2 + random.NextInt32(5);
        int factors = 1 + random.NextInt32(columns - 1);
        double diagonal = Math.Pow(10, -10 - (8 * random.NextSingle()));
        float[] loadings = Tables.Normal(random.Child("loadings"), columns * factors);
        double[] scale = [.. Enumerable.Range(0, columns).Select(_ => Math.Pow(10, (20 * random.NextSingle()) - 10))];
        double[] covariance = new double[columns * columns];
        for (int i = 0; i < columns; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double product = i == j ? diagonal : 0;
                for (int k = 0; k < factors; k++)
                {
                    product += (double)loadings[(i * factors) + k] * loadings[(j * factors) + k];
                }

                covariance[(i * columns) + j] = covariance[(j * columns) + i] = product * scale[i] * scale[j];
            }
        }

        return covariance;
    }

    private static ConditionalGaussian Example(int columns) =>
        ConditionalGaussian.Fit(GaussianEstimationTests.Scaled(Tables.Correlated(1, 200, columns)));
}
