using MlNetGanExtensions.Core.Tests.Persistence.Models;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Conditional;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Persistence;

namespace MlNetGanExtensions.Core.Tests.Generation;

/// <summary>Trainings that stop when made rows get no more like rows that were held out.</summary>
public sealed class EarlyStoppingTests
{
    private const int MostRounds = 400;
    private const int Interval = 5;
    private const int Patience = 4;

    private static readonly Matrix Rows = DependentRows.Make(200);
    private static readonly int[] Labels = [.. Enumerable.Range(0, 200).Select(row => row % 2)];

    /// <summary>With learning rates that are far too large, so that likeness comes and goes.</summary>
    private static readonly Dictionary<string, Func<int, int, ICheckpointStore?, IRowGenerator>> Makers = new()
    {
        ["gan"] = (rounds, threads, store) => new TabularGan(new TabularGanOptions
        {
            Rounds = rounds,
            LatentSize = 4,
            TrunkSizes = [8],
            DiscriminatorSizes = [8],
            BatchSize = 16,
            LearningRate = 0.03f,
            Schedule = LearningRateSchedule.Constant,
            EarlyStopping = Early(),
            Checkpoints = store,
            CheckpointInterval = 3,
            Threads = threads,
        }),
        ["vae"] = (rounds, threads, store) => new TabularVae(new TabularVaeOptions
        {
            Rounds = rounds,
            HiddenSizes = [8],
            LatentSize = 3,
            BatchSize = 16,
            LearningRate = 0.1f,
            Schedule = LearningRateSchedule.Constant,
            EarlyStopping = Early(),
            Checkpoints = store,
            CheckpointInterval = 3,
            Executor = Generators.Executor(threads),
        }),
        ["conditional-gan"] = (epochs, threads, store) => new ConditionalTabularGan(new ConditionalTabularGanOptions
        {
            Epochs = epochs,
            LeastSteps = 0,
            LatentSize = 4,
            GeneratorSizes = [8],
            CriticSizes = [8],
            BatchSize = 40,
            PackedRows = 2,
            LearningRate = 0.02f,
            Schedule = LearningRateSchedule.Constant,
            EarlyStopping = Early(),
            Checkpoints = store,
            CheckpointInterval = 3,
            Executor = Generators.Executor(threads),
        }),
    };

