using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks;
using MlNetGanExtensions.Networks.Optimizers;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Benchmarks.Steps.Works;

/// <summary>A training step of an autoencoder on the squared error: ReLU in the hidden layers, sigmoid at the end.</summary>
internal sealed class AutoencoderStepWork(string name, IReadOnlyList<int> sizes, int batchSize, Func<Optimizer> optimizer) : IWork
{
    public string Name => name;

    public IReadOnlyList<int> ThreadCounts => [1];

    public double? Operations => null;

    /// <summary>Stochastic gradient descent as in the paper's preset.</summary>
    public static Optimizer PlainDescent() => new Sgd(0.5f);

    public static Optimizer Adam() => new Adam(1e-3f);

    public PreparedWork Prepare(IGraphExecutor executor, int threads)
    {
        RandomStream stream = new(1, name);
        int rows = TrainingData.Batches * batchSize;
        Variable table = new("rows", TrainingData.Uniform(rows, sizes[0], stream.Child("table")));
        FeedForward network = new(name, sizes, Activation.Relu, Activation.Sigmoid, stream.Child("weights"));
        Optimizer descent = optimizer();
        RowCycle order = new([.. Enumerable.Range(0, rows)], stream.Child("order"));
        MiniBatches batches = new(order, batchSize, executor, batch =>
        {
            Expression input = Op.GatherRows(table, batch.Rows);
            Expression loss = Op.MeanSquaredError(network.Apply(input), input);
            return [new Stage(descent.Minimize(loss, network.Variables), loss)];
        });
        return new PreparedWork(() => batches.RunEpoch(), TrainingData.Batches);
    }
}
