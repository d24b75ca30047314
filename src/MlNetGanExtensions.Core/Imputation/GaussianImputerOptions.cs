namespace MlNetGanExtensions.Imputation;

/// <summary>Settings of <see cref="GaussianImputer"/>.</summary>
public sealed class GaussianImputerOptions
{
    /// <summary>
    /// Whether columns with a skewness above 1/4 go through a logarithm of their distance from the end of the range where they pile up.
    /// </summary>
    public bool ReduceSkew { get; set; } = true;

    /// <summary>
    /// ρ, at least 0: correlations are divided by 1 + ρ in each round. Null chooses .01, and more where there are few rows for each column.
    /// With 0, columns that follow from each other exactly end in an error.
    /// </summary>
    public double? Shrinkage { get; set; }

    /// <summary>The fit has settled when no covariance of the standardised columns moved by more than this in a round; above 0.</summary>
    public double Tolerance { get; set; } = 1e-3;

    /// <summary>The most rounds of the fit; at least 1.</summary>
    public int MaximumRounds { get; set; } = 200;
}
