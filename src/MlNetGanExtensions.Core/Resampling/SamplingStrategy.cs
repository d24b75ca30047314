namespace MlNetGanExtensions.Resampling;

/// <summary>How many rows of each class are to be made, given how many there are. Immutable.</summary>
/// <remarks>A class without a row stays without: there is nothing to make its rows from.</remarks>
public sealed class SamplingStrategy
{
    private readonly Func<IReadOnlyList<int>, IReadOnlyList<int>> _finalCounts;
    private readonly double _amount;

    private SamplingStrategy(Func<IReadOnlyList<int>, IReadOnlyList<int>> finalCounts, double amount)
    {
        _finalCounts = finalCounts;
        _amount = amount;
    }

    /// <summary>Every class gets as many rows as the largest has.</summary>
    public static SamplingStrategy EvenOut { get; } = Ratio(1);

    /// <summary>The smallest class gets as many rows as the largest has, the others stay as they are; several that are equally small all grow.</summary>
    public static SamplingStrategy MinorityOnly { get; } = ByFunction(counts =>
    {
        int largest = counts.Max();
        int smallest = counts.Where(count => count > 0).DefaultIfEmpty().Min();
        return [.. counts.Select(count => count == smallest ? largest : count)];
    });

    /// <summary>Every class gets at least a share of the rows of the largest, rounded half up.</summary>
    /// <param name="ratio">From 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to 1.</exception>
    public static SamplingStrategy Ratio(double ratio)
    {
        if (!(ratio is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(ratio), ratio, "Expected a share from 0 to 1.");
        }

        return ByFunction(counts => [.. counts.Select(count => count == 0 ? 0 : Math.Max(count, Round(ratio * counts.Max())))]);
    }

    /// <summary>Given final counts for some classes; the others stay as they are.</summary>
    /// <param name="counts">The rows that a class shall have in the end, by its number; at least as many as it has.</param>
    /// <exception cref="ArgumentNullException">The counts are null.</exception>
    public static SamplingStrategy FinalCounts(IReadOnlyDictionary<int, int> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        SortedDictionary<int, int> copy = new(counts.ToDictionary());
        return ByFunction(present =>
        {
            int[] final = [.. present];
            foreach ((int number, int count) in copy)
            {
                if (number < 0 || number >= final.Length)
                {
                    throw new ArgumentException($"{count} rows of class {number} are asked for, but the classes are 0 to {final.Length - 1}.");
                }

                final[number] = count;
            }

            return final;
        });
    }

    /// <summary>Whatever a function says.</summary>
    /// <param name="finalCounts">Gets the rows of each class by its number, and gives those that it shall have in the end; at least as many.</param>
    /// <exception cref="ArgumentNullException">The function is null.</exception>
    public static SamplingStrategy ByFunction(Func<IReadOnlyList<int>, IReadOnlyList<int>> finalCounts)
    {
        ArgumentNullException.ThrowIfNull(finalCounts);
        return new SamplingStrategy(finalCounts, 1);
    }

    /// <summary>The same with more or fewer made rows.</summary>
    /// <param name="amount">Factor on the number of made rows of each class, rounded half up: 0 makes none, 1 as many as before.</param>
    /// <exception cref="ArgumentOutOfRangeException">The factor is negative, NaN or infinite.</exception>
    public SamplingStrategy WithAmount(double amount)
    {
        if (!(amount >= 0 && double.IsFinite(amount)))
        {
            throw new ArgumentOutOfRangeException(nameof(amount), amount, "Expected a finite factor of at least 0.");
        }

        return new SamplingStrategy(_finalCounts, _amount * amount);
    }

    /// <summary>How many rows of each class are to be made.</summary>
    /// <param name="counts">The rows that each class has, by its number; at least one class has some.</param>
    /// <exception cref="ArgumentNullException">The counts are null.</exception>
    /// <exception cref="ArgumentException">Rows are to be taken away, or made of a class that has none, or a class is left out or made up.</exception>
    public IReadOnlyList<int> RowsToMake(IReadOnlyList<int> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        IReadOnlyList<int> final = _finalCounts(counts);
        if (final.Count != counts.Count)
        {
            throw new ArgumentException($"Expected a final count for each of the {counts.Count} classes; found {final.Count}.", nameof(counts));
        }

        int[] made = new int[counts.Count];
        for (int number = 0; number < made.Length; number++)
        {
            if (final[number] < counts[number])
            {
                throw new ArgumentException(
                    $"Class {number} has {counts[number]} rows but shall have {final[number]} in the end; rows are made, never taken away.",
                    nameof(counts));
            }

            if (counts[number] == 0 && final[number] > 0)
            {
                throw new ArgumentException($"Class {number} shall have {final[number]} rows but has none to make them from.", nameof(counts));
            }

            made[number] = Round(_amount * (final[number] - counts[number]));
        }

        return made;
    }

    private static int Round(double value) => checked((int)Math.Floor(value + 0.5));
}
