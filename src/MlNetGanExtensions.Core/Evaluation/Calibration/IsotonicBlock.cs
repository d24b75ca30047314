namespace MlNetGanExtensions.Evaluation;

/// <summary>Neighbouring scores that share one probability. Counts are whole numbers, so that comparing two blocks is exact.</summary>
internal readonly record struct IsotonicBlock(float Lowest, float Highest, long Positives, long Rows)
{
    public double Share => Positives / (double)Rows;

    /// <summary>Whether the share is at least that of a block of higher scores, so that the two have to be pooled.</summary>
    public bool IsNotBelow(IsotonicBlock higher) => Positives * higher.Rows >= higher.Positives * Rows;

    public IsotonicBlock With(IsotonicBlock higher) => new(Lowest, higher.Highest, Positives + higher.Positives, Rows + higher.Rows);
}
