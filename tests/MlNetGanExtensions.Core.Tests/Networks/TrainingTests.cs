using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks.Optimizers;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Networks;

public sealed class TrainingTests
{
    private readonly Variable _weight = new("w", new Matrix(1, 1));

    [Fact]
    public void Early_stopping_goes_back_to_the_best_weights()
    {
        double[] losses = [5, 3, 4, 3, 3.5, 1];
        int epoch = 0;
        TrainingLoop loop = new() { Epochs = 6, Patience = 3 };

        TrainingHistory history = loop.Run(_ => Set(++epoch), () => losses[epoch - 1], [_weight]);

        history.BestEpoch.Should().Be(2);
        history.Epochs.Should().HaveCount(5);
        history.Epochs.Select(progress => progress.ValidationLoss).Should().Equal(5, 3, 4, 3, 3.5);
        _weight.Read()[0, 0].Should().Be(2);
    }

    [Fact]
    public void Without_validation_the_last_weights_stay()
    {
        int epoch = 0;

        TrainingHistory history = new TrainingLoop { Epochs = 4, Patience = 1 }.Run(_ => Set(++epoch), null, [_weight]);

        history.BestEpoch.Should().Be(4);
        history.Epochs.Should().OnlyContain(progress => double.IsNaN(progress.ValidationLoss));
        _weight.Read()[0, 0].Should().Be(4);
    }

    [Fact]
    public void Progress_is_reported_after_every_epoch_and_cancellation_stops_before_the_next()
    {
        using CancellationTokenSource source = new();
        Reports reports = new(progress =>
        {
            if (progress.Epoch == 2)
            {
                source.Cancel();
            }
        });
        TrainingLoop loop = new() { Epochs = 5, Progress = reports, Cancellation = source.Token };

        Action act = () => loop.Run(_ => 0.5, null, [_weight]);

        act.Should().Throw<OperationCanceledException>();
        reports.Seen.Should().Equal(new TrainingProgress(1, 5, 0.5, double.NaN), new TrainingProgress(2, 5, 0.5, double.NaN));
    }

    [Fact]
    public void Schedules_follow_their_formulas()
    {
        Rates(LearningRateSchedule.Constant).Should().Equal(2, 2, 2, 2);
        Rates(LearningRateSchedule.Linear).Should().Equal(2, 1.5f, 1, 0.5f);
        float[] cosine = Rates(LearningRateSchedule.Cosine);
        for (int i = 0; i < 4; i++)
        {
            cosine[i].Should().BeApproximately((float)(1 + Math.Cos(Math.PI * i / 4)), 1e-6f);
        }
    }

    [Fact]
    public void A_cycle_hands_out_every_row_once_before_any_comes_again()
    {
        int[] rows = [3, 5, 7, 11, 13];
        RowCycle cycle = new(rows, new RandomStream(1, "order"));
        int[] taken = new int[15];

        for (int i = 0; i < 5; i++)
        {
            cycle.Next(taken.AsSpan(3 * i, 3));
        }

        int[][] rounds = [.. taken.Chunk(5)];
        rounds.Should().OnlyContain(round => round.Order().SequenceEqual(rows));
        rounds.Select(round => string.Join(' ', round)).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void An_epoch_visits_every_row_once_in_batches_with_a_smaller_last_one()
    {
        List<int> sizes = [];
        Variable table = new("table", Table(7));
        Variable visits = new("visits", new Matrix(1, 7));
        MiniBatches batches = new(new RowCycle([0, 1, 2, 3, 4, 5, 6], new RandomStream(1, "order")), 3, CpuExecutor.Default, batch =>
        {
            sizes.Add(batch.Rows.Count);
            Expression rows = Op.GatherRows(table, batch.Rows);
            return [new Stage([new Assignment(visits, visits + Op.SumRows(rows))], Op.Mean(rows) * 7)];
        });

        double loss = batches.RunEpoch();
        batches.RunEpoch();

        sizes.Should().Equal(3, 1);
        loss.Should().BeApproximately(1, 1e-6);
        visits.Read().Values.ToArray().Should().OnlyContain(count => count == 2);
    }

    [Fact]
    public void More_rows_in_a_batch_than_there_are_means_one_batch()
    {
        List<int> sizes = [];
        MiniBatches batches = new(new RowCycle([0, 1], new RandomStream(1, "order")), 64, CpuExecutor.Default, batch =>
        {
            sizes.Add(batch.Rows.Count);
            return [new Stage([], Op.Sum(Op.GatherRows(Op.Constant(Table(2)), batch.Rows)))];
        });

        batches.RunEpoch().Should().Be(2);
        sizes.Should().Equal(2);
    }

    [Fact]
    public void Companions_go_round_beside_the_rows()
    {
        Variable visits = new("visits", new Matrix(1, 5));
        RowCycle companions = new([0, 1, 2, 3, 4], new RandomStream(2, "beside"));
        MiniBatches batches = new(new RowCycle([0, 1, 2, 3, 4], new RandomStream(1, "order")), 2, CpuExecutor.Default, batch =>
            [new Stage(
                [new Assignment(visits, visits + Op.SumRows(Op.GatherRows(Op.Constant(Table(5)), batch.Companions!)))],
                Op.Mean(Op.GatherRows(Op.Constant(Table(5)), batch.Rows)))], companions);

        // Three batches with two companions each: thirty in five epochs, six times every row.
        for (int epoch = 0; epoch < 5; epoch++)
        {
            batches.RunEpoch();
        }

        visits.Read().Values.ToArray().Should().OnlyContain(count => count == 6);
    }

    [Fact]
    public void Divergence_names_the_step_and_the_loss()
    {
        _weight.Write(Matrix.From(new[,] { { 1f } }));
        Sgd optimizer = new(1e15f);
        Expression loss = Op.Square(Op.Square(_weight));
        MiniBatches batches = new(new RowCycle([0, 1, 2, 3], new RandomStream(1, "order")), 1, CpuExecutor.Default, _ =>
            [new Stage(optimizer.Minimize(loss, [_weight]), loss)]);

        Action act = () => batches.RunEpoch();

        TrainingDivergedException error = act.Should().Throw<TrainingDivergedException>().Which;
        error.Step.Should().Be(2);
        error.Loss.Should().Be(double.PositiveInfinity);
        error.Message.Should().Contain("step 2");
    }

    private static Matrix Table(int size)
    {
        Matrix identity = new(size, size);
        for (int i = 0; i < size; i++)
        {
            identity[i, i] = 1;
        }

        return identity;
    }

    private static float[] Rates(LearningRateSchedule schedule)
    {
        Sgd optimizer = new(2);
        List<float> rates = [];
        TrainingLoop loop = new() { Epochs = 4, Schedule = schedule, Optimizers = [optimizer] };
        loop.Run(
            _ =>
            {
                rates.Add(optimizer.LearningRate);
                return 0;
            },
            null,
            []);
        return [.. rates];
    }

    private double Set(int value)
    {
        _weight.Write(value);
        return value;
    }

    private sealed class Reports(Action<TrainingProgress> then) : IProgress<TrainingProgress>
    {
        public List<TrainingProgress> Seen { get; } = [];

        public void Report(TrainingProgress value)
        {
            Seen.Add(value);
            then(value);
        }
    }
}
