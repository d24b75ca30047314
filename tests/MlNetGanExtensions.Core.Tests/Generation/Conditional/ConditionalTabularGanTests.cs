using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Conditional;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Generation.Conditional;

public sealed class ConditionalTabularGanTests
{
    [Fact]
    public void Made_rows_follow_the_shares_the_dependences_and_the_holes_of_the_real_ones()
    {
        Matrix real = DependentRows.Make(rows: 300);
        ConditionalTabularGanOptions options = new() { GeneratorSizes = [64, 64], CriticSizes = [64, 64], LatentSize = 16, LearningRate = 1e-3f };
        Matrix made = new ConditionalTabularGan(options).Fit(real, new int[300], DependentRows.Layout, [0]).Generate(0, 2000, seed: 1);

        for (int slot = 0; slot < 5; slot++)
        {
            made.Column(slot).Average().Should().BeApproximately(real.Column(slot).Average(), 0.1f, "of the share of slot {0}", slot);
        }

        DependentRows.Share(made, row => made[row, 0] == 1 && made[row, 3] == 0).Should().BeLessThan(0.08);
        DependentRows.Mean(made, 5, row => made[row, 2] == 1).Should().BeGreaterThan(DependentRows.Mean(made, 5, row => made[row, 0] == 1) + 10);
        DependentRows.Share(made, row => float.IsNaN(made[row, 7]) != (made[row, 4] == 1)).Should().BeLessThan(0.15);
        made.Column(6).Distinct().Should().HaveCountGreaterThan(1000, "a number that varies freely does not collapse");
    }

    [Fact]
    public void Conditions_are_drawn_by_the_logarithm_of_their_frequency_with_rows_that_meet_them()
    {
        // One category, one class: 90 rows of the first state, 9 of the second, 1 of the third.
        Matrix rows = new(100, 3);
        for (int row = 0; row < 100; row++)
        {
            rows[row, row < 90 ? 0 : row < 99 ? 1 : 2] = 1;
        }

        ConditionalEncoder encoder = ConditionalEncoding.Fit(rows, new int[100], new SlotLayout(3, new SlotGroup(0, 2)), keepRepeated: false, new RandomStream(1, "mixtures"));
        Matrix encoded = encoder.Encode(rows, new int[100], new RandomStream(1, "modes"));
        ConditionSampler sampler = new(ConditionalShape.Of(encoder), encoder.ClassColumns, encoded, weights: null, new RandomStream(1, "conditions"));
        IndexSlot drawn = new("rows", 20_000);
        InputSlot conditions = new("conditions", 20_000, 3);

        sampler.Draw(drawn, conditions);

        double[] told = new double[3];
        for (int i = 0; i < drawn.Count; i++)
        {
            conditions.Row(i).ToArray().Should().Equal(encoded.Row(drawn.Values[i]).ToArray(), "the row is in the state that is told");
            told[conditions.Row(i).IndexOf(1f)]++;
        }

        double sum = Math.Log(91) + Math.Log(10) + Math.Log(2);
        told.Select(count => count / drawn.Count).Zip([Math.Log(91) / sum, Math.Log(10) / sum, Math.Log(2) / sum], (share, wanted) => Math.Abs(share - wanted))
            .Max().Should().BeLessThan(0.015);
    }

    [Fact]
    public void Every_class_is_told_beside_the_condition_and_rows_are_drawn_by_weight()
    {
        Matrix rows = DependentRows.Make(60);
        int[] labels = [.. Enumerable.Range(0, 60).Select(row => (row % 4) - 1)];
        double[] weights = [.. Enumerable.Range(0, 60).Select(row => row % 3 == 0 ? 0.0 : 1)];
        ConditionalEncoder encoder = ConditionalEncoding.Fit(rows, labels, DependentRows.Layout, keepRepeated: false, new RandomStream(1, "mixtures"));
        Matrix encoded = encoder.Encode(rows, labels, new RandomStream(1, "modes"));
        ConditionSampler sampler = new(ConditionalShape.Of(encoder), encoder.ClassColumns, encoded, weights, new RandomStream(1, "conditions"));
        IndexSlot drawn = new("rows", 500);
        InputSlot conditions = new("conditions", 500, encoder.Conditions!.Columns);

        sampler.Draw(drawn, conditions);

        encoder.Classes.Should().Equal(-1, 0, 1, 2);
        for (int i = 0; i < drawn.Count; i++)
        {
            int row = drawn.Values[i];
            weights[row].Should().Be(1);
            conditions.Row(i)[..4].IndexOf(1f).Should().Be(labels[row] + 1);
            conditions.Row(i).ToArray().Count(cell => cell == 1).Should().BeInRange(1, 2);
        }
    }

