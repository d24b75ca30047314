using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Networks;

/// <summary>Batch normalisation with running statistics (Ioffe and Szegedy 2015, algorithms 1 and 2).</summary>
public sealed class BatchNormalization
{
    private readonly float _momentum;
    private readonly float _epsilon;

    /// <summary>Makes the layer with scale 1, shift 0, running mean 0 and running variance 1.</summary>
    /// <param name="name">Names the variables.</param>
    /// <param name="columns">Columns of the input, at least 1.</param>
    /// <param name="momentum">Share of the old running value that is kept at each step, in [0, 1).</param>
    /// <param name="epsilon">Added to variances before the root, above 0.</param>
    public BatchNormalization(string name, int columns, float momentum = 0.9f, float epsilon = 1e-5f)
        : this(name, columns, momentum, epsilon, new RandomValues(new RandomStream(0, "batch normalisation draws nothing")))
    {
    }

    internal BatchNormalization(string name, int columns, float momentum, float epsilon, ILayerValues values)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(momentum);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(momentum, 1f);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(epsilon);
        _momentum = momentum;
        _epsilon = epsilon;
        Scale = Statistics("scale", 1);
        Shift = Statistics("shift", 0);
        RunningMean = Statistics("running-mean", 0);
        RunningVariance = new Variable($"{name}/running-variance", values.Variances($"{name}/running-variance", columns, 1));

        Variable Statistics(string kind, float first) => new($"{name}/{kind}", values.Statistics($"{name}/{kind}", columns, first));
    }

    /// <summary>The learned factor, 1 × columns.</summary>
    public Variable Scale { get; }

    /// <summary>The learned offset, 1 × columns.</summary>
    public Variable Shift { get; }

    /// <summary>Mean of the inputs over the past steps, 1 × columns.</summary>
    public Variable RunningMean { get; }

    /// <summary>Variance of the inputs over the past steps (divided by rows − 1), 1 × columns.</summary>
    public Variable RunningVariance { get; }

    /// <summary>All four, those that the optimiser moves first.</summary>
    internal IEnumerable<Variable> Variables => [Scale, Shift, RunningMean, RunningVariance];

    /// <summary>The output while training: normalised by the batch's own mean and variance.</summary>
    /// <param name="input">Rows × columns, at least two rows.</param>
    /// <param name="updates">Receives the assignments that move the running statistics.</param>
    public Expression Train(Expression input, ICollection<Assignment> updates)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(updates);
        if (input.Rows < 2)
        {
            throw new ArgumentException("Batch normalisation needs at least two rows in a batch.", nameof(input));
        }

        Expression mean = Op.MeanRows(input);
        Expression centred = input - mean;
        Expression variance = Op.MeanRows(Op.Square(centred));
        float unbiased = (float)input.Rows / (input.Rows - 1);
        updates.Add(new Assignment(RunningMean, (RunningMean * _momentum) + (mean * (1 - _momentum))));
        updates.Add(new Assignment(RunningVariance, (RunningVariance * _momentum) + (variance * (unbiased * (1 - _momentum)))));
        return (centred * (Scale / Op.Sqrt(variance + _epsilon))) + Shift;
    }

    /// <summary>The output after training: normalised by the running statistics, each row on its own.</summary>
    /// <param name="input">Rows × columns.</param>
    public Expression Infer(Expression input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return ((input - RunningMean) * (Scale / Op.Sqrt(RunningVariance + _epsilon))) + Shift;
    }
}
