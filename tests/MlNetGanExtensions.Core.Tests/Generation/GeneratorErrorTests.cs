using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Generation;

public sealed class GeneratorErrorTests
{
    private static readonly SlotLayout Layout = new(4, new SlotGroup(1, 3));

    public static TheoryData<string> All => Generators.All;

    [Theory]
    [MemberData(nameof(All))]
    public void Cells_that_do_not_fit_the_layout_are_named(string generator)
    {
        Fails(generator, rows => rows[2, 0] = float.PositiveInfinity, "Row 2, slot 0 (counted from 0) is infinite*");
        Fails(generator, rows => rows[3, 2] = 0.5f, "Row 3, slot 2 (counted from 0) is 0.5, but slots 1 to 3 are said to be one category*");
        Fails(generator, rows => rows[3, 2] = float.NaN, "Row 3, slot 2 (counted from 0) is NaN, but slots 1 to 3*");
        Fails(generator, rows => rows.Row(1)[1..].Fill(1), "Row 1 has 3 ones in slots 1 to 3*");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Sizes_labels_and_classes_that_do_not_fit_are_named(string generator)
    {
        IRowGenerator trainer = Generators.Make(generator);
        Matrix rows = Rows();

        trainer.Invoking(own => own.Fit(rows, [0, 1, 0], Layout, [0])).Should().Throw<ArgumentException>().WithMessage("There are 4 rows but 3 labels*");
        trainer.Invoking(own => own.Fit(rows, [0, 1, -2, 1], Layout, [0])).Should().Throw<ArgumentException>().WithMessage("Row 2 has the label -2*");
        trainer.Invoking(own => own.Fit(rows, [0, 1, 0, 1], new SlotLayout(5), [0])).Should().Throw<ArgumentException>().WithMessage("The layout describes 5 slots; the rows have 4*");
        trainer.Invoking(own => own.Fit(rows, [0, 1, 0, 1], Layout, [2])).Should().Throw<ArgumentException>().WithMessage("Class 2 has no row to learn from*");
        trainer.Invoking(own => own.Fit(rows, [0, 1, -1, 1], Layout, [-1])).Should().Throw<ArgumentException>().WithMessage("Class -1 has no row*");
        trainer.Invoking(own => own.Fit(rows, [0, 1, 0, 1], Layout, [])).Should().Throw<ArgumentException>().WithMessage("At least one class*");
        trainer.Invoking(own => own.Fit(null!, [], Layout, [0])).Should().Throw<ArgumentNullException>();
        trainer.Invoking(own => own.Fit(rows, [0, 1, 0, 1], null!, [0])).Should().Throw<ArgumentNullException>();
        trainer.Invoking(own => own.Fit(rows, [0, 1, 0, 1], Layout, null!)).Should().Throw<ArgumentNullException>();
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_class_that_was_not_fitted_and_a_negative_count_are_named(string generator)
    {
        IFittedRowGenerator fitted = Generators.Make(generator).Fit(Rows(), [0, 1, 0, 1], Layout, [1]);

        fitted.Invoking(own => own.Generate(0, 1, 1)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("The generator was fitted for the classes 1*");
        fitted.Invoking(own => own.Generate(1, -1, 1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Training_can_be_stopped(string generator)
    {
        using CancellationTokenSource source = new();
        StopAtOnce stop = new(source);

        Generators.Make(generator).Invoking(own => own.Fit(Rows(), [0, 1, 0, 1], Layout, [0], null, stop, source.Token))
            .Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void A_diverging_run_names_the_round_and_the_loss()
    {
        TabularGanOptions wild = new() { LearningRate = 1e30f, Rounds = 50, Threads = 2 };

        TrainingDivergedException error = Assert.Throws<TrainingDivergedException>(
            () => new TabularGan(wild).Fit(Rows(), [0, 1, 0, 1], Layout, [0, 1]));

        TrainingDivergedException other = Assert.Throws<TrainingDivergedException>(
            () => new TabularVae(new TabularVaeOptions { LearningRate = 1e30f, Rounds = 50 }).Fit(Rows(), [0, 1, 0, 1], Layout, [0, 1]));

        double.IsFinite(error.Loss).Should().BeFalse();
        double.IsFinite(other.Loss).Should().BeFalse();
        error.Step.Should().BeInRange(1, 50);
        other.Step.Should().BeInRange(1, 50);
    }

    [Fact]
    public void Settings_out_of_their_range_are_named()
    {
        (Action<TabularGanOptions> Spoil, string Name)[] cases =
        [
            (options => options.LatentSize = 0, "*LatentSize*"),
            (options => options.TrunkSizes = [], "*TrunkSizes*"),
            (options => options.DiscriminatorSizes = [5, 0], "*units of a layer*"),
            (options => options.BatchNormalizationMomentum = 1, "*BatchNormalizationMomentum*"),
            (options => options.CategoryTemperature = 0, "*CategoryTemperature*"),
            (options => options.DiscriminatorDropout = float.NaN, "*DiscriminatorDropout*"),
            (options => options.PackedRows = 0, "*PackedRows*"),
            (options => (options.PackedRows, options.BatchSize) = (3, 10), "*multiple of the 3 rows*"),
            (options => options.Rounds = 0, "*Rounds*"),
            (options => options.BatchSize = 1, "*BatchSize*"),
            (options => options.LearningRate = float.NaN, "*LearningRate*"),
            (options => options.Beta1 = -0.1f, "*Beta1*"),
            (options => options.Threads = 0, "*Threads*"),
        ];
        foreach ((Action<TabularGanOptions> spoil, string name) in cases)
        {
            TabularGanOptions options = new();
            spoil(options);

            FluentActions.Invoking(() => new TabularGan(options)).Should().Throw<ArgumentOutOfRangeException>().WithMessage(name);
        }

        (Action<TabularVaeOptions> Spoil, string Name)[] vaeCases =
        [
            (options => options.LatentSize = 0, "*LatentSize*"),
            (options => options.HiddenSizes = [], "*HiddenSizes*"),
            (options => options.HiddenSizes = [5, 0], "*units of a layer*"),
            (options => options.DivergenceWeight = -1, "*DivergenceWeight*"),
            (options => options.Noise = float.NaN, "*Noise*"),
            (options => options.Rounds = 0, "*Rounds*"),
            (options => options.BatchSize = 0, "*BatchSize*"),
            (options => options.LearningRate = 0, "*LearningRate*"),
        ];
        foreach ((Action<TabularVaeOptions> spoil, string name) in vaeCases)
        {
            TabularVaeOptions options = new();
            spoil(options);

            FluentActions.Invoking(() => new TabularVae(options)).Should().Throw<ArgumentOutOfRangeException>().WithMessage(name);
        }

        FluentActions.Invoking(() => new AcGanGenerator(new AcGanOptions { AdversarialWeight = 0 })).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static void Fails(string generator, Action<Matrix> spoil, string message)
    {
        Matrix rows = Rows();
        spoil(rows);
        Generators.Make(generator).Invoking(own => own.Fit(rows, [0, 1, 0, 1], Layout, [0])).Should().Throw<ArgumentException>().WithMessage(message);
    }

    private static Matrix Rows() => Matrix.From(new float[,] { { 1, 1, 0, 0 }, { 2, 0, 1, 0 }, { 3, 0, 0, 0 }, { 5, 0, 0, 1 } });

    private sealed class StopAtOnce(CancellationTokenSource source) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => source.Cancel();
    }
}
