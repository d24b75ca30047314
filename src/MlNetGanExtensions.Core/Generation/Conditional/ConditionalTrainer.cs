using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks;
using MlNetGanExtensions.Networks.Optimizers;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation.Conditional;

/// <summary>Trains generator and critic.</summary>
internal sealed class ConditionalTrainer
{
    private readonly ConditionalTabularGanOptions _options;
    private readonly Critic _critic;
    private readonly RandomStream _noise;
    private readonly RandomStream _states;
    private readonly Adam _criticOptimizer;
    private readonly Adam _generatorOptimizer;
    private readonly Variable _rows;
    private readonly IndexSlot _batch;
    private readonly InputSlot? _conditions;
    private readonly ConditionSampler _sampler;
    private readonly ICompiledGraph _graph;
    private readonly Expression _criticLoss;
    private readonly Expression _generatorLoss;
    private long _steps;

    /// <param name="shape">What the columns of an encoded row are; at least one.</param>
    /// <param name="rows">The encoded rows.</param>
    /// <param name="sampler">Draws conditions and rows.</param>
    /// <param name="options">Settings.</param>
    /// <param name="stream">The random numbers of the training.</param>
    public ConditionalTrainer(
        ConditionalShape shape, Matrix rows, ConditionSampler sampler, ConditionalTabularGanOptions options, RandomStream stream)
    {
        _options = options;
        _noise = stream.Child("noise");
        _states = stream.Child("states");
        _sampler = sampler;
        int batchSize = BatchSize(rows.Rows, options);
        StepsInEpoch = Math.Max(Math.Max(1, rows.Rows / batchSize), (options.LeastSteps + options.Epochs - 1) / options.Epochs);
        RandomValues values = new(stream.Child("weights"));
        Generator = new ConditionalGenerator(shape, options.LatentSize, [.. options.GeneratorSizes], values);
        _critic = new Critic(shape, options, values, stream.Child("critic"));
        _criticOptimizer = Optimizer();
        _generatorOptimizer = Optimizer();
        _rows = new Variable("rows", rows);
        _batch = new IndexSlot("batch rows", batchSize);
        _conditions = shape.Told == 0 ? null : new InputSlot("conditions", batchSize, shape.Told);
        (Stage[] stages, _criticLoss, _generatorLoss) = Describe();
        _graph = options.Executor.Compile(stages);
        State = new TrainingState { Streams = [_noise, _states, sampler.Stream, .. _critic.Streams] }
            .Add("", Generator.State)
            .Add("", _critic.Variables)
            .Add("critic-optimizer/", _criticOptimizer.State)
            .Add("generator-optimizer/", _generatorOptimizer.State);
    }

    public ConditionalGenerator Generator { get; }

    /// <summary>All that the training moves.</summary>
    public TrainingState State { get; }

    public int StepsInEpoch { get; }

    /// <summary>Whole packs, at least two of them, and no more rows than there are if that allows it.</summary>
    public static int BatchSize(int rows, ConditionalTabularGanOptions options)
    {
        int least = Math.Max(2, Math.Min(options.BatchSize, 2 * options.PackedRows));
        int most = Math.Min(options.BatchSize, rows);
        return Math.Max(least, most - (most % options.PackedRows));
    }

    /// <param name="validate">How unlike made and held-out rows are; null where none are held out.</param>
    /// <param name="memory">Keeps the state; null keeps nothing.</param>
    /// <param name="progress">Told after each epoch.</param>
    /// <param name="cancellation">Stops between steps.</param>
    public TrainingHistory Train(
        Func<double>? validate, ITrainingMemory? memory, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        EarlyStoppingOptions? early = _options.EarlyStopping;
        TrainingLoop loop = new()
        {
            Epochs = _options.Epochs,
            Schedule = _options.Schedule,
            Optimizers = [_criticOptimizer, _generatorOptimizer],
            Patience = early is null ? 0 : early.Patience * early.Interval,
            ValidationInterval = early?.Interval ?? 1,
            Memory = memory,
            Progress = progress,
            Cancellation = cancellation,
        };
        return loop.Run(_ => Epoch(cancellation), validate, validate is null ? [] : Generator.State);
    }

    /// <summary>One step of the critic and one of the generator.</summary>
    /// <returns>The critic's loss before it moved.</returns>
    /// <exception cref="TrainingDivergedException">A loss is not finite.</exception>
    public double Step()
    {
        _steps++;
        _sampler.Draw(_batch, _conditions);
        _graph.Run();
        double loss = _graph.Scalar(_criticLoss);
        double generatorLoss = _graph.Scalar(_generatorLoss);
        return double.IsFinite(loss) && double.IsFinite(generatorLoss)
            ? loss
            : throw new TrainingDivergedException(_steps, double.IsFinite(loss) ? generatorLoss : loss);
    }

    public double Epoch(CancellationToken cancellation)
    {
        double sum = 0;
        for (int step = 0; step < StepsInEpoch; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            sum += Step();
        }

        return sum / StepsInEpoch;
    }

    private Adam Optimizer() => new(_options.LearningRate, _options.Beta1, _options.Beta2) { L2 = _options.WeightDecay };

    /// <summary>First the critic moves, then the generator against the moved critic, with the rows that the critic saw.</summary>
    private (Stage[] Stages, Expression CriticLoss, Expression GeneratorLoss) Describe()
    {
        List<Assignment> statistics = [];
        Expression noise = Op.RandomNormal(_noise, _batch.Count, _options.LatentSize);
        Expression inputs = _conditions is null ? noise : Op.ConcatColumns(noise, _conditions);
        (Expression made, Expression? logits) = Generator.Train(inputs, _options.Temperature, _states, statistics);
        Expression real = Op.GatherRows(_rows, _batch);
        Expression criticLoss = _critic.Difference(made, real, _conditions) + (_critic.Penalty(real, made, _conditions) * _options.PenaltyWeight);
        Expression generatorLoss = -Op.Mean(_critic.Score(made, _conditions));
        if (_conditions is not null)
        {
            ColumnGroups groups = Generator.Shape.Conditions!;
            generatorLoss += Op.CrossEntropyWithLogits(Op.SliceColumns(logits!, 0, groups.Columns), _conditions, groups);
        }

        Stage[] stages =
        [
            new Stage(_criticOptimizer.Minimize(criticLoss, _critic.Variables), criticLoss),
            new Stage([.. _generatorOptimizer.Minimize(generatorLoss, Generator.Variables), .. statistics], generatorLoss),
        ];
        return (stages, criticLoss, generatorLoss);
    }
}
