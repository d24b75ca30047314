namespace MlNetGanExtensions.Generation;

/// <summary>
/// Stops a training when made rows no longer get more like real rows that were held out, and goes back to the weights that made the likest.
/// </summary>
/// <remarks>
/// Some rows of each class are not learned from. After every few rounds rows are made and compared with them: the distributions of all columns and
/// of all pairs of columns. With a few dozen rows the comparison is rough, and the rows that are held out are missed: it is meant for
/// classes with hundreds of rows.
/// </remarks>
public sealed class EarlyStoppingOptions
{
    /// <summary>Share of the rows of a class that is held out, above 0 and below 1; at least one row, and one is learned from.</summary>
    public float HeldOutShare { get; set; } = 0.2f;

    /// <summary>Rounds between two comparisons, at least 1; epochs with a generator that counts its training in those.</summary>
    public int Interval { get; set; } = 100;

    /// <summary>Comparisons without gain after which the training ends, at least 1.</summary>
    public int Patience { get; set; } = 5;

    /// <summary>Rows of a class that are made for a comparison, at least 1.</summary>
    public int MadeRows { get; set; } = 500;

    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    internal void Check()
    {
        if (!(HeldOutShare is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(HeldOutShare), HeldOutShare, "Expected a number above 0 and below 1.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(Interval, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Patience, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MadeRows, 1);
    }

    /// <summary>All settings as one text.</summary>
    internal string Describe() => FormattableString.Invariant($"{HeldOutShare}-{Interval}-{Patience}-{MadeRows}");
}
