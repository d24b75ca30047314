namespace MlNetGanExtensions.Numerics;

/// <summary>Rows that follow each other, in a table or among the rows that a generator could make, of which there is no end.</summary>
public readonly record struct RowRange
{
    /// <summary>Makes a range.</summary>
    /// <param name="first">The number of the first row, at least 0.</param>
    /// <param name="count">How many rows, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or the end is past the largest whole number of 64 bits.</exception>
    public RowRange(long first, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, long.MaxValue - count);
        First = first;
        Count = count;
    }

    /// <summary>The number of the first row, from 0.</summary>
    public long First { get; }

    /// <summary>How many rows there are.</summary>
    public int Count { get; }

    /// <summary>The number behind that of the last row.</summary>
    public long End => First + Count;

    /// <summary>So many rows from the first one on.</summary>
    internal static RowRange Until(int rows)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        return new RowRange(0, rows);
    }

    /// <exception cref="ArgumentOutOfRangeException">The range ends past the rows that there are.</exception>
    internal static void Check(RowRange rows, int all)
    {
        if (rows.End > all)
        {
            throw new ArgumentOutOfRangeException(
                nameof(rows), rows.End, $"Expected a range of the {all} rows that there are; found {rows.Count} rows from row {rows.First} on.");
        }
    }
}
