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

    /// <summary>Makes rows of all classes, class after class, in the shares that they had (the largest remainders are rounded up).</summary>
    /// <param name="rows">How many, at least 0.</param>
    /// <param name="seed">The same seed gives the same rows, bit for bit.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of rows is negative.</exception>
    public Table Generate(int rows, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        int[] shares = Shares(rows);
        Table made = Generate(0, shares[0], seed);
        for (int number = 1; number < shares.Length; number++)
        {
            made = made.Append(Generate(number, shares[number], seed));
        }

        return made;
    }

    /// <summary>Makes rows of one class.</summary>
    /// <param name="label">One of <see cref="Labels"/>.</param>
    /// <param name="rows">How many, at least 0. Row i is the same however many are made.</param>
    /// <param name="seed">The same seed gives the same rows, bit for bit.</param>
    /// <exception cref="ArgumentNullException">The label is null.</exception>
    /// <exception cref="ArgumentException">No row had this label, or the table had none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of rows is negative.</exception>
    public Table Generate(string label, int rows, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        return _labels is null
            ? throw new ArgumentException("The generator was fitted on a table without a label.", nameof(label))
            : Generate(_labels.ClassOf(label), rows, seed);
    }

    private Table Generate(int number, int rows, ulong seed)
    {
        Table made = _encoder.Decode(_generator.Generate(number, rows, seed));
        return _labels is null ? made : _labels.WithLabels(made, Enumerable.Repeat(number, rows));
    }

    private int[] Shares(int rows)
    {
        long all = _counts.Sum();
        int[] shares = [.. _counts.Select(count => (int)(rows * (long)count / all))];
        int left = rows - shares.Sum();
        foreach (int number in Enumerable.Range(0, shares.Length).OrderByDescending(number => rows * (long)_counts[number] % all).Take(left))
        {
            shares[number]++;
        }

        return shares;
    }
}
