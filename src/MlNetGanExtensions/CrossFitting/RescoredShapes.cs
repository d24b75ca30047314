using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Schemas;

namespace MlNetGanExtensions.CrossFitting;

/// <summary>What a trainer promises of its scores.</summary>
internal static class RescoredShapes
{
    /// <summary>The columns behind a trainer.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It gives no score of the type Single.</exception>
    public static SchemaShape Scored(IEstimator<ITransformer> trainer, SchemaShape input)
    {
        SchemaShape scored = trainer.GetOutputSchema(input);
        SchemaShape.Column score = ColumnRules.Find(scored, "score", ScoreNames.Score);
        return IsSingle(score) ? scored : throw ColumnRules.Mismatch("score", score, "Single");
    }

    /// <summary>Whether a trainer adds a probability; one that stood in the data already says nothing about the trainer.</summary>
    public static bool HasProbability(SchemaShape input, SchemaShape scored) =>
        scored.Any(column => column.Name == ScoreNames.Probability && IsSingle(column))
        && !input.Any(column => column.Name == ScoreNames.Probability);

    private static bool IsSingle(SchemaShape.Column column) =>
        column.Kind == SchemaShape.Column.VectorKind.Scalar && !column.IsKey && column.ItemType == NumberDataViewType.Single;
}
