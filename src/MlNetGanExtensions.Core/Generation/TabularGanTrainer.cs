using MlNetGanExtensions.Generation.Encoding;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks;
using MlNetGanExtensions.Networks.Optimizers;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation;

/// <summary>Trains generator and discriminator of one class.</summary>
internal sealed class TabularGanTrainer
{
    // A share is met to within 1 part in 16 of an equal one.
    private const int TurnsPerRow = 16;

    private readonly TabularGanOptions _options;
    private readonly TabularDiscriminator _discriminator;
    private readonly RandomStream _noise;
    private readonly RandomStream _categories;
    private readonly Adam _discriminatorOptimizer;
    private readonly Adam _generatorOptimizer;
    private readonly Variable _rows;
    private readonly IndexSlot _batch;
    private readonly RowCycle _cycle;
    private readonly ICompiledGraph _graph;
    private readonly Expression _discriminatorLoss;
    private readonly Expression _generatorLoss;
    private long _rounds;

    /// <param name="encoder">Says what the columns are; at least one.</param>
    /// <param name="rows">The encoded rows of the class.</param>
    /// <param name="shares">The part that each row has among those that are shown; null where all are shown alike.</param>
    /// <param name="options">Settings.</param>
    /// <param name="stream">The random numbers of this class.</param>
    public TabularGanTrainer(RowEncoder encoder, Matrix rows, double[]? shares, TabularGanOptions options, RandomStream stream)
    {
        _options = options;
        _noise = stream.Child("noise");
        _categories = stream.Child("categories");
        RandomStream dropout = stream.Child("dropout");
        RandomStream order = stream.Child("order");
        RandomValues values = new(stream.Child("weights"));
        Generator = new TabularGenerator(TabularGanShape.Of(encoder, options), options.BatchNormalizationMomentum, values);
        _discriminator = new TabularDiscriminator(encoder.Outputs, options, values, dropout);
        _discriminatorOptimizer = new Adam(options.LearningRate, options.Beta1);
        _generatorOptimizer = new Adam(options.LearningRate, options.Beta1);
        _rows = new Variable("rows", rows);
        _batch = new IndexSlot("batch rows", options.BatchSize);
        _cycle = new RowCycle(Turns(rows.Rows, shares, stream.Child("shares")), order);
        (Stage[] stages, _discriminatorLoss, _generatorLoss) = Describe();
        _graph = options.Executor.Compile(stages);
        State = new TrainingState { Streams = [_noise, _categories, dropout, order], Cycles = [_cycle] }
            .Add("", Generator.State)
            .Add("", _discriminator.Variables)
            .Add("discriminator-optimizer/", _discriminatorOptimizer.State)
            .Add("generator-optimizer/", _generatorOptimizer.State);
    }

    public TabularGenerator Generator { get; }

    /// <summary>All that the training moves.</summary>
    public TrainingState State { get; }

    /// <param name="validate">How unlike made and held-out rows are; null where none are held out.</param>
    /// <param name="memory">Keeps the state; null keeps nothing.</param>
    /// <param name="progress">Told after each round.</param>
    /// <param name="cancellation">Stops between rounds.</param>
    public TrainingHistory Train(
        Func<double>? validate, ITrainingMemory? memory, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        EarlyStoppingOptions? early = _options.EarlyStopping;
        TrainingLoop loop = new()
        {
            Epochs = _options.Rounds,
            Schedule = _options.Schedule,
            Optimizers = [_discriminatorOptimizer, _generatorOptimizer],
            Patience = early is null ? 0 : early.Patience * early.Interval,
            ValidationInterval = early?.Interval ?? 1,
            Memory = memory,
            Progress = progress,
            Cancellation = cancellation,
        };
        return loop.Run(_ => Round(), validate, validate is null ? [] : Generator.State);
    }

    /// <summary>One round.</summary>
    /// <returns>The discriminator's loss before it moved.</returns>
    /// <exception cref="TrainingDivergedException">A loss is not finite.</exception>
    public double Round()
    {
        _rounds++;
        _cycle.Next(_batch.Values);
        _graph.Run();
        double loss = _graph.Scalar(_discriminatorLoss);
        double generatorLoss = _graph.Scalar(_generatorLoss);
        return double.IsFinite(loss) && double.IsFinite(generatorLoss)
            ? loss
            : throw new TrainingDivergedException(_rounds, double.IsFinite(loss) ? generatorLoss : loss);
    }

    /// <summary>The rows that come once in each pass: all of them, or as many turns as make the shares felt.</summary>
    private static int[] Turns(int rows, double[]? shares, RandomStream stream) =>
        shares is null ? [.. Enumerable.Range(0, rows)] : WeightedDraws.Counted(shares, checked(TurnsPerRow * rows), stream);

    /// <summary>First the discriminator moves, then the generator against the moved discriminator.</summary>
    private (Stage[] Stages, Expression DiscriminatorLoss, Expression GeneratorLoss) Describe()
    {
        List<Assignment> statistics = [];
        Expression noise = Op.RandomNormal(_noise, _options.BatchSize, _options.LatentSize);
        Expression made = Generator.Train(noise, _options.CategoryTemperature ?? 1, _categories, statistics);
        Expression realLoss = Op.Mean(Op.Softplus(-_discriminator.Apply(Op.GatherRows(_rows, _batch))));
        Expression logit = _discriminator.Apply(made);
        Expression madeLoss = Op.Mean(Op.Softplus(logit));
        Expression loss = realLoss + madeLoss;

        // The usual non-saturating form, −log P(real | made).
        Expression generatorLoss = Op.Mean(Op.Softplus(-logit));
        Stage generatorStage = new([.. _generatorOptimizer.Minimize(generatorLoss, Generator.Variables), .. statistics], generatorLoss);
        Stage[] stages = _options.SeparateDiscriminatorSteps
            ?
            [
                new Stage(_discriminatorOptimizer.Minimize(realLoss, _discriminator.Variables), loss),
                new Stage(_discriminatorOptimizer.Minimize(madeLoss, _discriminator.Variables)),
                generatorStage,
            ]
            : [new Stage(_discriminatorOptimizer.Minimize(loss, _discriminator.Variables), loss), generatorStage];
        return (stages, loss, generatorLoss);
    }
}
