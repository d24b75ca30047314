namespace MlNetGanExtensions.Tests.Classification;

/// <summary>What a two-class model says of a row.</summary>
internal sealed class BinaryScore
{
    public float Score { get; set; }

    public float Probability { get; set; }

    public bool PredictedLabel { get; set; }
}