    public static TheoryData<string> Names => [.. Makers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_training_whose_likeness_gets_worse_goes_back_to_its_best_weights(string name)
    {
        IFittedRowGenerator stopped = Fit(Makers[name](MostRounds, 1, null), [1]);
        TrainingHistory history = History(stopped);
        double[] checks = [.. history.Epochs.Select(epoch => epoch.ValidationLoss).Where(loss => !double.IsNaN(loss))];

        history.Epochs.Count.Should().BeLessThan(MostRounds, "likeness got worse").And.Be(history.BestEpoch + (Patience * Interval));
        checks.Should().HaveCount(history.Epochs.Count / Interval);
        history.Epochs[history.BestEpoch - 1].ValidationLoss.Should().Be(checks.Min()).And.BeLessThan(checks[^1]);

        // With a constant rate, a training that ends there has the same weights.
        IFittedRowGenerator shorter = Fit(Makers[name](history.BestEpoch, 1, null), [1]);
        ModelUnderTest.Of(stopped).ToBytes().Should().Equal(ModelUnderTest.Of(shorter).ToBytes());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_seed_gives_the_same_bits_on_any_number_of_threads(string name)
    {
        byte[] alone = ModelUnderTest.Of(Fit(Makers[name](60, 1, null), [0, 1])).ToBytes();

        ModelUnderTest.Of(Fit(Makers[name](60, 2, null), [0, 1])).ToBytes().Should().Equal(alone);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_training_that_was_interrupted_after_its_best_round_goes_back_to_it_all_the_same(string name)
    {
        IFittedRowGenerator whole = Fit(Makers[name](MostRounds, 1, null), [1]);
        MemoryCheckpoints store = new();
        using CancellationTokenSource source = new();
        ToldProgress interrupt = new(told =>
        {
            if (told.Epoch == History(whole).BestEpoch + Interval)
            {
                source.Cancel();
            }
        });
        FluentActions.Invoking(() => Makers[name](MostRounds, 1, store).Fit(
            Rows, Labels, DependentRows.Layout, [1], progress: interrupt, cancellation: source.Token)).Should().Throw<OperationCanceledException>();

        IFittedRowGenerator resumed = Fit(Makers[name](MostRounds, 1, store), [1]);
        IFittedRowGenerator ended = Fit(Makers[name](MostRounds, 1, store), [1]);

        ModelUnderTest.Of(resumed).ToBytes().Should().Equal(ModelUnderTest.Of(whole).ToBytes());
        History(resumed).BestEpoch.Should().Be(History(whole).BestEpoch);
        History(resumed).Epochs.Should().Equal(History(whole).Epochs);
        ModelUnderTest.Of(ended).ToBytes().Should().Equal(ModelUnderTest.Of(whole).ToBytes(), "a training that was stopped is not taken up again");
    }

    [Fact]
    public void Rows_are_held_out_by_their_share_and_those_left_are_learned_from()
    {
        int[] rows = [.. Enumerable.Range(10, 21)];

        HeldOutRows split = HeldOutRows.Of(rows, 0, new EarlyStoppingOptions { HeldOutShare = 0.25f }, new RandomStream(1, "held out"));

        split.HeldOut.Should().HaveCount(5).And.BeInAscendingOrder();
        split.Learned.Should().BeInAscendingOrder();
        split.HeldOut.Concat(split.Learned).Order().Should().Equal(rows);
        HeldOutRows.Of(rows, 0, null, new RandomStream(1, "held out")).Learned.Should().Equal(rows);
        FluentActions.Invoking(() => HeldOutRows.Of([4], 7, new EarlyStoppingOptions(), new RandomStream(1, "held out")))
            .Should().Throw<ArgumentException>().WithMessage("Class 7 has one row*");
    }

    [Fact]
    public void Rows_that_are_held_out_do_not_move_the_weights()
    {
        // Numbers that are swapped among held-out rows keep all ranges, and only the comparison sees them.
        int[] own = [.. Enumerable.Range(0, 200).Where(row => Labels[row] == 1)];
        RandomStream stream = new RandomStream(1, "tabular-gan").Child(1).Child("held-out");
        int[] heldOut = HeldOutRows.Of(own, 1, Early(), stream).HeldOut;
        Matrix swapped = Rows.Clone();
        swapped[heldOut[0], 6] = Rows[heldOut[1], 6];
        swapped[heldOut[1], 6] = Rows[heldOut[0], 6];
        IRowGenerator generator = Makers["gan"](Interval, 1, null);

        byte[] before = ModelUnderTest.Of(Fit(generator, [1])).ToBytes();
        byte[] after = ModelUnderTest.Of(generator.Fit(swapped, Labels, DependentRows.Layout, [1])).ToBytes();

        after.Should().Equal(before);
    }

    [Fact]
    public void Likeness_is_1_for_the_same_rows_and_sees_columns_pairs_and_holes()
    {
        Matrix apart = Rows.Clone();
        Matrix whole = Rows.Clone();
        for (int row = 0; row < Rows.Rows; row++)
        {
            apart[row, 5] = Rows[(row + 100) % 200, 5];
            whole[row, 7] = float.IsNaN(Rows[row, 7]) ? Rows[0, 6] : Rows[row, 7];
        }

        double ofApart = Likeness.Of(Rows, apart, DependentRows.Layout);

        Likeness.Of(Rows, Rows, DependentRows.Layout).Should().Be(1);
        ofApart.Should().BeInRange(0.7, 0.99, "each column alone is as it was");
        Likeness.Of(Rows, whole, DependentRows.Layout).Should().BeLessThan(0.99);
        Likeness.Of(Rows, new Matrix(5, 8), DependentRows.Layout).Should().BeLessThan(0.3);
    }

    [Fact]
    public void Settings_out_of_range_are_named()
    {
        foreach (EarlyStoppingOptions wrong in new EarlyStoppingOptions[]
            { new() { HeldOutShare = 0 }, new() { HeldOutShare = 1 }, new() { Interval = 0 }, new() { Patience = 0 }, new() { MadeRows = 0 } })
        {
            FluentActions.Invoking(() => new TabularGan(new() { EarlyStopping = wrong })).Should().Throw<ArgumentOutOfRangeException>();
            FluentActions.Invoking(() => new TabularVae(new() { EarlyStopping = wrong })).Should().Throw<ArgumentOutOfRangeException>();
            FluentActions.Invoking(() => new ConditionalTabularGan(new() { EarlyStopping = wrong })).Should().Throw<ArgumentOutOfRangeException>();
        }
    }

    private static EarlyStoppingOptions Early() => new() { Interval = Interval, Patience = Patience, MadeRows = 100 };

    private static IFittedRowGenerator Fit(IRowGenerator generator, int[] classes) =>
        generator.Fit(Rows, Labels, DependentRows.Layout, classes);

    private static TrainingHistory History(IFittedRowGenerator generator) => generator switch
    {
        TabularGanModel gan => gan.Histories[0],
        TabularVaeModel vae => vae.History,
        _ => ((ConditionalTabularGanModel)generator).History,
    };
}
