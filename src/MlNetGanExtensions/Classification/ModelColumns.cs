using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Classification;

/// <summary>What a model has added to the columns of the data.</summary>
internal static class ModelColumns
{
    /// <summary>Whether a model gives a probability. A column of that name that stood in the data already says nothing about the model.</summary>
    public static bool HasProbability(DataViewSchema input, DataViewSchema scored) =>
        scored.GetColumnOrNull(ScoreNames.Probability)?.Type == NumberDataViewType.Single
        && scored.Count(IsProbability) > input.Count(IsProbability);

    private static bool IsProbability(DataViewSchema.Column column) => column.Name == ScoreNames.Probability;
}
