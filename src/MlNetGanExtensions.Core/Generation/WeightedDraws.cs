using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation;

/// <summary>Which real row each made row starts from, in proportion to shares, and as evenly as whole numbers allow.</summary>
internal static class WeightedDraws
{
    // (√5 − 1) / 2: its multiples modulo 1 fill the unit interval more evenly than any random numbers do.
    private const double GoldenRatio = 0.6180339887498949;

    /// <summary>For a number of places that is known: each row is drawn its share of them, rounded down or up, in random order.</summary>
    /// <remarks>Systematic sampling: one random offset, then equal steps through the shares laid end to end.</remarks>
    /// <param name="shares">Of each row; they add up to 1.</param>
    /// <param name="count">How many places.</param>
    /// <param name="stream">Offset and order.</param>
    public static int[] Counted(ReadOnlySpan<double> shares, int count, RandomStream stream)
    {
        double[] ends = Cumulated.Ends(shares, 1);
        double offset = stream.Child("offset").NextDouble();
        int[] drawn = new int[count];
        for (int i = 0; i < count; i++)
        {
            drawn[i] = Cumulated.At(ends, (i + offset) / count);
        }

        stream.Child("order").Shuffle(drawn);
        return drawn;
    }

    /// <summary>For any places: the row at a place does not depend on which others are asked for.</summary>
    /// <remarks>
    /// Multiples of the golden ratio from a random offset, through the shares laid end to end in random order. A place is found to 10⁻¹⁶ of its
    /// number, so that at place 10¹⁰ shares of a millionth are still told apart.
    /// </remarks>
    /// <param name="shares">Of each row; they add up to 1.</param>
    /// <param name="places">Which places.</param>
    /// <param name="stream">Offset and order.</param>
    public static int[] Endless(ReadOnlySpan<double> shares, RowRange places, RandomStream stream)
    {
        int[] order = [.. Enumerable.Range(0, shares.Length)];
        stream.Child("order").Shuffle(order);
        double[] shuffled = new double[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            shuffled[i] = shares[order[i]];
        }

        double[] ends = Cumulated.Ends(shuffled, 1);
        double offset = stream.Child("offset").NextDouble();
        int[] drawn = new int[places.Count];
        for (int i = 0; i < drawn.Length; i++)
        {
            double place = offset + ((places.First + i) * GoldenRatio);
            drawn[i] = order[Cumulated.At(ends, place - Math.Floor(place))];
        }

        return drawn;
    }
}
