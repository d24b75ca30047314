namespace MlNetGanExtensions;

/// <summary>The names of the figures of a stratified cross-validation; where ML.NET has the figure, its property's name.</summary>
public static class MetricNames
{
    /// <summary>The area under the ROC curve, 0 to 1 (two classes).</summary>
    public const string AreaUnderRocCurve = "AreaUnderRocCurve";

    /// <summary>The area under the precision-recall curve, 0 to 1, as ML.NET computes it (two classes).</summary>
    public const string AreaUnderPrecisionRecallCurve = "AreaUnderPrecisionRecallCurve";

    /// <summary>F1 of the positive class, 0 to 1 (two classes); 0 where no positive row was found, for which ML.NET has NaN.</summary>
    public const string F1Score = "F1Score";

    /// <summary>The share of rows that were called right, 0 to 1 (two classes).</summary>
    public const string Accuracy = "Accuracy";

    /// <summary>The mean of the two recalls, 0 to 1 (two classes).</summary>
    public const string BalancedAccuracy = "BalancedAccuracy";

    /// <summary>The share of rows called positive that are, 0 to 1 (two classes); NaN where no row was called positive.</summary>
    public const string PositivePrecision = "PositivePrecision";

    /// <summary>The share of positive rows that were called positive, 0 to 1 (two classes).</summary>
    public const string PositiveRecall = "PositiveRecall";

    /// <summary>
    /// The mean of −log of the probability given to the true class: in bits for two classes, in nats for more, as ML.NET has it.
    /// </summary>
    public const string LogLoss = "LogLoss";

    /// <summary>How much lower the log-loss is than that of a model that knows the class frequencies only; 1 is perfect.</summary>
    public const string LogLossReduction = "LogLossReduction";

    /// <summary>The mean of (probability − label)², 0 to 1 (two classes, models with a probability).</summary>
    public const string BrierScore = "BrierScore";

    /// <summary>The share of rows that were called right, 0 to 1 (any number of classes).</summary>
    public const string MicroAccuracy = "MicroAccuracy";

    /// <summary>The mean of the classes' recalls, 0 to 1 (any number of classes); also called balanced accuracy.</summary>
    public const string MacroAccuracy = "MacroAccuracy";

    /// <summary>The mean of the classes' F1, 0 to 1 (any number of classes); a class that was never called right counts 0, a key that
    /// no held-out row has and that was never called does not count.</summary>
    public const string MacroF1 = "MacroF1";
}
