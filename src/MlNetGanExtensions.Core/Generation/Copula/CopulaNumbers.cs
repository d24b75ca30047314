using MlNetGanExtensions.Generation.Encoding;

namespace MlNetGanExtensions.Generation.Copula;

/// <summary>The distribution of the numbers in a slot.</summary>
/// <param name="Slot">The slot of the feature vector.</param>
/// <param name="Values">The different numbers, ascending; at least two.</param>
/// <param name="Scores">
/// For each number its normal score; ascending. Where only these numbers are made, the score up to which it is, and +∞ for the last.
/// </param>
/// <param name="Making">What is made of a score between those.</param>
internal sealed record CopulaNumbers(int Slot, float[] Values, double[] Scores, CopulaNumbers.Rule Making)
{
    /// <summary>What is made of a score between those of two numbers.</summary>
    internal enum Rule
    {
        /// <summary>Any number on the line between them.</summary>
        Any,

        /// <summary>The nearest whole number to that.</summary>
        Whole,

        /// <summary>One of the numbers themselves.</summary>
        Shown,
    }

    /// <summary>The number at a normal score.</summary>
    public float At(double score)
    {
        int above = Cumulated.FirstAbove(Scores, score);
        if (Making == Rule.Shown || above == 0)
        {
            return Values[above];
        }

        if (above == Scores.Length)
        {
            return Values[^1];
        }

        double place = (score - Scores[above - 1]) / (Scores[above] - Scores[above - 1]);
        double number = Values[above - 1] + (place * ((double)Values[above] - Values[above - 1]));
        return Math.Clamp((float)(Making == Rule.Whole ? Math.Floor(number + 0.5) : number), Values[0], Values[^1]);
    }

    /// <param name="slot">The slot.</param>
    /// <param name="shares">The numbers with their shares, which add up to 1; at least two.</param>
    /// <param name="making">What is made between them.</param>
    public static CopulaNumbers Of(int slot, SortedDictionary<float, double> shares, Rule making)
    {
        double[] parts = [.. shares.Values];
        return new CopulaNumbers(slot, [.. shares.Keys], making == Rule.Shown ? CumulatedScores.Ends(parts) : CumulatedScores.Middles(parts), making);
    }

    /// <summary>What the numbers of a class allow to be made.</summary>
    public static Rule MakingOf(CopulaRows rows, int slot, GaussianCopulaOptions options) =>
        options.KeepRepeatedNumbers && RepeatedNumbers.Of(rows.Rows, slot) is not null ? Rule.Shown
        : options.KeepWholeNumbers && SlotNumbers.Of(rows.Rows, slot).Whole ? Rule.Whole
        : Rule.Any;
}
