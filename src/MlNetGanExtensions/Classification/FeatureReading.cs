using Microsoft.ML;
using MlNetGanExtensions.Fitting;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Rows;

namespace MlNetGanExtensions.Classification;

/// <summary>What the two trainers do alike.</summary>
internal static class FeatureReading
{
    /// <summary>Reads features and class numbers; −1 is a missing label.</summary>
    /// <exception cref="ArgumentException">There is no row.</exception>
    public static (Matrix Rows, int[] Labels) Read(IDataView input, AcGanTrainerOptions options, FitSession session)
    {
        (Matrix rows, int[] labels) = TableReader.ReadLabelled(
            input, [InputColumn.Of(input.Schema, "feature", options.FeatureColumnName)], "feature", options.LabelColumnName, session.Cancellation);
        return labels.Length > 0 ? (rows, labels) : throw new ArgumentException("The training data have no rows, so no class to learn.", nameof(input));
    }

    /// <summary>The mean over the members of the loss in their last epoch.</summary>
    public static double LastLoss(AcGanModel model) => model.Histories.Average(history => history.Epochs[^1].Loss);
}
