using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks;
using MlNetGanExtensions.Networks.Optimizers;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Classification;

/// <summary>Trains one AC-GAN of the ensemble.</summary>
internal sealed class AcGanMemberTrainer
{
    private readonly AcGanOptions _options;
    private readonly AcGanNetworks _networks;
    private readonly AcGanLosses _losses;
    private readonly RandomStream _noise;
    private readonly RandomStream _conditions;
    private readonly RandomStream _labelledOrder;
    private readonly RandomStream _unlabelledOrder;
    private readonly Variable _features;
    private readonly Variable _classes;
    private readonly Variable _ramp;
    private readonly Adam _discriminatorOptimizer;
    private readonly Adam _generatorOptimizer;

    /// <param name="features">Scaled rows, with and without labels.</param>
    /// <param name="classes">One-hot classes; rows of zeros where the label is not known.</param>
    /// <param name="prior">Share of each class among the labelled rows, 1 × classes.</param>
    /// <param name="shape">Sizes of the networks.</param>
    /// <param name="options">Settings.</param>
    /// <param name="stream">This member's random numbers.</param>
    public AcGanMemberTrainer(
        Matrix features, Matrix classes, Matrix prior, AcGanShape shape, AcGanOptions options, RandomStream stream)
    {
        _options = options;

        // One stream for all batch sizes: two copies of it would draw the same numbers twice.
        _noise = stream.Child("noise");
        _conditions = stream.Child("conditions");
        _labelledOrder = stream.Child("order");
        _unlabelledOrder = stream.Child("unlabelled order");
        _networks = new AcGanNetworks(shape, new RandomValues(stream.Child("weights")));
        _features = new Variable("features", features);
        _classes = new Variable("classes", classes);
        _ramp = new Variable("ramp", new Matrix(1, 1));
        _losses = new AcGanLosses(_networks, options, prior, _ramp);
        _discriminatorOptimizer = new Adam(options.LearningRate, options.Beta1) { L2 = options.L2 };
        _generatorOptimizer = new Adam(options.LearningRate, options.Beta1);
    }

    /// <param name="labelled">Numbers of the rows with a label.</param>
    /// <param name="unlabelled">Numbers of the rows without.</param>
    /// <param name="memoryOf">What keeps the state of the training; null keeps nothing.</param>
    /// <param name="progress">Told after each epoch.</param>
    /// <param name="cancellation">Stops between epochs.</param>
    public (AcGanNetworks Networks, TrainingHistory History) Train(
        int[] labelled,
        int[] unlabelled,
        Func<TrainingState, ITrainingMemory>? memoryOf,
        IProgress<TrainingProgress>? progress,
        CancellationToken cancellation)
    {
        MiniBatches batches = Batches(labelled, unlabelled);
        TrainingLoop loop = new()
        {
            Epochs = _options.Epochs,
            Schedule = _options.Schedule,
            Optimizers = [_discriminatorOptimizer, _generatorOptimizer],
            Memory = memoryOf?.Invoke(State(batches)),
            Progress = progress,
            Cancellation = cancellation,
        };
        Matrix ramp = new(1, 1);
        TrainingHistory history = loop.Run(
            done =>
            {
                int over = _options.Unlabelled.RampUpEpochs;
                ramp[0, 0] = over == 0 ? 1 : Math.Min(1f, (float)done / over);
                _ramp.Write(ramp);
                return batches.RunEpoch();
            },
            validate: null,
            []);
        return (_networks, history);
    }

    /// <summary>The training step over all rows in batches.</summary>
    /// <param name="labelled">Numbers of the rows with a label.</param>
    /// <param name="unlabelled">Numbers of the rows without.</param>
    public MiniBatches Batches(int[] labelled, int[] unlabelled)
    {
        RowCycle labelledRows = new(labelled, _labelledOrder);
        bool supervised = unlabelled.Length == 0;
        return supervised
            ? new MiniBatches(labelledRows, _options.BatchSize, _options.Executor, batch => Step(batch.Rows, null))
            : new MiniBatches(
                new RowCycle(unlabelled, _unlabelledOrder),
                _options.BatchSize,
                _options.Executor,
                batch => Step(batch.Companions!, batch.Rows),
                labelledRows);
    }

    /// <summary>All that the training moves.</summary>
    private TrainingState State(MiniBatches batches) =>
        new TrainingState { Streams = [_noise, _conditions, _labelledOrder, _unlabelledOrder], Cycles = batches.Cycles }
            .Add("", _networks.Variables)
            .Add("discriminator-optimizer/", _discriminatorOptimizer.State)
            .Add("generator-optimizer/", _generatorOptimizer.State);

    /// <summary>One step: first the discriminator moves, then the generator against the moved discriminator.</summary>
    private Stage[] Step(IndexSlot labelledRows, IndexSlot? unlabelledRows)
    {
        Expression real = Op.GatherRows(_features, labelledRows);
        Expression classes = Op.GatherRows(_classes, labelledRows);
        DiscriminatorOutput onReal = _networks.Discriminate(real);
        Expression classLoss = AcGanLosses.Class(onReal.ClassLogits, classes);
        Expression loss = classLoss;
        DiscriminatorOutput? onUnlabelled = null;
        if (unlabelledRows is not null)
        {
            onUnlabelled = _networks.Discriminate(Op.GatherRows(_features, unlabelledRows));
            loss = _losses.Unlabelled(onUnlabelled.Value) is { } terms ? loss + terms : loss;
        }

        if (!_networks.HasGenerator)
        {
            return [new Stage(_discriminatorOptimizer.Minimize(loss, _networks.DiscriminatorVariables), loss)];
        }

        float weight = _options.AdversarialWeight;
        Expression conditions = _losses.Conditions(classes, _conditions);
        Expression noise = Op.RandomNormal(_noise, classes.Rows, _networks.Shape.NoiseSize);
        Expression made = _networks.Generate(noise, conditions);
        DiscriminatorOutput onMade = _networks.Discriminate(made);
        Expression madeClass = AcGanLosses.Class(onMade.ClassLogits, conditions);
        Expression realSource = AcGanLosses.RealSource(onReal.SourceLogit);
        if (onUnlabelled is { } output && _options.Unlabelled.InSourceLoss)
        {
            realSource = (realSource + AcGanLosses.RealSource(output.SourceLogit)) * 0.5f;
        }

        loss += (realSource + AcGanLosses.GeneratedSource(onMade.SourceLogit)) * weight;
        if (_options.GeneratedClassWeight > 0)
        {
            loss += madeClass * _options.GeneratedClassWeight;
        }

        // The generator maximises Lc - Ls; its source term is the usual non-saturating form, -log P(real | made).
        Expression generatorLoss = madeClass + AcGanLosses.RealSource(onMade.SourceLogit);
        return
        [
            new Stage(_discriminatorOptimizer.Minimize(loss, _networks.DiscriminatorVariables), loss, classLoss),
            new Stage(_generatorOptimizer.Minimize(generatorLoss, _networks.GeneratorVariables), generatorLoss),
        ];
    }
}
