using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Tables;

namespace MlNetGanExtensions.Generation;

/// <summary>Makes rows of the kind of a table that a generator learned from. Safe to use from several threads.</summary>
public sealed class TableGenerator
{
    private readonly IFittedRowGenerator _generator;
    private readonly TableEncoder _encoder;
    private readonly TableLabels? _labels;
    private readonly int[] _counts;

    internal TableGenerator(IFittedRowGenerator generator, TableEncoder encoder, TableLabels? labels, int[] counts)
    {
        _generator = generator;
        _encoder = encoder;
        _labels = labels;
        _counts = counts;
    }

    /// <summary>The labels that rows can be made of, as text, in ascending order; none when the table had no label.</summary>
    public IReadOnlyList<string> Labels => _labels?.Names ?? [];

    internal IFittedRowGenerator Generator => _generator;

    internal TableEncoder Encoder => _encoder;

    /// <summary>The label column; null when the table had none.</summary>
    internal TableLabels? LabelColumn => _labels;

    /// <summary>Makes rows of all classes, class after class, in the shares that they had (the largest remainders are rounded up).</summary>
    /// <param name="rows">How many, at least 0.</param>
    /// <param name="seed">The same seed gives the same rows, bit for bit.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of rows is negative.</exception>
    public Table Generate(int rows, ulong seed) => Generate(rows, seed, new RowShard(0, 1));

    /// <summary>Makes a shard of the rows that <see cref="Generate(int, ulong)"/> makes; the tables of all shards, one behind the other, are that table.</summary>
    /// <param name="rows">How many rows all shards have together, at least 0.</param>
    /// <param name="seed">The same seed gives the same rows, bit for bit.</param>
    /// <param name="shard">Which shard. The cost is that of its own rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of rows is negative, or the shard has more rows than a table can have.</exception>
    public Table Generate(long rows, ulong seed, RowShard shard)
    {
        RowRange part = shard.Range(rows);
        List<Table> made = [];
        long before = 0;
        foreach ((int number, long share) in Shares(rows).Index())
        {
            long first = Math.Clamp(part.First - before, 0, share);
            long end = Math.Clamp(part.End - before, 0, share);
            if (first < end)
            {
                made.Add(Make(number, new RowRange(first, (int)(end - first)), seed));
            }

            before += share;
        }

        return made.Count == 0 ? Make(0, RowRange.Until(0), seed) : made.Aggregate((front, behind) => front.Append(behind));
    }

    /// <summary>Makes rows of one class.</summary>
    /// <param name="label">One of <see cref="Labels"/>.</param>
    /// <param name="rows">How many, at least 0. Row i is the same however many are made.</param>
    /// <param name="seed">The same seed gives the same rows, bit for bit.</param>
    /// <exception cref="ArgumentNullException">The label is null.</exception>
    /// <exception cref="ArgumentException">No row had this label, or the table had none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of rows is negative.</exception>
    public Table Generate(string label, int rows, ulong seed) => Generate(label, RowRange.Until(rows), seed);

    /// <summary>Makes some of the rows of one class: those that <see cref="Generate(string, int, ulong)"/> makes at these places.</summary>
    /// <remarks><c>Generate(label, new RowShard(i, n).Range(rows), seed)</c> makes shard i of n.</remarks>
    /// <param name="label">One of <see cref="Labels"/>.</param>
    /// <param name="rows">Which of the rows of this class and seed. The cost is that of these rows, wherever the range begins.</param>
    /// <param name="seed">The same seed gives the same rows, bit for bit.</param>
    /// <exception cref="ArgumentNullException">The label is null.</exception>
    /// <exception cref="ArgumentException">No row had this label, or the table had none.</exception>
    public Table Generate(string label, RowRange rows, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(label);
        return _labels is null
            ? throw new ArgumentException("The generator was fitted on a table without a label.", nameof(label))
            : Make(_labels.ClassOf(label), rows, seed);
    }

    private Table Make(int number, RowRange rows, ulong seed)
    {
        Table made = _encoder.Decode(_generator.Generate(number, rows, seed));
        return _labels is null ? made : _labels.WithLabels(made, Enumerable.Repeat(number, rows.Count));
    }

    private long[] Shares(long rows)
    {
        long all = _counts.Sum();
        long[] shares = [.. _counts.Select(count => (long)((Int128)rows * count / all))];
        int left = (int)(rows - shares.Sum());
        foreach (int number in Enumerable.Range(0, shares.Length).OrderByDescending(number => (Int128)rows * _counts[number] % all).Take(left))
        {
            shares[number]++;
        }

        return shares;
    }
}
