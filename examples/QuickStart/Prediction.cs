namespace MlNetGanExtensions.Examples.QuickStart;

/// <summary>What a model says of a patient.</summary>
internal sealed class Prediction
{
    public bool PredictedLabel { get; set; }

    public float Probability { get; set; }
}
