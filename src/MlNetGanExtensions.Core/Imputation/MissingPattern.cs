using System.Diagnostics.CodeAnalysis;

namespace MlNetGanExtensions.Imputation;

/// <summary>Which cells of a row are missing, as one bit a column; rows with the same pattern share their matrix work.</summary>
internal static class MissingPattern
{
    /// <summary>Words that hold the pattern of a number of columns.</summary>
    public static int Words(int columns) => (columns + 63) / 64;

    /// <summary>Writes the pattern of a row.</summary>
    /// <returns>The number of missing cells.</returns>
    public static int Write(ReadOnlySpan<float> row, Span<ulong> pattern)
    {
        pattern.Clear();
        int missing = 0;
        for (int column = 0; column < row.Length; column++)
        {
            if (float.IsNaN(row[column]))
            {
                pattern[column >> 6] |= 1UL << (column & 63);
                missing++;
            }
        }

        return missing;
    }

    /// <summary>The columns missing in a pattern, ascending.</summary>
    public static int[] MissingColumns(ReadOnlySpan<ulong> pattern)
    {
        List<int> columns = [];
        for (int column = 0; column < 64 * pattern.Length; column++)
        {
            if ((pattern[column >> 6] >> (column & 63) & 1) != 0)
            {
                columns.Add(column);
            }
        }

        return [.. columns];
    }

    /// <summary>Compares patterns by their bits, also before they are copied into a key.</summary>
    public sealed class Comparer : IEqualityComparer<ulong[]>, IAlternateEqualityComparer<ReadOnlySpan<ulong>, ulong[]>
    {
        public bool Equals(ulong[]? x, ulong[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode([DisallowNull] ulong[] obj) => GetHashCode((ReadOnlySpan<ulong>)obj);

        public bool Equals(ReadOnlySpan<ulong> alternate, ulong[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<ulong> alternate)
        {
            HashCode hash = default;
            foreach (ulong word in alternate)
            {
                hash.Add(word);
            }

            return hash.ToHashCode();
        }

        public ulong[] Create(ReadOnlySpan<ulong> alternate) => alternate.ToArray();
    }
}
