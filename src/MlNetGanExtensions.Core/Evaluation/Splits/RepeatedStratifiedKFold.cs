using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Evaluation;

/// <summary>Stratified folds drawn anew a number of times; each time is called a trial.</summary>
public sealed class RepeatedStratifiedKFold
{
    private RepeatedStratifiedKFold(StratifiedKFold[] trials) => Trials = Array.AsReadOnly(trials);

    /// <summary>The trials, each with its own folds over the same rows.</summary>
    public IReadOnlyList<StratifiedKFold> Trials { get; }

    /// <summary>Draws the trials. Trial i is the same however many trials follow it.</summary>
    /// <param name="labels">The class of each row, numbered from 0 without gaps.</param>
    /// <param name="folds">The number of folds of each trial, at least 2.</param>
    /// <param name="trials">The number of trials, at least 1.</param>
    /// <param name="seed">The same seed gives the same folds.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two folds or fewer than one trial.</exception>
    /// <exception cref="ArgumentException">
    /// There are no rows, a label is negative, there is one class only, or a class has fewer rows than there are folds.
    /// </exception>
    public static RepeatedStratifiedKFold Create(ReadOnlySpan<int> labels, int folds, int trials, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        RandomStream random = new(seed, "repeated stratified folds");
        StratifiedKFold[] drawn = new StratifiedKFold[trials];
        for (int trial = 0; trial < trials; trial++)
        {
            drawn[trial] = StratifiedKFold.Create(labels, folds, random.Child(trial));
        }

        return new RepeatedStratifiedKFold(drawn);
    }

    /// <summary>Takes folds that were drawn elsewhere.</summary>
    /// <param name="foldNumbers">
    /// For each trial the fold number of each row, as <see cref="StratifiedKFold.FromFoldNumbers"/> takes them.
    /// </param>
    /// <exception cref="ArgumentException">
    /// There are no trials, the trials differ in their number of rows, or a trial's numbers are not those of folds.
    /// </exception>
    public static RepeatedStratifiedKFold FromFoldNumbers(IReadOnlyList<int[]> foldNumbers)
    {
        ArgumentNullException.ThrowIfNull(foldNumbers);
        if (foldNumbers.Count == 0)
        {
            throw new ArgumentException("There are no trials.", nameof(foldNumbers));
        }

        StratifiedKFold[] taken = new StratifiedKFold[foldNumbers.Count];
        for (int trial = 0; trial < taken.Length; trial++)
        {
            if (foldNumbers[trial].Length != foldNumbers[0].Length)
            {
                throw new ArgumentException(
                    $"Trial {trial} has {foldNumbers[trial].Length} rows, the first trial has {foldNumbers[0].Length}.",
                    nameof(foldNumbers));
            }

            taken[trial] = StratifiedKFold.FromFoldNumbers(foldNumbers[trial]);
        }

        return new RepeatedStratifiedKFold(taken);
    }
}
