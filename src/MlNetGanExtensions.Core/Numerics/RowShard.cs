namespace MlNetGanExtensions.Numerics;

/// <summary>One of several equal parts of some rows, such as those that one machine of a cluster works on.</summary>
/// <remarks>
/// The shards of some rows follow each other, leave none out and share none; their sizes differ by one row at most. A row that is made depends on
/// the seed and its number, and a row that is filled or classified on itself, so the results of all shards, one behind the other, are those of one
/// machine, bit for bit, and a shard costs what its own rows cost.
/// </remarks>
public readonly record struct RowShard
{
    // The value that a structure has without its constructor is then all rows, not a shard of none.
    private readonly int _others;

    /// <summary>Makes a shard.</summary>
    /// <param name="index">Which one, from 0 to below the count.</param>
    /// <param name="count">How many shards there are, at least 1. There may be more shards than rows: some are then without rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1, or there is no shard of this number.</exception>
    public RowShard(int index, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        if (index < 0 || index >= count)
        {
            throw new ArgumentOutOfRangeException(nameof(index), index, $"Expected a shard from 0 to {count - 1}; found {index}.");
        }

        Index = index;
        _others = count - 1;
    }

    /// <summary>Which shard it is, from 0.</summary>
    public int Index { get; }

    /// <summary>How many shards there are.</summary>
    public int Count => _others + 1;

    /// <summary>The rows of this shard.</summary>
    /// <param name="rows">How many rows all shards have together, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of rows is negative, or the shard has more rows than a table can have.</exception>
    public RowRange Range(long rows)
    {
        (long first, long end) = Ends(rows);
        long count = end - first;
        return count <= int.MaxValue
            ? new RowRange(first, (int)count)
            : throw new ArgumentOutOfRangeException(
                nameof(rows), rows, $"Shard {Index} of {Count} would have {count} rows, more than the {int.MaxValue} of a table; take more shards.");
    }

    /// <summary>The first row of this shard, and the row behind its last one: also of more rows than a table can have, for who makes them part by part.</summary>
    /// <param name="rows">How many rows all shards have together, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of rows is negative.</exception>
    public (long First, long End) Ends(long rows)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        return (Start(rows, Index), Start(rows, Index + 1L));
    }

    private long Start(long rows, long index) => (long)((Int128)rows * index / Count);
}
