using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation.Copula;

/// <summary>Rows of a class, at least one.</summary>
/// <param name="Rows">Rows × slots.</param>
/// <param name="Shares">Of each row, above 0; they add up to 1.</param>
internal sealed record CopulaRows(Matrix Rows, double[] Shares)
{
    /// <summary>How many rows of equal shares would tell as much (Kish 1965, section 8.2): all of them where shares are equal.</summary>
    public double EffectiveCount => 1 / Shares.Sum(share => share * share);
}
