using System.Collections.Concurrent;
using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Sweeping;

namespace MlNetGanExtensions.Tests.Sweeping;

/// <summary>
/// A logistic regression that remembers each fit, and by name which rows each model scored. Made rows have no name: reading it of one is an
/// error, so an arm that scored a made row would fail.
/// </summary>
internal sealed class WatchedTrainer
{
    public List<Fitting> Fits { get; } = [];

    public ImbalancedTrainer Trainer => new("watched", (ml, request) => new Estimator(ml, request, this));

    internal sealed class Fitting(int rows)
    {
        public int Rows => rows;

        public ConcurrentDictionary<string, bool> Scored { get; } = [];

        public ITransformer? Model { get; set; }
    }

    public sealed class In
    {
        public string Name { get; set; } = "";

        public float Score { get; set; }

        public float Probability { get; set; }
    }

    public sealed class Out
    {
        public float Score { get; set; }

        public float Probability { get; set; }
    }

    private sealed class Estimator(MLContext ml, TrainerRequest request, WatchedTrainer watch) : IEstimator<ITransformer>
    {
        public ITransformer Fit(IDataView input)
        {
            Fitting fitting = new(input.GetColumn<float[]>(request.FeatureColumnName).Count());
            watch.Fits.Add(fitting);
            ITransformer model = Chain((row, scored) =>
            {
                fitting.Scored.TryAdd(row.Name, true);
                scored.Score = row.Score;
                scored.Probability = row.Probability;
            }).Fit(input);
            fitting.Model = model;
            return model;
        }

        public SchemaShape GetOutputSchema(SchemaShape inputSchema) => Chain((_, _) => { }).GetOutputSchema(inputSchema);

        private EstimatorChain<ITransformer> Chain(Action<In, Out> map) => new EstimatorChain<ITransformer>()
            .Append(ImbalancedTrainer.LogisticRegression.Create(ml, request))
            .Append<ITransformer>(ml.Transforms.CustomMapping(map, contractName: null));
    }
}
