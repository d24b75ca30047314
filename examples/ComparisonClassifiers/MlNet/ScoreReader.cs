using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Examples.ComparisonClassifiers.MlNet;

/// <summary>Reads a column of numbers from rows that an ML.NET model has scored.</summary>
/// <param name="columnName">A column of single-precision numbers.</param>
/// <param name="map">An increasing map from the column's numbers.</param>
public sealed class ScoreReader(string columnName, Func<float, float> map)
{
    private const string ScoreName = "Score";

    /// <summary>The raw score; class 1 above 0.</summary>
    public static ScoreReader Score { get; } = new(ScoreName, score => score);

    /// <summary>The probability, of trainers that put one out.</summary>
    public static ScoreReader Probability { get; } = new("Probability", probability => probability);

    /// <summary>For linear machines: how far the row lies from the border, squeezed by the logistic function.</summary>
    public static ScoreReader Margin { get; } = new(ScoreName, score => Logistic.Of((double)score));

    /// <summary>For FastForest, whose score is the sum over its trees of the mean label in the row's leaf, the classes counting −1 and 1.</summary>
    /// <param name="trees">The number of trees.</param>
    /// <returns>Reads the mean over the trees of the share of class 1 in the row's leaf.</returns>
    public static ScoreReader Votes(int trees) => new(ScoreName, score => Math.Clamp(((score / trees) + 1) / 2, 0, 1));

    /// <summary>Reads the column.</summary>
    /// <param name="scored">The scored rows.</param>
    public float[] Read(IDataView scored)
    {
        ArgumentNullException.ThrowIfNull(scored);
        return [.. scored.GetColumn<float>(columnName).Select(map)];
    }
}