    [Theory]
    [InlineData(40_000, 500)]
    [InlineData(500, 500)]
    [InlineData(499, 490)]
    [InlineData(27, 20)]
    [InlineData(3, 20)]
    public void A_small_table_has_small_batches_of_whole_packs(int rows, int batch)
    {
        ConditionalTrainer.BatchSize(rows, new ConditionalTabularGanOptions()).Should().Be(batch);
    }

    [Fact]
    public void Rows_that_are_all_alike_are_given_again_and_losses_are_kept()
    {
        Matrix rows = Matrix.From(new float[,] { { 1, 0, 5, float.NaN }, { 1, 0, 5, float.NaN } });
        SlotLayout layout = new(4, new SlotGroup(0, 1));
        ConditionalTabularGanModel alike = new ConditionalTabularGan().Fit(rows, [1, 1], layout, [1]);
        ConditionalTabularGanModel trained = new ConditionalTabularGan(ConditionTests.Small()).Fit(DependentRows.Make(20), new int[20], DependentRows.Layout, [0]);

        MixedRows.Bits(alike.Generate(1, 2, 1)).Should().Equal(MixedRows.Bits(rows));
        alike.Generate(3, 1).Labels.Should().Equal(1, 1, 1);
        alike.History.Epochs.Should().BeEmpty();
        trained.History.Epochs.Should().HaveCount(3).And.OnlyContain(epoch => double.IsFinite(epoch.Loss));
    }

    [Fact]
    public void A_diverging_run_names_the_step_and_the_loss()
    {
        ConditionalTabularGanOptions wild = ConditionTests.Small();
        wild.LearningRate = 1e30f;

        TrainingDivergedException error = Assert.Throws<TrainingDivergedException>(
            () => new ConditionalTabularGan(wild).Fit(DependentRows.Make(20), new int[20], DependentRows.Layout, [0]));

        double.IsFinite(error.Loss).Should().BeFalse();
        error.Step.Should().BeInRange(1, 15);
    }

    [Fact]
    public void The_papers_settings_are_the_published_ones()
    {
        ConditionalTabularGanOptions paper = ConditionalTabularGanOptions.Paper();

        paper.GeneratorSizes.Should().Equal(256, 256);
        paper.CriticSizes.Should().Equal(256, 256);
        (paper.LatentSize, paper.PackedRows, paper.BatchSize, paper.Epochs, paper.LeastSteps).Should().Be((128, 10, 500, 300, 0));
        (paper.CriticDropout, paper.PenaltyWeight, paper.Temperature).Should().Be((0.5f, 10f, 0.2f));
        (paper.LearningRate, paper.Beta1, paper.Beta2, paper.WeightDecay, paper.Schedule).Should().Be((2e-4f, 0.5f, 0.9f, 1e-6f, LearningRateSchedule.Constant));
    }

    [Fact]
    public void Settings_out_of_their_range_are_named()
    {
        (Action<ConditionalTabularGanOptions> Spoil, string Name)[] cases =
        [
            (options => options.LatentSize = 0, "*LatentSize*"),
            (options => options.GeneratorSizes = [], "*GeneratorSizes*"),
            (options => options.CriticSizes = [], "*CriticSizes*"),
            (options => options.CriticSizes = [5, 0], "*units of a layer*"),
            (options => options.CriticDropout = 1, "*CriticDropout*"),
            (options => options.PackedRows = 0, "*PackedRows*"),
            (options => options.BatchSize = 505, "*multiple of the 10 rows*"),
            (options => (options.PackedRows, options.BatchSize) = (1, 1), "*BatchSize*"),
            (options => options.PenaltyWeight = -1, "*PenaltyWeight*"),
            (options => options.Temperature = 0, "*Temperature*"),
            (options => options.Epochs = 0, "*Epochs*"),
            (options => options.LeastSteps = -1, "*LeastSteps*"),
            (options => options.LearningRate = float.NaN, "*LearningRate*"),
            (options => options.Beta1 = -0.1f, "*Beta1*"),
            (options => options.Beta2 = 1, "*Beta2*"),
            (options => options.WeightDecay = float.PositiveInfinity, "*WeightDecay*"),
            (options => options.Retries = -1, "*Retries*"),
        ];
        foreach ((Action<ConditionalTabularGanOptions> spoil, string name) in cases)
        {
            ConditionalTabularGanOptions options = new();
            spoil(options);

            FluentActions.Invoking(() => new ConditionalTabularGan(options)).Should().Throw<ArgumentOutOfRangeException>().WithMessage(name);
        }
    }
}
