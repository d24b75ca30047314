namespace MlNetGanExtensions.Generation.Encoding.Mixtures;

/// <summary>Different numbers in ascending order, and how often each occurs.</summary>
internal sealed record WeightedNumbers(double[] Values, int[] Counts)
{
    public int Count => Values.Length;

    /// <param name="sorted">In ascending order, at least two of them different.</param>
    /// <param name="mean">Their mean.</param>
    /// <param name="deviation">Their standard deviation, above 0.</param>
    /// <returns>The numbers less the mean, in units of the deviation.</returns>
    public static WeightedNumbers Of(ReadOnlySpan<float> sorted, out double mean, out double deviation)
    {
        List<double> values = [];
        List<int> counts = [];
        double sum = 0;
        foreach (float number in sorted)
        {
            sum += number;
            if (values.Count > 0 && values[^1] == number)
            {
                counts[^1]++;
            }
            else
            {
                values.Add(number);
                counts.Add(1);
            }
        }

        mean = sum / sorted.Length;
        double squares = 0;
        for (int i = 0; i < values.Count; i++)
        {
            squares += counts[i] * (values[i] - mean) * (values[i] - mean);
        }

        deviation = Math.Sqrt(squares / sorted.Length);
        for (int i = 0; i < values.Count; i++)
        {
            values[i] = (values[i] - mean) / deviation;
        }

        return new WeightedNumbers([.. values], [.. counts]);
    }
}
