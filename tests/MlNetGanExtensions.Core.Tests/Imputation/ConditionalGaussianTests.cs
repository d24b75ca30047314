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

    private static ConditionalGaussian Example(int columns) =>
        ConditionalGaussian.Fit(GaussianEstimationTests.Scaled(Tables.Correlated(1, 200, columns)));
}
