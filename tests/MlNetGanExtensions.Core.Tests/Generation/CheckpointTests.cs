using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Core.Tests.Persistence;
using MlNetGanExtensions.Core.Tests.Persistence.Models;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Conditional;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Persistence;

namespace MlNetGanExtensions.Core.Tests.Generation;

/// <summary>A training that was interrupted, however often, ends with the bits of one that was not.</summary>
public sealed class CheckpointTests
{
    private const int Rounds = 15;
    private const int Interval = 4;

    private static readonly MixedRows Mixed = MixedRows.Make(3, classes: 3);

    private static readonly Dictionary<string, Func<ICheckpointStore?, int, IRowGenerator>> Makers = new()
    {
        ["gan"] = (store, threads) => new TabularGan(Gan(new TabularGanOptions { PackedRows = 4 }, store, threads)),
        ["article's gan"] = (store, threads) => new TabularGan(Gan(TabularGanOptions.Article(), store, threads)),
        ["vae"] = (store, threads) => new TabularVae(new TabularVaeOptions
        {
            Rounds = Rounds,
            HiddenSizes = [8],
            LatentSize = 3,
            BatchSize = 16,
            Executor = Generators.Executor(threads),
            Checkpoints = store,
            CheckpointInterval = Interval,
        }),
        ["conditional gan"] = (store, threads) => new ConditionalTabularGan(Conditional(store, threads)),
        ["ac-gan"] = (store, threads) => new AcGanGenerator(Classifier(store, threads)),
    };

    public static TheoryData<string> Names => [.. Makers.Keys];

    public static TheoryData<string, int, int> Interruptions
    {
        get
        {
            TheoryData<string, int, int> interruptions = [];
            foreach (string name in Makers.Keys)
            {
                foreach (int round in new[] { 1, 4, 6, 11, 14 })
                {
                    interruptions.Add(name, round, 1 + (round % 2));
                }
            }

            return interruptions;
        }
    }

