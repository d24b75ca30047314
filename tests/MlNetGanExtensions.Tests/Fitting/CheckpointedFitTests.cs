using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Oversampling;
using MlNetGanExtensions.Persistence;
using MlNetGanExtensions.Tests.Oversampling;

namespace MlNetGanExtensions.Tests.Fitting;

/// <summary>Fits in ML.NET that go on where an interrupted one stopped.</summary>
public sealed class CheckpointedFitTests
{
    // More than are made before the first checkpoint of each generator.
    private const int Rounds = 350;

    private readonly MLContext _ml = new(1);

    public static TheoryData<GeneratorKind> Trained => [.. Enum.GetValues<GeneratorKind>().Where(kind => kind != GeneratorKind.GaussianCopula)];

    [Theory]
    [MemberData(nameof(Trained))]
    public void An_oversampler_makes_the_rows_of_a_fit_that_was_not_interrupted(GeneratorKind kind)
    {
        IDataView data = TinyData.View(_ml, 60, 15);
        MemoryCheckpoints store = new();
        float[][] whole = Made(data, new GanOversampler.Options { Generator = kind, Seed = 3, Rounds = Rounds });

        using CancellationTokenSource source = new();
        GanOversampler.Options interrupted = new() { Generator = kind, Seed = 3, Rounds = Rounds, Checkpoints = store, CancellationToken = source.Token };
        interrupted.Progress = new ToldProgress(_ => CancelOnceKept(store, source));
        FluentActions.Invoking(() => Made(data, interrupted)).Should().Throw<OperationCanceledException>();
        List<int> told = [];
        GanOversampler.Options resumed = new() { Generator = kind, Seed = 3, Rounds = Rounds, Checkpoints = store, Progress = new ToldProgress(now => told.Add(now.Epoch)) };
        float[][] rows = Made(data, resumed);

        rows.Should().BeEquivalentTo(whole, options => options.WithStrictOrdering());
        told[0].Should().BeGreaterThan(1, "it goes on after the checkpoint");
    }

    [Fact]
    public void A_classifier_gives_the_probabilities_of_a_fit_that_was_not_interrupted()
    {
        IDataView data = TinyData.View(_ml, 60, 25);
        MemoryCheckpoints store = new();
        AcGanBinaryTrainer.Options Settings(ICheckpointStore? checkpoints) =>
            new() { Seed = 3, Members = 1, Epochs = 40, Checkpoints = checkpoints, CheckpointInterval = 10 };
        float[] whole = Scores(data, Settings(null));

        using CancellationTokenSource source = new();
        AcGanBinaryTrainer.Options interrupted = Settings(store);
        interrupted.CancellationToken = source.Token;
        interrupted.Progress = new ToldProgress(_ => CancelOnceKept(store, source));
        FluentActions.Invoking(() => Scores(data, interrupted)).Should().Throw<OperationCanceledException>();
        List<int> told = [];
        AcGanBinaryTrainer.Options resumed = Settings(store);
        resumed.Progress = new ToldProgress(now => told.Add(now.Epoch));

        Scores(data, resumed).Should().Equal(whole);
        told[0].Should().Be(11);
    }

    [Fact]
    public void A_checkpoint_of_other_rows_is_refused()
    {
        MemoryCheckpoints store = new();
        GanOversampler.Options settings = new() { Seed = 3, Rounds = 20, Checkpoints = store };
        Made(TinyData.View(_ml, 60, 15), settings);

        FluentActions.Invoking(() => Made(TinyData.View(_ml, 50, 15), settings)).Should().Throw<CheckpointMismatchException>();
    }

    private static void CancelOnceKept(MemoryCheckpoints store, CancellationTokenSource source)
    {
        if (!store.Files.IsEmpty)
        {
            source.Cancel();
        }
    }

    private float[][] Made(IDataView data, GanOversampler.Options settings) =>
        [.. _ml.Gan().Oversample(data, _ml.Gan().GanOversampler(settings)).GetColumn<float[]>("Features")];

    private float[] Scores(IDataView data, AcGanBinaryTrainer.Options settings) =>
        [.. _ml.Gan().AcGan(settings).Fit(data).Transform(data).GetColumn<float>("Score")];
}
