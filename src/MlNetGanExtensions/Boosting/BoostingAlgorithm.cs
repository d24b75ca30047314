namespace MlNetGanExtensions.Boosting;

/// <summary>How the rounds of boosting vote, and how they weigh the rows for the next.</summary>
public enum BoostingAlgorithm
{
    /// <summary>
    /// Each round votes with half the log-odds that it gives a row, and a row's weight is multiplied by exp(−rate · y · vote), y being −1 or 1
    /// (Zhu, Zou, Rosset and Hastie 2009, algorithm 4, for two classes; "real" AdaBoost).
    /// </summary>
    SammeR,

    /// <summary>
    /// Each round has one weight, rate · log((1 − e) / e) of its weighted error e, with which it votes yes or no; the weights of rows on which
    /// it errs are multiplied by its exponential (algorithm 2; for two classes AdaBoost.M1 of Freund and Schapire 1997).
    /// </summary>
    Samme,
}
