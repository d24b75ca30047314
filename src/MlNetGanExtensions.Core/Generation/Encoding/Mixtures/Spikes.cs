namespace MlNetGanExtensions.Generation.Encoding.Mixtures;

/// <summary>Numbers that occur so often that each is a mode of its own, such as the zeros of a capital gain that most do not have.</summary>
internal static class Spikes
{
    // Ties of a few rows in a small table are chance.
    private const int FewestRows = 5;

    private const double SmallestShare = 0.05;

    /// <param name="numbers">Any numbers, finite.</param>
    /// <param name="mostModes">The most modes there can be, at least 1; one is left for the other numbers, if there are any.</param>
    /// <returns>The numbers in ascending order, and how often each occurs. All numbers where no more are different than there can be modes.</returns>
    public static SortedDictionary<float, int> Of(ReadOnlySpan<float> numbers, int mostModes)
    {
        Dictionary<float, int> counts = [];
        foreach (float number in numbers)
        {
            counts[number] = counts.GetValueOrDefault(number) + 1;
        }

        if (counts.Count <= mostModes)
        {
            return new SortedDictionary<float, int>(counts);
        }

        double fewest = Math.Max(FewestRows, SmallestShare * numbers.Length);
        return new SortedDictionary<float, int>(counts
            .Where(pair => pair.Value >= fewest)
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key)
            .Take(mostModes - 1)
            .ToDictionary());
    }
}
