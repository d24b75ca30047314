using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Evaluation;

/// <summary>The rows divided into k parts of like class proportions; each part is the test part of one fold.</summary>
/// <remarks>
/// Within each class, and over all classes, the sizes of the parts differ by one row at most: the rows are shuffled within their class and
/// then dealt one by one to the parts, going on with the next class where the last one ended.
/// </remarks>
public sealed class StratifiedKFold
{
    private readonly int[] _foldNumbers;

    private StratifiedKFold(int[] foldNumbers, int folds)
    {
        _foldNumbers = foldNumbers;
        int[] sizes = new int[folds];
        foreach (int fold in foldNumbers)
        {
            sizes[fold]++;
        }

        Fold[] parts = new Fold[folds];
        for (int fold = 0; fold < folds; fold++)
        {
            int[] test = new int[sizes[fold]];
            int[] training = new int[foldNumbers.Length - test.Length];
            for (int row = 0, tests = 0; row < foldNumbers.Length; row++)
            {
                if (foldNumbers[row] == fold)
                {
                    test[tests++] = row;
                }
                else
                {
                    training[row - tests] = row;
                }
            }

            parts[fold] = new Fold(training, test);
        }

        Folds = Array.AsReadOnly(parts);
    }

    /// <summary>The folds; fold i tests on the rows whose number is i.</summary>
    public IReadOnlyList<Fold> Folds { get; }

    /// <summary>For each row the number of the fold that tests it, from 0.</summary>
    public ReadOnlySpan<int> FoldNumbers => _foldNumbers;

    /// <summary>Divides the rows at random.</summary>
    /// <param name="labels">The class of each row, numbered from 0 without gaps.</param>
    /// <param name="folds">The number of folds, at least 2.</param>
    /// <param name="seed">The same seed gives the same folds.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two folds.</exception>
    /// <exception cref="ArgumentException">
    /// There are no rows, a label is negative, there is one class only, or a class has fewer rows than there are folds.
    /// </exception>
    public static StratifiedKFold Create(ReadOnlySpan<int> labels, int folds, ulong seed) =>
        Create(labels, folds, new RandomStream(seed, "stratified folds"));

    /// <summary>Takes folds that were drawn elsewhere, so that two programs can be compared on the same rows.</summary>
    /// <param name="foldNumbers">For each row the number of the fold that tests it; the numbers run from 0 without gaps.</param>
    /// <exception cref="ArgumentException">
    /// There are no rows, a number is negative, a fold has no row, or there is one fold only.
    /// </exception>
    public static StratifiedKFold FromFoldNumbers(ReadOnlySpan<int> foldNumbers)
    {
        if (foldNumbers.IsEmpty)
        {
            throw new ArgumentException("There are no rows.", nameof(foldNumbers));
        }

        int largest = 0;
        for (int row = 0; row < foldNumbers.Length; row++)
        {
            if (foldNumbers[row] < 0)
            {
                throw new ArgumentException(
                    $"Row {row} has the fold number {foldNumbers[row]}; folds are numbered from 0.", nameof(foldNumbers));
            }

            largest = Math.Max(largest, foldNumbers[row]);
        }

        if (largest == 0)
        {
            throw new ArgumentException("All rows have the fold number 0; at least two folds are needed.", nameof(foldNumbers));
        }

        for (int fold = 0; fold <= largest; fold++)
        {
            if (!foldNumbers.Contains(fold))
            {
                throw new ArgumentException($"No row has the fold number {fold}, but the largest is {largest}.", nameof(foldNumbers));
            }
        }

        return new StratifiedKFold(foldNumbers.ToArray(), largest + 1);
    }

    internal static StratifiedKFold Create(ReadOnlySpan<int> labels, int folds, RandomStream random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        int[] counts = ClassLabels.CountRows(labels, nameof(labels));
        for (int label = 0; label < counts.Length; label++)
        {
            if (counts[label] < folds)
            {
                throw new ArgumentException($"Class {label} has {counts[label]} rows, fewer than the {folds} folds.", nameof(labels));
            }
        }

        int[] shuffled = ClassLabels.ShuffledByClass(labels, counts, random);
        int[] foldNumbers = new int[labels.Length];
        for (int dealt = 0; dealt < shuffled.Length; dealt++)
        {
            foldNumbers[shuffled[dealt]] = dealt % folds;
        }

        return new StratifiedKFold(foldNumbers, folds);
    }
}
