namespace MlNetGanExtensions.Evaluation;

/// <summary>The checks on what a calibration is fitted to.</summary>
internal static class CalibrationRows
{
    /// <summary>The number of positive rows.</summary>
    /// <exception cref="ArgumentException">
    /// There are no rows, the lengths differ, a score is not finite, a label is neither 0 nor 1, or a class has no row.
    /// </exception>
    public static int CountPositives(ReadOnlySpan<float> scores, ReadOnlySpan<int> labels, string scoresParameter, string labelsParameter)
    {
        MetricArguments.ThrowIfNotPaired(scores.Length, labels.Length, labelsParameter);
        int positives = 0;
        for (int row = 0; row < labels.Length; row++)
        {
            if (!float.IsFinite(scores[row]))
            {
                throw new ArgumentException($"The score of row {row} is {scores[row]}; expected a finite number.", scoresParameter);
            }

            ClassLabels.ThrowIfNotBinary(labels[row], row, labelsParameter);
            positives += labels[row];
        }

        return positives > 0 && positives < labels.Length
            ? positives
            : throw new ArgumentException($"All {labels.Length} rows are of class {labels[0]}; a calibration needs rows of both classes.", labelsParameter);
    }
}
