using System.Diagnostics;
using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.CrossFitting;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Validation;

namespace MlNetGanExtensions.Sweeping;

/// <summary>Fits and judges an arm on all parts. Whatever goes wrong in it is its result, and not the end of the experiment.</summary>
internal sealed class ArmRunner(ImbalancedExperimentOptions options, IReadOnlyList<TrialPart> parts, IReadOnlyList<ImbalancedTrainer> trainers)
{
    /// <summary>Runs an arm; one that takes longer than the options allow is given up.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="arm">Its settings.</param>
    /// <param name="afterFold">Told the mean time of a fold after each; throws to stop.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public ArmTrial Run(int number, ArmSettings arm, Action<TimeSpan> afterFold, CancellationToken cancellation)
    {
        TimeSpan? limit = arm.IsNothing ? null : options.TrialLimit;
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stop.CancelAfter(limit ?? Timeout.InfiniteTimeSpan);
        Stopwatch time = Stopwatch.StartNew();
        List<ArmFold> folds = [];
        ScoredFolds scored = new();
        string? failure = null;
        try
        {
            foreach (TrialPart part in parts)
            {
                stop.Token.ThrowIfCancellationRequested();
                folds.Add(RunFold(arm, part, scored, stop.Token));
                afterFold(time.Elapsed / folds.Count);
                if (time.Elapsed / folds.Count * parts.Count > limit)
                {
                    failure = TooSlow(limit);
                    break;
                }
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            failure = stop.IsCancellationRequested
                ? TooSlow(limit)
                : $"{exception.GetType().Name} on repeat {parts[folds.Count].Repeat}, fold {parts[folds.Count].Fold}: {exception.Message}";
        }

        ArmOutcome result = new()
        {
            Number = number,
            Name = arm.ToString(),
            Settings = arm.Describe(),
            IsNothing = arm.IsNothing,
            Folds = folds,
            Failure = failure,
            Time = time.Elapsed,
        };
        return failure is null ? new ArmTrial(arm, result, scored.After, scored.Before) : new ArmTrial(arm, result, null, null);
    }

    private static string TooSlow(TimeSpan? limit) =>
        FormattableString.Invariant($"It was given up, as it takes longer than {limit?.TotalSeconds:0.##} seconds.");

    /// <summary>Fits an arm to some rows, in a context of its own that the token cancels.</summary>
    public ITransformer Fit(ArmSettings arm, IDataView rows, int seed, CancellationToken cancellation)
    {
        MLContext ml = new(seed);
        using CancellationTokenRegistration stop = cancellation.Register(() => ContextCancellation.Cancel(ml));
        ITransformer model = new ArmFactory(ml, arm, trainers.Single(trainer => trainer.Name == arm.Trainer), Columns(seed, cancellation)).Create().Fit(rows);
        cancellation.ThrowIfCancellationRequested();
        return model;
    }

    private ImbalancedArmOptions Columns(int seed, CancellationToken cancellation) => new()
    {
        LabelColumnName = options.LabelColumnName,
        FeatureColumnName = options.FeatureColumnName,
        SamplingKeyColumnName = options.SamplingKeyColumnName,
        Preparation = options.Preparation,
        Goal = options.Goal,
        NumberOfInnerFolds = options.NumberOfInnerFolds,
        Seed = seed,
        CancellationToken = cancellation,
    };

    private ArmFold RunFold(ArmSettings arm, TrialPart part, ScoredFolds collected, CancellationToken cancellation)
    {
        Stopwatch time = Stopwatch.StartNew();
        ITransformer model = Fit(arm, part.Training, part.Seed, cancellation);
        IDataView scored = Scoring.AsCrossValidation(model, part.Test);
        bool hasProbability = ModelColumns.HasProbability(part.Test.Schema, scored.Schema);
        HeldOutScores held = HeldOutScores.Read(scored, options.LabelColumnName, hasProbability);
        if (held.Labels.Length != part.TestRows)
        {
            throw new InvalidOperationException($"{held.Labels.Length} rows were scored where {part.TestRows} were held out.");
        }

        (_, Dictionary<string, double> figures) = new BinaryEvaluation(new MLContext(part.Seed), options.LabelColumnName).Evaluate(part.Test.Schema, scored);
        figures[ImbalancedExperimentOptions.GoalFigure] = options.Goal.Value(ConfusionCounts.FromScores(held.Scores, held.Labels, threshold: 0));
        collected.Add(held, Unrescored(model) is ITransformer plain ? Before(plain, part) : null);
        return new ArmFold(part.Repeat, part.Fold, part.TrainingRows, held.Labels.Length, figures, time.Elapsed);
    }

    private HeldOutScores? Before(ITransformer plain, TrialPart part)
    {
        IDataView scored = Scoring.AsCrossValidation(plain, part.Test);
        return ModelColumns.HasProbability(part.Test.Schema, scored.Schema) ? HeldOutScores.Read(scored, options.LabelColumnName, hasProbability: true) : null;
    }

    /// <summary>The model without what was put behind its probabilities; null where nothing was.</summary>
    private static ITransformer? Unrescored(ITransformer model)
    {
        bool calibrated = false;
        while (model is CrossFittedTransformer fitted)
        {
            calibrated |= fitted.Rescoring.Calibration is not null;
            model = fitted.Model;
        }

        return calibrated ? model : null;
    }
}
