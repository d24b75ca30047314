using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Reporting;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Reports;

/// <summary>The losses of one training run as a picture.</summary>
internal static class LossCurves
{
    public static Picture Of(string title, TrainingHistory history, bool logarithmic)
    {
        double[] training = [.. history.Epochs.Select(epoch => epoch.Loss)];
        double[] validation = [.. history.Epochs.Select(epoch => epoch.ValidationLoss)];
        LossPicture picture = new(title) { LogScale = logarithmic };
        if (validation.All(double.IsNaN))
        {
            return picture.Add("loss", training).Draw();
        }

        return picture.Add("loss", training, validation).Mark(history.BestEpoch, $"kept: epoch {history.BestEpoch}").Draw();
    }
}
