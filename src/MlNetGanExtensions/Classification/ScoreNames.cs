namespace MlNetGanExtensions.Classification;

/// <summary>The columns that ML.NET's evaluators look for.</summary>
internal static class ScoreNames
{
    public const string Label = "Label";
    public const string Features = "Features";
    public const string Score = "Score";
    public const string Probability = "Probability";
    public const string PredictedLabel = "PredictedLabel";
}
