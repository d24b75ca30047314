using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Boosting;

/// <summary>Reads the labels and the weights that the data bring along.</summary>
internal static class TrainingRows
{
    /// <exception cref="ArgumentException">A class has no row, a weight is negative or not finite, or all weights are 0.</exception>
    public static RowWeights Read(IDataView input, string labelName, string weightName)
    {
        bool[] labels = [.. input.GetColumn<bool>(labelName)];
        int positive = labels.Count(label => label);
        if (positive == 0 || positive == labels.Length)
        {
            throw new ArgumentException(
                $"Label column '{labelName}': boosting needs training rows of each class, found {labels.Length - positive} with false and {positive} with true.",
                nameof(input));
        }

        float[] weights = new float[labels.Length];
        Array.Fill(weights, 1);
        if (input.Schema.GetColumnOrNull(weightName) is not null)
        {
            weights = [.. input.GetColumn<float>(weightName)];
            int wrong = Array.FindIndex(weights, weight => !(weight >= 0 && float.IsFinite(weight)));
            if (wrong >= 0)
            {
                throw new ArgumentException($"Weight column '{weightName}': row {wrong} has the weight {weights[wrong]}; expected a finite number of at least 0.", nameof(input));
            }

            if (Array.TrueForAll(weights, weight => weight == 0))
            {
                throw new ArgumentException($"Weight column '{weightName}': every row has the weight 0.", nameof(input));
            }
        }

        return new RowWeights(labels, weights);
    }
}
