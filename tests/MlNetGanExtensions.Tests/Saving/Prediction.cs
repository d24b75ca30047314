namespace MlNetGanExtensions.Tests.Saving;

internal sealed class Prediction
{
    public float[] X { get; set; } = [];

    public float Sum { get; set; }

    public bool Positive { get; set; }
}
