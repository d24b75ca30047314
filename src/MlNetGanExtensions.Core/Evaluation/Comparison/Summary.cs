namespace MlNetGanExtensions.Evaluation;

/// <summary>The mean of some values and their spread.</summary>
/// <param name="Mean">The arithmetic mean.</param>
/// <param name="StandardDeviation">
/// The sample standard deviation, with n − 1 in the denominator; NaN for a single value, whose spread is not known.
/// </param>
/// <param name="Count">The number of values, n.</param>
public readonly record struct Summary(double Mean, double StandardDeviation, int Count)
{
    /// <summary>Summarises some values. A NaN among them makes both figures NaN.</summary>
    /// <param name="values">At least one value.</param>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public static Summary Of(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
        {
            throw new ArgumentException("There are no values.", nameof(values));
        }

        double sum = 0;
        foreach (double value in values)
        {
            sum += value;
        }

        double mean = sum / values.Length;
        double squares = 0;
        foreach (double value in values)
        {
            squares += (value - mean) * (value - mean);
        }

        // For one value this is 0 / 0.
        return new Summary(mean, Math.Sqrt(squares / (values.Length - 1)), values.Length);
    }
}
