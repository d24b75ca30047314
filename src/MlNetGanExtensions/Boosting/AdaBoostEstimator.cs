using Microsoft.ML;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Fitting;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Schemas;
using MlNetGanExtensions.Weighting;

namespace MlNetGanExtensions.Boosting;

/// <summary>
/// Boosts any binary trainer that reads example weights: it is fitted again and again, each time with more weight on the rows that the rounds
/// before got wrong, and the rounds vote. Made by <see cref="GanCatalog.AdaBoost(IEstimator{ITransformer}, string, string, int, double)"/>.
/// </summary>
/// <remarks>
/// <format type="text/markdown"><![CDATA[
/// ### Input and output columns
/// The label must be Boolean. The given trainer must have been told to read its example weights from the option `ExampleWeightColumnName`; one that
/// does not ask for that column is refused, for it would give the same model in every round. (ML.NET's own `Gam` learns nothing at all once it is
/// given a column of weights, in release 5.0.1.)
///
/// | Output column | Type | Description |
/// | -- | -- | -- |
/// | `PredictedLabel` | Boolean | Whether `Score` is above 0 |
/// | `Score` | Single | The mean of the rounds' votes: for SAMME.R of the log-odds they give, for SAMME of −1 and 1 by their weights |
/// | `Probability` | Single | 1 / (1 + e^−Score). With SAMME a score lies between −1 and 1: put a calibrator behind it where probabilities matter |
///
/// Other columns that the given trainer adds are not passed on, and columns that it replaces are passed on as they were.
///
/// ### The votes of SAMME.R
/// Half the log-odds of the trainer's `Probability`. Without that column they come from its `Score`: for FastForest by the share of its trees'
/// votes, else the score is taken as log-odds. Append a calibrator to a trainer whose score is neither. A round that gives NaN abstains.
///
/// ### Threads
/// ML.NET's tree trainers go wrong when several threads fit the same object; give each thread an estimator, and so a trainer, of its own.
///
/// ### When it ends
/// After `Rounds`, or after a round that errs on no row, which is kept. SAMME also ends before a round that errs on half of the weight or more:
/// it is left out, unless it is the first.
/// ]]></format>
/// Zhu, Zou, Rosset and Hastie, "Multi-class AdaBoost" (2009), algorithms 2 and 4; Freund and Schapire (1997). Cost: rounds × (a fit and a
/// pass over the scored rows). Each column that is needed is read once and kept in memory meanwhile.
/// </remarks>
public sealed partial class AdaBoostEstimator : IEstimator<AdaBoostTransformer>
{
    private const double LeastError = 2.220446049250313e-16;

    /// <summary>An error from here on is no better than chance: half, but for the rounding of a sum over many rows.</summary>
    private const double Chance = .5 - 1e-10;

    private readonly MLContext _context;
    private readonly IEstimator<ITransformer> _trainer;
    private readonly Options _options;

    internal AdaBoostEstimator(MLContext context, IEstimator<ITransformer> trainer, Options options)
    {
        options.Check();
        if (trainer is AdaBoostEstimator)
        {
            throw new ArgumentException("A boosted trainer cannot be boosted again.", nameof(trainer));
        }

        _context = context;
        _trainer = trainer;
        _options = options.Copy();
    }

    /// <summary>The trainer that is boosted.</summary>
    internal IEstimator<ITransformer> Trainer => _trainer;

    /// <summary>Fits the given trainer once for each round.</summary>
    /// <param name="input">Rows of both classes. It is not changed.</param>
    /// <exception cref="ArgumentNullException">The view is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of another type.</exception>
    /// <exception cref="ArgumentException">A class has no row, a weight is negative or not finite, or all are 0; or the trainer reads no weights.</exception>
    /// <exception cref="OperationCanceledException">The options' token or the context's work was cancelled.</exception>
    public AdaBoostTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        GetOutputSchema(SchemaShapes.Of(input.Schema));
        using FitSession session = new(_context, "AdaBoost", seed: null, _options.CancellationToken);
        IProgress<TrainingProgress> progress = session.Progress(_options.Progress);
        IDataView rows = _context.Data.Cache(input);
        RowWeights weights = TrainingRows.Read(rows, _options.LabelColumnName, _options.ExampleWeightColumnName);

