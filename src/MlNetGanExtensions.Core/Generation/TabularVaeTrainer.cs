using MlNetGanExtensions.Generation.Encoding;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks;
using MlNetGanExtensions.Networks.Optimizers;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation;

/// <summary>Trains the networks on the rows of all classes.</summary>
internal sealed class TabularVaeTrainer
{
    // A number that the networks give exactly would have no deviation left, and an infinite loss.
    private const float SmallestLogDeviation = -2.3f;

    private readonly RowEncoder _encoder;
    private readonly int[] _presence;
    private readonly TabularVaeOptions _options;
    private readonly RandomStream _codes;
    private readonly Adam _optimizer;
    private readonly Variable _rows;
    private readonly Variable? _logDeviations;
    private readonly Matrix? _units;
    private readonly IndexSlot _batch;
    private readonly RowCycle _cycle;
    private readonly ICompiledGraph _graph;
    private readonly Expression _loss;
    private long _rounds;

    /// <param name="encoder">Says what the columns are; at least one.</param>
    /// <param name="rows">The encoded rows, and behind them a 1 in the column of the class, if it is known.</param>
    /// <param name="classes">How many columns stand for classes.</param>
    /// <param name="options">Settings.</param>
    /// <param name="stream">The random numbers of the training.</param>
    public TabularVaeTrainer(RowEncoder encoder, Matrix rows, int classes, TabularVaeOptions options, RandomStream stream)
    {
        _encoder = encoder;
        _presence = [.. encoder.Numbers.Select(number => number.Presence)];
        _options = options;
        _codes = stream.Child("codes");
        RandomStream order = stream.Child("order");
        int numbers = encoder.Numbers.Length;
        TabularVaeShape shape = new(encoder.Outputs, numbers, classes, options.LatentSize, [.. options.HiddenSizes]);
        Networks = new TabularVaeNetworks(shape, new RandomValues(stream.Child("weights")));
        _optimizer = new Adam(options.LearningRate);
        _rows = new Variable("rows", rows);
        if (numbers > 0)
        {
            _units = Units(rows, numbers);
            _logDeviations = new Variable("log-deviations", new Matrix(1, numbers));
        }

        _batch = new IndexSlot("batch rows", Math.Min(options.BatchSize, rows.Rows));
        _cycle = new RowCycle([.. Enumerable.Range(0, rows.Rows)], order);
        _loss = Describe();
        Moved = _logDeviations is null ? [.. Networks.Variables] : [.. Networks.Variables, _logDeviations];
        _graph = options.Executor.Compile([new Stage(_optimizer.Minimize(_loss, Moved), _loss)]);
        State = new TrainingState { Streams = [_codes, order], Cycles = [_cycle] }.Add("", Moved).Add("optimizer/", _optimizer.State);
    }

    public TabularVaeNetworks Networks { get; }

    /// <summary>What the optimiser moves.</summary>
    public IReadOnlyList<Variable> Moved { get; }

    /// <summary>All that the training moves.</summary>
    public TrainingState State { get; }

    /// <summary>How far real numbers stray from what the networks expect, in the units of encoded rows.</summary>
    public float[] Deviations()
    {
        float[] logs = _logDeviations?.Read().Row(0).ToArray() ?? [];
        return [.. logs.Select((log, i) => _units![0, i] * VectorMath.Exp(Math.Max(log, SmallestLogDeviation)))];
    }

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
            Optimizers = [_optimizer],
            Patience = early is null ? 0 : early.Patience * early.Interval,
            ValidationInterval = early?.Interval ?? 1,
            Memory = memory,
            Progress = progress,
            Cancellation = cancellation,
        };
        return loop.Run(_ => Round(), validate, validate is null ? [] : Moved);
    }

    private double Round()
    {
        _rounds++;
        _cycle.Next(_batch.Values);
        _graph.Run();
        double loss = _graph.Scalar(_loss);
        return double.IsFinite(loss) ? loss : throw new TrainingDivergedException(_rounds, loss);
    }

    /// <summary>The negative evidence lower bound of Kingma and Welling 2014, equation 10, with one draw of the code for each row.</summary>
    private Expression Describe()
    {
        TabularVaeShape shape = Networks.Shape;
        Expression rows = Op.GatherRows(_rows, _batch);
        (Expression mean, Expression logVariance) = Networks.Code(rows);
        Expression noise = Op.RandomNormal(_codes, rows.Rows, shape.LatentSize);
        Expression code = mean + (Op.Exp(logVariance * 0.5f) * noise);
        (Expression? numbers, Expression? logits) = Networks.Row(Op.ConcatColumns(code, Op.SliceColumns(rows, shape.Outputs, shape.Classes)));
        Expression divergence = Op.Sum(Op.Square(mean) + Op.Exp(logVariance) - logVariance + Op.Constant(-1)) * (0.5f / rows.Rows);
        Expression loss = divergence * _options.DivergenceWeight;
        Expression? categories = logits is null ? null : Op.SliceColumns(rows, shape.Numbers, logits.Columns);
        if (logits is not null)
        {
            loss += Op.CrossEntropyWithLogits(logits, categories!, _encoder.GroupColumns);
        }

        return numbers is null ? loss : loss + NumberLoss(numbers, Op.SliceColumns(rows, 0, shape.Numbers), categories);
    }

    /// <summary>Minus the logarithm of normal densities, up to constants, over the numbers that are there.</summary>
    private Expression NumberLoss(Expression expected, Expression real, Expression? categories)
    {
        Expression logDeviations = Op.Maximum(_logDeviations!, Op.Constant(SmallestLogDeviation));
        Expression error = (real - expected) / (Op.Exp(logDeviations) * Op.Constant(_units!));
        Expression cells = (Op.Square(error) * 0.5f) + logDeviations;
        return Op.Sum(PresentNumbers.Mask(_presence, _encoder.GroupColumns, categories) is { } mask ? cells * mask : cells) * (1f / real.Rows);
    }

    /// <summary>Half the standard deviation of each encoded number: where the deviations start.</summary>
    private static Matrix Units(Matrix rows, int numbers)
    {
        Matrix units = new(1, numbers);
        for (int i = 0; i < numbers; i++)
        {
            // A number that is missing is encoded as 0 and widens the deviation a little; it is but a start.
            units[0, i] = Math.Max(0.01f, (float)SlotNumbers.Of(rows, i).Deviation / 2);
        }

        return units;
    }
}
