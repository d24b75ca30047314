using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation;

/// <summary>Makes rows of the classes that it was fitted for. Safe to use from several threads.</summary>
/// <remarks>
/// Made rows are of the fitted rows' kind: numbers within the range that the class showed, whole where it showed whole ones alone, holes
/// (NaN) only in slots that had some; categories that the class had, as exactly one 1 or as zeros alone.
/// </remarks>
public interface IFittedRowGenerator
{
    /// <summary>What the slots of a made row are.</summary>
    SlotLayout Layout { get; }

    /// <summary>The classes that can be asked for, in ascending order.</summary>
    IReadOnlyList<int> Classes { get; }

    /// <summary>Makes rows of one class.</summary>
    /// <param name="classNumber">One of <see cref="Classes"/>.</param>
    /// <param name="rows">How many, at least 0. Row i is the same however many are made.</param>
    /// <param name="seed">The same seed gives the same rows, bit for bit.</param>
    /// <returns>Rows × slots.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The generator was not fitted for the class, or the number of rows is negative.</exception>
    Matrix Generate(int classNumber, int rows, ulong seed);

    /// <summary>Makes some of the rows of one class: those that <see cref="Generate(int, int, ulong)"/> makes at these places.</summary>
    /// <remarks>
    /// So several machines share the work: <c>Generate(classNumber, new RowShard(i, n).Range(rows), seed)</c> makes shard i of n. Rows before the range
    /// are not made: the cost is that of the rows in it, wherever it begins.
    /// </remarks>
    /// <param name="classNumber">One of <see cref="Classes"/>.</param>
    /// <param name="rows">Which of the rows of this class and seed.</param>
    /// <param name="seed">The same seed gives the same rows, bit for bit.</param>
    /// <returns>Rows of the range × slots.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The generator was not fitted for the class.</exception>
    Matrix Generate(int classNumber, RowRange rows, ulong seed);
}
