namespace MlNetGanExtensions.Generation.Copula;

/// <summary>Settings of <see cref="GaussianCopulaGenerator"/>.</summary>
public sealed class GaussianCopulaOptions
{
    /// <summary>
    /// How far correlations are drawn towards 0, from 0 (as the rows have them, but for a millionth that keeps them consistent) to 1 (columns are
    /// made independently of each other). Null estimates what is best for the number of rows (Schäfer and Strimmer 2005).
    /// </summary>
    public double? Shrinkage { get; set; }

    /// <summary>Slots that hold whole numbers alone (up to 2²⁴) are given whole numbers; otherwise any within their range.</summary>
    public bool KeepWholeNumbers { get; set; } = true;

    /// <summary>
    /// Slots in which each number is there ten times on average are given those numbers alone; otherwise any within their range. Continuous
    /// measurements are not concerned.
    /// </summary>
    public bool KeepRepeatedNumbers { get; set; } = true;

    /// <exception cref="ArgumentOutOfRangeException">The shrinkage is not from 0 to 1.</exception>
    internal void Check()
    {
        if (Shrinkage is { } shrinkage && !(shrinkage is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(Shrinkage), shrinkage, "Expected a number from 0 to 1.");
        }
    }
}
