using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Generation;

public sealed class TabularGanTests
{
    private static readonly SlotLayout Layout = DependentRows.Layout;

    [Fact]
    public void Made_rows_follow_the_shares_the_dependences_and_the_holes_of_the_real_ones()
    {
        Matrix real = DependentRows.Make(rows: 80);
        Matrix made = new TabularGan().Fit(real, new int[80], Layout, [0]).Generate(0, 2000, seed: 1);

        for (int slot = 0; slot < 5; slot++)
        {
            made.Column(slot).Average().Should().BeApproximately(real.Column(slot).Average(), 0.1f, "of the share of slot {0}", slot);
        }

        // The second category follows the first, the number in slot 5 does too, and slot 7 is missing where the second category is 0.
        DependentRows.Share(made, row => made[row, 0] == 1 && made[row, 3] == 0).Should().BeLessThan(0.08);
        DependentRows.Mean(made, 5, row => made[row, 2] == 1).Should().BeGreaterThan(DependentRows.Mean(made, 5, row => made[row, 0] == 1) + 10);
        DependentRows.Share(made, row => float.IsNaN(made[row, 7]) != (made[row, 4] == 1)).Should().BeLessThan(0.15);
        made.Column(6).Distinct().Should().HaveCountGreaterThan(100, "a number that varies freely does not collapse");
    }

    [Fact]
    public void A_class_whose_rows_are_all_alike_gives_that_row_again()
    {
        Matrix rows = Matrix.From(new float[,] { { 1, 0, 0, 0, 0, 5, 6, float.NaN }, { 1, 0, 0, 0, 0, 5, 6, float.NaN }, { 0, 0, 1, 1, 0, 1, 2, 3 } });
        TabularGanModel model = new TabularGan().Fit(rows, [1, 1, 0], Layout, [0, 1]);

        MixedRows.Bits(model.Generate(0, 2, 1)).Should().Equal(MixedRows.Bits(rows.SelectRows([2, 2])));
        MixedRows.Bits(model.Generate(1, 1, 1)).Should().Equal(MixedRows.Bits(rows.SelectRows([0])));
        model.Histories.Should().OnlyContain(history => history.Epochs.Count == 0);
    }

    [Fact]
    public void The_losses_of_every_round_are_kept()
    {
        TabularGanOptions options = new() { Rounds = 7, BatchSize = 8 };
        TabularGanModel model = new TabularGan(options).Fit(DependentRows.Make(20), new int[20], Layout, [0]);

        TrainingHistory history = model.Histories.Should().ContainSingle().Subject;
        history.Epochs.Select(round => round.Epoch).Should().Equal(1, 2, 3, 4, 5, 6, 7);
        history.Epochs.Should().OnlyContain(round => double.IsFinite(round.Loss));
        history.BestEpoch.Should().Be(7);
    }

    [Fact]
    public void The_articles_settings_are_the_published_ones()
    {
        TabularGanOptions article = TabularGanOptions.Article();

        article.LatentSize.Should().Be(100);
        article.TrunkSizes.Should().Equal(8, 16);
        article.CategoryBranchSizes.Should().Equal(32, 64);
        article.NumericBranchSizes.Should().Equal(64, 128);
        article.DiscriminatorSizes.Should().Equal(128, 64, 32, 16, 8);
        (article.BatchNormalizationMomentum, article.LearningRate, article.Beta1).Should().Be((0.8f, 2e-4f, 0.5f));
        (article.Rounds, article.BatchSize, article.PackedRows, article.Schedule).Should().Be((7000, 63, 1, LearningRateSchedule.Constant));
        (article.CategoryTemperature, article.DiscriminatorDropout, article.SeparateDiscriminatorSteps).Should().Be((null, 0f, true));
    }
}
