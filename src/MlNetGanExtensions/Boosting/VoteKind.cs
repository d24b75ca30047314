namespace MlNetGanExtensions.Boosting;

/// <summary>What the number is that a round puts out. The names stand in model files.</summary>
internal enum VoteKind
{
    /// <summary>The probability of true.</summary>
    Probability,

    /// <summary>The log-odds of true.</summary>
    LogOdds,

    /// <summary>The sum over trees of the mean label in the row's leaf, the classes counting −1 and 1: FastForest's score.</summary>
    Trees,

    /// <summary>Any number whose sign says which class it is.</summary>
    Sign,
}
