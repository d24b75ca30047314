using System.Collections;
using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Schemas;

namespace MlNetGanExtensions.Boosting;

/// <summary>Finds out how the model of a round votes, and reads what it says of the training rows.</summary>
internal static class VoteReading
{
    /// <summary>How a model votes.</summary>
    /// <param name="model">The model of a round.</param>
    /// <param name="input">The schema of the rows before it.</param>
    /// <param name="scored">The schema of the rows that it scored.</param>
    /// <param name="algorithm">Whether its certainty counts.</param>
    /// <exception cref="ArgumentOutOfRangeException">It has no Score.</exception>
    public static Vote Of(ITransformer model, DataViewSchema input, DataViewSchema scored, BoostingAlgorithm algorithm)
    {
        DataViewSchema.Column score = ColumnRules.Find(scored, "score", ScoreNames.Score);
        if (score.Type != NumberDataViewType.Single)
        {
            throw ColumnRules.Mismatch("score", score.Name, "Single", score.Type.ToString()!);
        }

        if (algorithm == BoostingAlgorithm.Samme)
        {
            return new Vote(ScoreNames.Score, VoteKind.Sign, 1);
        }

        if (ModelColumns.HasProbability(input, scored))
        {
            return new Vote(ScoreNames.Probability, VoteKind.Probability, 1);
        }

        return Trees(model) is int trees and > 0
            ? new Vote(ScoreNames.Score, VoteKind.Trees, trees)
            : new Vote(ScoreNames.Score, VoteKind.LogOdds, 1);
    }

    /// <summary>Reads one column, row by row.</summary>
    public static float[] Read(IDataView scored, string column) => [.. scored.GetColumn<float>(column)];

    /// <summary>The number of trees of a FastForest, whose package this library does not refer to; else null.</summary>
    private static int? Trees(ITransformer model)
    {
        object last = model;
        while (last is IEnumerable<ITransformer> chain)
        {
            last = chain.Last();
        }

        object? parameters = (last as IPredictionTransformer<object>)?.Model;
        if (parameters?.GetType().FullName != "Microsoft.ML.Trainers.FastTree.FastForestBinaryModelParameters")
        {
            return null;
        }

        object? ensemble = parameters.GetType().GetProperty("TrainedTreeEnsemble")?.GetValue(parameters);
        return (ensemble?.GetType().GetProperty("Trees")?.GetValue(ensemble) as IEnumerable)?.Cast<object>().Count();
    }
}
