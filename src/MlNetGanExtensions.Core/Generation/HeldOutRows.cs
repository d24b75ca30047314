using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation;

/// <summary>Which rows of a class are learned from, and which are held out. Both in ascending order.</summary>
/// <param name="Learned">Numbers of rows, at least one.</param>
/// <param name="HeldOut">Numbers of rows; at least one unless nothing is held out.</param>
internal sealed record HeldOutRows(int[] Learned, int[] HeldOut)
{
    /// <param name="rows">The numbers of the rows of a class.</param>
    /// <param name="classNumber">The class.</param>
    /// <param name="options">How many are held out; null for none.</param>
    /// <param name="stream">Chooses them.</param>
    /// <exception cref="ArgumentException">Rows are to be held out of a class that has but one.</exception>
    public static HeldOutRows Of(int[] rows, int classNumber, EarlyStoppingOptions? options, RandomStream stream)
    {
        if (options is null)
        {
            return new HeldOutRows(rows, []);
        }

        if (rows.Length < 2)
        {
            throw new ArgumentException(
                $"Class {classNumber} has one row; early stopping holds rows out, so at least 2 are needed.", nameof(rows));
        }

        int[] order = (int[])rows.Clone();
        stream.Shuffle<int>(order);
        int count = Math.Clamp((int)Math.Round(options.HeldOutShare * rows.Length), 1, rows.Length - 1);
        int[] heldOut = order[..count];
        int[] learned = order[count..];
        Array.Sort(heldOut);
        Array.Sort(learned);
        return new HeldOutRows(learned, heldOut);
    }

    /// <summary>How each class is divided.</summary>
    /// <param name="members">The rows of each class.</param>
    /// <param name="options">How many are held out; null for none.</param>
    /// <param name="stream">A child of it for each class chooses them.</param>
    public static Dictionary<int, HeldOutRows> OfAll(IReadOnlyDictionary<int, int[]> members, EarlyStoppingOptions? options, RandomStream stream) =>
        members.ToDictionary(pair => pair.Key, pair => Of(pair.Value, pair.Key, options, stream.Child(pair.Key)));

    /// <summary>The numbers of all rows but those that some class holds out, in ascending order.</summary>
    public static int[] LearnedOf(int rows, IEnumerable<HeldOutRows> splits)
    {
        HashSet<int> heldOut = [.. splits.SelectMany(split => split.HeldOut)];
        return [.. Enumerable.Range(0, rows).Where(row => !heldOut.Contains(row))];
    }

    /// <summary>The rows to compare made ones with: those held out, or as many draws by weight.</summary>
    /// <param name="rows">All rows.</param>
    /// <param name="weights">Of all rows; null where all count alike.</param>
    /// <param name="count">How many draws.</param>
    /// <param name="stream">Draws.</param>
    public Matrix Compared(Matrix rows, RowWeights? weights, int count, RandomStream stream) => rows.SelectRows(
        weights is null ? HeldOut : [.. WeightedDraws.Counted(weights.Shares(HeldOut), count, stream).Select(place => HeldOut[place])]);
}
