using MlNetGanExtensions.Examples.ComparisonClassifiers.MlNet;
using MlNetGanExtensions.Examples.DiseasePrediction;
using MlNetGanExtensions.Examples.DiseasePrediction.CommandLine;
using MlNetGanExtensions.Examples.DiseasePrediction.Data;
using MlNetGanExtensions.Examples.DiseasePrediction.Preparation;
using MlNetGanExtensions.Examples.DiseasePrediction.Running;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.Tests.DiseasePrediction;

public sealed class PreparationTests
{
    private static readonly TableView[] DamagedViews = [TableViews.Mean, TableViews.Chained, TableViews.Autoencoder, TableViews.PaperAutoencoder];

    public static TheoryData<string> Views => [.. DamagedViews.Select(view => view.Key)];

    [Theory]
    [MemberData(nameof(Views))]
    public void Poisoned_test_rows_change_nothing_that_training_rows_become(string view)
    {
        (float[] clean, float[] poisoned) = TrainingRows(view, Protocol.LeakFree);

        poisoned.Should().Equal(clean);
    }

    [Fact]
    public void Under_the_papers_protocol_poisoned_test_rows_do_change_them()
    {
        (float[] clean, float[] poisoned) = TrainingRows(TableViews.Mean.Key, Protocol.Paper);

        poisoned.Should().NotEqual(clean);
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void Cross_imputation_fills_every_cell_and_leaves_the_others(string key)
    {
        Setup setup = SmallTable.Setup(new RunOptions { Trials = 1 });

        Matrix imputed = CrossImputation.Impute(setup, View(key), trial: 0);

        for (int row = 0; row < imputed.Rows; row++)
        {
            for (int column = 0; column < imputed.Columns; column++)
            {
                if (setup.Trials[0].Removed[row, column])
                {
                    imputed[row, column].Should().BeInRange(-20, 60);
                }
                else
                {
                    imputed[row, column].Should().BeApproximately(setup.Table.Features[row, column], 1e-4f);
                }
            }
        }
    }

    [Fact]
    public void The_mean_is_that_of_the_training_rows_that_have_the_cell()
    {
        Setup setup = SmallTable.Setup(new RunOptions { Trials = 1 });
        int[] training = setup.Trials[0].Folds[0].Training;
        float[] observed = [.. training.Select(row => setup.Trials[0].Damaged[row, 0]).Where(cell => !float.IsNaN(cell))];

        Matrix imputed = CrossImputation.Impute(setup, TableViews.Mean, trial: 0);

        int missing = setup.Trials[0].Folds[0].Test.First(row => setup.Trials[0].Removed[row, 0]);
        imputed[missing, 0].Should().BeApproximately(observed.Average(), 1e-4f);
    }

    [Fact]
    public void A_view_is_fitted_once_for_each_fold()
    {
        int fits = 0;
        TableView counted = TableViews.Mean with
        {
            MakeImputer = (ml, seed) =>
            {
                Interlocked.Increment(ref fits);
                return TableViews.Mean.MakeImputer!(ml, seed);
            },
        };
        Setup setup = SmallTable.Setup(new RunOptions { Trials = 1 });

        Parallel.For(0, 20, _ => setup.Preparations.OnTrainingRows(counted, trial: 0, fold: 1));
        setup.Preparations.OnAllRows(counted, trial: 0);

        fits.Should().Be(2);
    }

    [Fact]
    public void Scaling_to_a_range_takes_it_from_the_observed_cells_and_goes_back()
    {
        Matrix rows = Matrix.From(new[,] { { 1f, 7f, float.NaN }, { 3f, 7f, 2f }, { float.NaN, 7f, 6f } });

        ColumnScaling scaling = ColumnScaling.ToUnitRange(rows);

        scaling.Apply(rows).Values.ToArray().Should().Equal(0, 0, float.NaN, 1, 0, 0, float.NaN, 0, 1);
        scaling.Apply(Matrix.From(new[,] { { 5f, 8f, 0f } })).Values.ToArray().Should().Equal(2, 1, -.5f);
        scaling.Invert(scaling.Apply(rows)).Values.ToArray().Should().Equal(rows.Values.ToArray());
    }

    [Fact]
    public void Scaling_to_unit_variance_takes_mean_and_deviation_from_the_observed_cells()
    {
        Matrix rows = Matrix.From(new[,] { { 1f, 7f }, { 5f, 7f }, { float.NaN, 7f } });

        ColumnScaling scaling = ColumnScaling.ToUnitVariance(rows);

        scaling.Apply(rows).Values.ToArray().Should().Equal(-1, 0, 1, 0, float.NaN, 0);
    }

    private static (float[] Clean, float[] Poisoned) TrainingRows(string key, Protocol protocol)
    {
        RunOptions options = new() { Trials = 1, Protocol = protocol };
        Setup setup = SmallTable.Setup(options);
        LabelledTable poison = setup.Table with { Features = setup.Table.Features.Clone() };
        foreach (int row in setup.Trials[0].Folds[0].Test)
        {
            poison.Features.Row(row).Fill(1e6f);
        }

        return (Of(setup), Of(SmallTable.Setup(options, poison)));

        float[] Of(Setup of) => MatrixRows.ReadFeatures(new Experiment(of).Prepare(View(key), trial: 0, fold: 0).Training).Values.ToArray();
    }

    private static TableView View(string key) => DamagedViews.Single(view => view.Key == key);
}
