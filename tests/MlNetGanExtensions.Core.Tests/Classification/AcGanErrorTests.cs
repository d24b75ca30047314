using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Classification;

public sealed class AcGanErrorTests
{
    private readonly AcGan _trainer = new(new AcGanOptions { Members = 1, Epochs = 1 });

    [Fact]
    public void Missing_and_infinite_cells_are_named_with_row_and_column()
    {
        (Matrix features, int[] labels) = Blobs.Make(20, 2, seed: 1);
        features[3, 2] = float.NaN;

        _trainer.Invoking(trainer => trainer.Fit(features, labels))
            .Should().Throw<ArgumentException>().WithMessage("The cell in row 3, column 2 is NaN; impute missing cells before classifying.*");
    }

    [Theory]
    [InlineData(new[] { 0, 0, 0, 0 }, "At least two classes are needed; the labels name 1.*")]
    [InlineData(new[] { -1, -1, -1, -1 }, "At least two classes are needed; the labels name 0.*")]
    [InlineData(new[] { 0, 2, 0, 2 }, "Class 1 has no row although there are classes up to 2.*")]
    [InlineData(new[] { 0, 1, -2, 1 }, "Row 2 has the label -2; classes are numbered from 0, and -1 means unknown.*")]
    [InlineData(new[] { 0, 1, 1 }, "There are 4 rows but 3 labels.*")]
    public void Labels_that_cannot_be_learned_are_named(int[] labels, string message)
    {
        Matrix features = new(4, 2);

        _trainer.Invoking(trainer => trainer.Fit(features, labels)).Should().Throw<ArgumentException>().WithMessage(message);
    }

    [Fact]
    public void A_table_without_rows_and_a_table_of_another_width_are_named()
    {
        (Matrix features, int[] labels) = Blobs.Make(20, 2, seed: 1);
        AcGanModel model = _trainer.Fit(features, labels);

        _trainer.Invoking(trainer => trainer.Fit(new Matrix(0, 4), [])).Should().Throw<ArgumentException>().WithMessage("The table has no rows.*");
        model.Invoking(fitted => fitted.PredictProbabilities(new Matrix(1, 3)))
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage("Expected 4 columns, got 3.*");
    }

    [Fact]
    public void A_model_without_a_generator_makes_no_rows()
    {
        (Matrix features, int[] labels) = Blobs.Make(20, 2, seed: 1);
        AcGanModel model = new AcGan(new AcGanOptions { Members = 1, Epochs = 1, AdversarialWeight = 0 }).Fit(features, labels);

        model.CanGenerate.Should().BeFalse();
        model.Invoking(fitted => fitted.Generate(0, 1, 1)).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void A_diverging_run_names_the_step_and_the_loss()
    {
        (Matrix features, int[] labels) = Blobs.Make(64, 2, seed: 1);
        AcGan wild = new(new AcGanOptions { Members = 3, Epochs = 50, LearningRate = 1e30f, Threads = 2 });

        // Not by Should().Throw, which would look into an AggregateException too.
        TrainingDivergedException error = Assert.Throws<TrainingDivergedException>(() => wild.Fit(features, labels));

        double.IsFinite(error.Loss).Should().BeFalse();
        error.Step.Should().BePositive();
    }

    [Fact]
    public void Training_can_be_stopped()
    {
        (Matrix features, int[] labels) = Blobs.Make(64, 2, seed: 1);
        using CancellationTokenSource source = new();
        AcGan endless = new(new AcGanOptions { Members = 1, Epochs = 1_000_000 });
        StopAtOnce stop = new(source);

        endless.Invoking(trainer => trainer.Fit(features, labels, stop, source.Token)).Should().Throw<OperationCanceledException>();
    }

    private sealed class StopAtOnce(CancellationTokenSource source) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => source.Cancel();
    }
}
