namespace MlNetGanExtensions.Examples.DiseasePrediction.CommandLine;

/// <summary>What scaler and imputer are fitted on. The classifier is always fitted on the training rows of its fold alone.</summary>
internal enum Protocol
{
    /// <summary>On the training rows of each fold, so that nothing is learned from rows that are tested.</summary>
    LeakFree,

    /// <summary>Once on all rows, test rows included, as the order of the paper's text suggests.</summary>
    Paper,
}