    [Theory]
    [MemberData(nameof(Interruptions))]
    public void A_training_that_was_interrupted_ends_with_the_same_bits(string name, int round, int threads)
    {
        MemoryCheckpoints store = new();
        byte[] whole = Bytes(Fit(Makers[name](null, 1)));

        Interrupt(Makers[name](store, threads), round);
        List<TrainingProgress> told = [];
        IFittedRowGenerator resumed = Fit(Makers[name](store, threads), new ToldProgress(told.Add));

        Bytes(resumed).Should().Equal(whole);
        told.Min(progress => progress.Epoch).Should().BeLessThanOrEqualTo((round / Interval * Interval) + 1);
        if (threads == 1 && round >= Interval)
        {
            told[0].Epoch.Should().Be((round / Interval * Interval) + 1, "it goes on after the last checkpoint");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Interruptions_may_come_again_and_again(string name)
    {
        MemoryCheckpoints store = new();
        foreach (int round in new[] { 5, 7, 9, 13 })
        {
            Interrupt(Makers[name](store, 1), round);
        }

        Bytes(Fit(Makers[name](store, 1))).Should().Equal(Bytes(Fit(Makers[name](null, 1))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_training_that_has_ended_is_not_repeated_and_its_history_is_kept(string name)
    {
        MemoryCheckpoints store = new();
        IFittedRowGenerator first = Fit(Makers[name](store, 2));
        List<TrainingProgress> told = [];

        IFittedRowGenerator again = Fit(Makers[name](store, 1), new ToldProgress(told.Add));

        told.Should().BeEmpty();
        Bytes(again).Should().Equal(Bytes(first));
        Losses(again).Should().Equal(Losses(first)).And.NotBeEmpty();
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(13)]
    public void A_classifier_with_unlabelled_rows_goes_on_in_both_orders_and_in_the_growth_of_its_terms(int epoch)
    {
        int[] labels = [.. Enumerable.Range(0, 60).Select(row => row % 3 == 0 ? row / 3 % 2 : -1)];
        Matrix features = DependentRows.Make(60).SelectColumns([0, 1, 2, 5, 6]);
        MemoryCheckpoints store = new();
        using CancellationTokenSource source = new();
        ToldProgress interrupt = new(told =>
        {
            if (told.Epoch == epoch)
            {
                source.Cancel();
            }
        });

        AcGanModel whole = Trainer(null).Fit(features, labels);
        FluentActions.Invoking(() => Trainer(store).Fit(features, labels, interrupt, source.Token)).Should().Throw<OperationCanceledException>();
        AcGanModel resumed = Trainer(store).Fit(features, labels);

        ModelUnderTest.Of(resumed).ToBytes().Should().Equal(ModelUnderTest.Of(whole).ToBytes());

        static AcGan Trainer(ICheckpointStore? store)
        {
            AcGanOptions options = Classifier(store, 1);
            options.CheckpointInterval = 1;
            options.Conditions = ConditionSampling.Even;
            options.Unlabelled = new UnlabelledOptions { EntropyWeight = .3f, PseudoLabelWeight = .8f, PriorWeight = 1, RampUpEpochs = 10 };
            return new AcGan(options);
        }
    }

    [Fact]
    public void A_checkpoint_of_other_rows_or_settings_is_refused_by_name()
    {
        MemoryCheckpoints store = new();
        Interrupt(new TabularGan(Gan(new(), store, 1)), 5);
        TabularGanOptions other = Gan(new(), store, 1);
        other.LearningRate = 0.5f;
        MixedRows rows = Mixed with { Rows = Mixed.Rows.Clone() };
        int changed = rows.RowsOf(0)[0];
        rows.Rows[changed, rows.Layout.NumericSlots[0]] += 1;

        FluentActions.Invoking(() => Fit(new TabularGan(other))).Should().ThrowExactly<CheckpointMismatchException>()
            .WithMessage("The checkpoint 'tabular-gan-class-0' belongs to another training: its learning-rate is 0.001, here it is 0.5.*")
            .Which.Setting.Should().Be("learning-rate");
        FluentActions.Invoking(() => new TabularGan(Gan(new(), store, 1)).Fit(rows.Rows, rows.Labels, rows.Layout, [0]))
            .Should().ThrowExactly<CheckpointMismatchException>().Which.Setting.Should().Be("rows");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_damaged_checkpoint_is_refused(string name)
    {
        MemoryCheckpoints store = new();
        Interrupt(Makers[name](store, 1), 9);
        string key = store.Files.Keys.Order(StringComparer.Ordinal).First();
        byte[] good = store.Files[key];
        for (int i = 0; i < 20; i++)
        {
            byte[] damaged = (byte[])good.Clone();
            damaged[(int)((long)i * (good.Length - 1) / 19)] ^= 1;
            store.Files[key] = i == 0 ? good[..(good.Length / 2)] : damaged;

            FluentActions.Invoking(() => Fit(Makers[name](store, 1))).Should().ThrowExactly<ModelFormatException>();
        }
    }

    [Theory]
    [InlineData("row-order/0", 1000, "*'row-order/0' must lie between 0 and *; it is 1000.")]
    [InlineData("row-order/0", -1, "*'row-order/0' must lie between 0 and *; it is -1.")]
    public void A_forged_checkpoint_names_no_row_that_is_not_there(string array, int value, string message)
    {
        MemoryCheckpoints store = new();
        Interrupt(Makers["gan"](store, 1), 9);
        string key = store.Files.Keys.Order(StringComparer.Ordinal).First();
        store.Files[key] = FileParts.Of(store.Files[key]).Set(array, 0, value).JoinSealed();

        FluentActions.Invoking(() => Fit(Makers["gan"](store, 1))).Should().ThrowExactly<ModelFormatException>().WithMessage(message);
    }

    [Fact]
    public void A_folder_keeps_a_file_for_each_class_and_nothing_half_written()
    {
        string folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            CheckpointFolder store = new(folder);
            Interrupt(Makers["gan"](store, 1), 9);
            Fit(Makers["gan"](store, 2));

            Directory.GetFiles(folder).Select(Path.GetFileName).Should().BeEquivalentTo(
                "tabular-gan-class-0.safetensors", "tabular-gan-class-1.safetensors", "tabular-gan-class-2.safetensors");
            Bytes(Fit(Makers["gan"](store, 1))).Should().Equal(Bytes(Fit(Makers["gan"](null, 1))));
            store.Open("another").Should().BeNull();
            FluentActions.Invoking(() => store.Open("../another")).Should().Throw<ArgumentException>().WithMessage("*letters, digits and hyphens*");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void The_interval_is_at_least_1()
    {
        FluentActions.Invoking(() => new TabularGan(new() { CheckpointInterval = 0 })).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new TabularVae(new() { CheckpointInterval = 0 })).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new ConditionalTabularGan(new() { CheckpointInterval = 0 })).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new AcGan(new() { CheckpointInterval = 0 })).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static IFittedRowGenerator Fit(
        IRowGenerator generator, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default) =>
        generator.Fit(Mixed.Rows, Mixed.Labels, Mixed.Layout, [0, 1, 2], progress: progress, cancellation: cancellation);

    private static void Interrupt(IRowGenerator generator, int round)
    {
        using CancellationTokenSource source = new();
        ToldProgress progress = new(told =>
        {
            if (told.Epoch == round)
            {
                source.Cancel();
            }
        });
        FluentActions.Invoking(() => Fit(generator, progress, source.Token)).Should().Throw<OperationCanceledException>();
    }

    /// <summary>Weights, running statistics and all else that a made row depends on.</summary>
    private static byte[] Bytes(IFittedRowGenerator generator) => ModelUnderTest.Of(generator).ToBytes();

    private static double[] Losses(IFittedRowGenerator generator) => generator switch
    {
        TabularGanModel gan => [.. gan.Histories.SelectMany(history => history.Epochs).Select(epoch => epoch.Loss)],
        TabularVaeModel vae => [.. vae.History.Epochs.Select(epoch => epoch.Loss)],
        AcGanGeneratorModel acGan => [.. acGan.Network!.Histories.SelectMany(history => history.Epochs).Select(epoch => epoch.Loss)],
        _ => [.. ((ConditionalTabularGanModel)generator).History.Epochs.Select(epoch => epoch.Loss)],
    };

    private static TabularGanOptions Gan(TabularGanOptions options, ICheckpointStore? store, int threads)
    {
        options.Rounds = Rounds;
        options.LatentSize = 5;
        options.BatchSize = 16;
        options.TrunkSizes = [8];
        options.CategoryBranchSizes = [.. options.CategoryBranchSizes.Select(_ => 6)];
        options.NumericBranchSizes = [.. options.NumericBranchSizes.Select(_ => 6)];
        options.DiscriminatorSizes = [8, 4];
        options.Threads = threads;
        options.Checkpoints = store;
        options.CheckpointInterval = Interval;
        return options;
    }

    private static AcGanOptions Classifier(ICheckpointStore? store, int threads) => new()
    {
        Epochs = Rounds,
        Members = 2,
        HiddenUnits = 6,
        NoiseSize = 3,
        BatchSize = 16,
        Threads = threads,
        Checkpoints = store,
        CheckpointInterval = Interval,
    };

    private static ConditionalTabularGanOptions Conditional(ICheckpointStore? store, int threads) => new()
    {
        Epochs = Rounds,
        LeastSteps = 30,
        LatentSize = 5,
        BatchSize = 16,
        PackedRows = 4,
        GeneratorSizes = [8, 8],
        CriticSizes = [8, 8],
        CriticDropout = 0.25f,
        Executor = Generators.Executor(threads),
        Checkpoints = store,
        CheckpointInterval = Interval,
    };
}
