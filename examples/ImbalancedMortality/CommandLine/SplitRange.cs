using System.Globalization;

namespace MlNetGanExtensions.Examples.ImbalancedMortality.CommandLine;

/// <summary>Splits by their numbers, which are scikit-learn's <c>random_state</c>.</summary>
/// <param name="First">The first, at least 0.</param>
/// <param name="Last">The last, which belongs to them.</param>
internal sealed record SplitRange(int First, int Last)
{
    public int Count => Last - First + 1;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First}-{Last}");

    /// <summary>Reads "0-24" or "7".</summary>
    public static bool TryParse(string text, out SplitRange range)
    {
        string[] ends = text.Split('-');
        range = new SplitRange(0, 0);
        if (ends.Length > 2
            || !int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out int first)
            || !int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int last)
            || last < first)
        {
            return false;
        }

        range = new SplitRange(first, last);
        return true;
    }
}