        List<BoostingRound> rounds = [];
        while (rounds.Count < _options.Rounds)
        {
            session.Cancellation.ThrowIfCancellationRequested();
            WeightedView weighted = new(rows, _options.ExampleWeightColumnName, weights.ForTrainer());
            BoostingRound round = Train(weighted, weights);
            bool chance = _options.Algorithm == BoostingAlgorithm.Samme && round.Error >= Chance;
            if (!chance || rounds.Count == 0)
            {
                rounds.Add(round);
            }

            if (chance)
            {
                session.Warning($"Round {rounds.Count} errs on {round.Error:P1} of the weight, which is no better than chance; boosting ends.");
                break;
            }

            progress.Report(new TrainingProgress(rounds.Count, _options.Rounds, round.Error, double.NaN));
            if (round.Error == 0)
            {
                session.Info($"Round {rounds.Count} errs on no row; boosting ends.");
                break;
            }

            if (rounds.Count == 2 && rounds[0].Outputs.AsSpan().SequenceEqual(rounds[1].Outputs))
            {
                session.Warning("The first two rounds gave the same model: the trainer may make no use of example weights.");
            }

            Reweight(weights, round);
        }

        session.Info($"Boosted {rounds.Count} rounds; the last errs on {rounds[^1].Error:P1} of the weight.");
        VotesComponent votes = new(_options.Algorithm, [.. rounds.Select(round => round.Vote)]);
        ITransformer[] members = [.. rounds.Select(round => round.Model)];
        return new AdaBoostTransformer(
            BoostedChain.Build(input, members, votes),
            _options.Algorithm,
            members,
            [.. rounds.Select(round => _options.Algorithm == BoostingAlgorithm.Samme ? round.Vote.Scale : 1)],
            [.. rounds.Select(round => round.Error)]);
    }

    /// <summary>The columns that <see cref="Fit"/>'s transformer will add.</summary>
    /// <param name="inputSchema">The columns before the estimator, with or without the example weights.</param>
    /// <exception cref="ArgumentNullException">The schema is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of another type.</exception>
    /// <exception cref="ArgumentException">The trainer reads no weights.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        ColumnRules.FindBooleanLabel(inputSchema, _options.LabelColumnName);
        TrainerShapes.Check(_trainer, inputSchema, _options.ExampleWeightColumnName);
        return ScoredShapes.With(inputSchema, AcGanBinaryComponent.Outputs(ScoredShapes.Empty));
    }

    private BoostingRound Train(WeightedView weighted, RowWeights weights)
    {
        ITransformer model = _trainer.Fit(weighted);
        IDataView scored = model.Transform(weighted);
        Vote vote = VoteReading.Of(model, weighted.Schema, scored.Schema, _options.Algorithm);
        float[] outputs = VoteReading.Read(scored, vote.Column);
        double[] votes = [.. outputs.Select(vote.Of)];
        double error = weights.Error(votes);
        if (_options.Algorithm == BoostingAlgorithm.Samme)
        {
            double odds = (1 - error) / Math.Max(error, LeastError);
            vote = vote with { Scale = error < Chance ? _options.LearningRate * PortableFunctions.Log(odds) : 1 };
        }

        return new BoostingRound(model, vote, error, outputs, votes);
    }

    private void Reweight(RowWeights weights, BoostingRound round)
    {
        if (_options.Algorithm == BoostingAlgorithm.Samme)
        {
            weights.UpdateByErrors(round.Votes, round.Vote.Scale);
        }
        else
        {
            weights.UpdateByVotes(round.Votes, _options.LearningRate);
        }
    }
}
