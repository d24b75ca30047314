namespace MlNetGanExtensions.Generation.Copula;

/// <summary>Normal scores of shares that are laid end to end from 0 to 1.</summary>
internal static class CumulatedScores
{
    /// <summary>The score of the middle of each share: ascending and finite.</summary>
    /// <param name="shares">Each above 0; they add up to 1.</param>
    public static double[] Middles(ReadOnlySpan<double> shares)
    {
        double[] scores = new double[shares.Length];
        double sum = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = NormalQuantile.Of(sum + (shares[i] / 2));
            sum += shares[i];
        }

        Separate(scores);
        return scores;
    }

    /// <summary>The score of the end of each share: ascending, and +∞ for the last.</summary>
    /// <param name="shares">Each above 0; they add up to 1.</param>
    public static double[] Ends(ReadOnlySpan<double> shares)
    {
        double[] scores = new double[shares.Length];
        double sum = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            sum += shares[i];
            scores[i] = NormalQuantile.Of(sum);
        }

        Separate(scores);
        scores[^1] = double.PositiveInfinity;
        return scores;
    }

    /// <summary>Shares too small for double precision beside the sum still have an end of their own.</summary>
    private static void Separate(double[] scores)
    {
        for (int i = 1; i < scores.Length; i++)
        {
            scores[i] = scores[i] > scores[i - 1] ? scores[i] : Math.BitIncrement(scores[i - 1]);
        }
    }
}
