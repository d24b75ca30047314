namespace MlNetGanExtensions.Graphs;

/// <summary>A division of the columns of a matrix into consecutive groups, such as the categories of several categorical columns.</summary>
public sealed class ColumnGroups : IEquatable<ColumnGroups>
{
    private readonly int[] _offsets;

    /// <summary>Makes groups.</summary>
    /// <param name="sizes">Columns in each group, at least 1 each; at least one group.</param>
    public ColumnGroups(params ReadOnlySpan<int> sizes)
    {
        if (sizes.IsEmpty)
        {
            throw new ArgumentException("At least one group is needed.", nameof(sizes));
        }

        _offsets = new int[sizes.Length + 1];
        for (int i = 0; i < sizes.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(sizes[i], 1, nameof(sizes));
            _offsets[i + 1] = checked(_offsets[i] + sizes[i]);
        }
    }

    /// <summary>How many groups there are.</summary>
    public int Count => _offsets.Length - 1;

    /// <summary>How many columns all groups have together.</summary>
    public int Columns => _offsets[^1];

    /// <summary>The first column of each group, and behind them the number of columns.</summary>
    public ReadOnlySpan<int> Offsets => _offsets;

    /// <summary>The same numbers for kernels that take an array; never written.</summary>
    internal int[] OffsetArray => _offsets;

    /// <inheritdoc/>
    public bool Equals(ColumnGroups? other) => other is not null && _offsets.AsSpan().SequenceEqual(other._offsets);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ColumnGroups);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (int offset in _offsets)
        {
            hash.Add(offset);
        }

        return hash.ToHashCode();
    }
}
