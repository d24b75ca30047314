namespace MlNetGanExtensions.Classification;

/// <summary>What a classifier does with a feature that is NaN.</summary>
public enum MissingFeatures
{
    /// <summary>
    /// It is read as the mean of its slot over the training rows, while training and while scoring, so that every row gets a score. A log message
    /// counts such cells of the training rows: an imputer before the trainer does better.
    /// </summary>
    FillWithMean,

    /// <summary>It is an error that names the column and the slot.</summary>
    Error,
}
