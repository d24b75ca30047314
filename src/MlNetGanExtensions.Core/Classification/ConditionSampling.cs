namespace MlNetGanExtensions.Classification;

/// <summary>Which classes the generator is asked for while training.</summary>
public enum ConditionSampling
{
    /// <summary>Each class with its share of the labelled training rows.</summary>
    TrainingShare,

    /// <summary>Each class with the same probability.</summary>
    Even,

    /// <summary>Opposite to the mini-batch: the fewer rows of a class it holds, the more are made (the paper's future work, section 4).</summary>
    OppositeToBatch,
}
