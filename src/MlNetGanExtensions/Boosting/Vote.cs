using MlNetGanExtensions.Classification;

namespace MlNetGanExtensions.Boosting;

/// <summary>How the output of one round becomes a number above 0 for true and below for false.</summary>
/// <param name="Column">The output column that is read: Probability or Score.</param>
/// <param name="Kind">What the number in it is.</param>
/// <param name="Scale">For trees, how many they are; for votes with one weight, that weight; else 1.</param>
internal sealed record Vote(string Column, VoteKind Kind, double Scale)
{
    /// <summary>A probability is no surer than the rounding unit of double precision.</summary>
    private const double Unit = 2.220446049250313e-16;

    /// <summary>The vote. A round that could not score a row (NaN) abstains: 0.</summary>
    /// <param name="output">The number in the column.</param>
    public double Of(float output)
    {
        if (float.IsNaN(output))
        {
            return 0;
        }

        return Kind switch
        {
            VoteKind.Probability => HalfLogOdds(output),
            VoteKind.Trees => HalfLogOdds(((output / Scale) + 1) / 2),
            VoteKind.LogOdds => Math.Clamp(output / 2d, -MostHalfLogOdds, MostHalfLogOdds),
            _ => output > 0 ? Scale : -Scale,
        };
    }

    private static double MostHalfLogOdds { get; } = HalfLogOdds(1);

    private static double HalfLogOdds(double probability) => PortableFunctions.LogOdds(probability, Unit) / 2;
}
