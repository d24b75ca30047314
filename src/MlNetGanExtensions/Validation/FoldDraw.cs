using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Validation;

/// <summary>Draws the folds of a cross-validation, or checks those that were given.</summary>
internal static class FoldDraw
{
    /// <exception cref="ArgumentException">A fold would lack a class.</exception>
    public static RepeatedStratifiedKFold Draw(LabelledRows rows, int folds, int repeats, ulong seed)
    {
        ThrowIfTooFewRows(rows, folds);
        if (rows.Groups is null)
        {
            return RepeatedStratifiedKFold.Create(rows.Labels, folds, repeats, seed);
        }

        double[] shares = [.. Enumerable.Repeat(1.0 / folds, folds)];
        RandomStream random = new(seed, "repeated stratified group folds");
        return RepeatedStratifiedKFold.FromFoldNumbers(
            [.. Enumerable.Range(0, repeats).Select(repeat => GroupAssignment.Draw(rows, shares, random.Child(repeat)))]);
    }

    /// <exception cref="ArgumentException">The folds are of another number of rows, divide a group or lack a class.</exception>
    public static void Check(RepeatedStratifiedKFold folds, LabelledRows rows, string parameter)
    {
        foreach (StratifiedKFold trial in folds.Trials)
        {
            if (trial.FoldNumbers.Length != rows.Labels.Length)
            {
                throw new ArgumentException($"The folds are of {trial.FoldNumbers.Length} rows, the data has {rows.Labels.Length}.", parameter);
            }

            ThrowIfClassIsMissing(trial, rows, parameter);
            ThrowIfGroupIsDivided(trial, rows, parameter);
        }
    }

    private static void ThrowIfTooFewRows(LabelledRows rows, int folds)
    {
        int[] counts = rows.CountClasses();
        int scarce = Array.FindIndex(counts, count => count < folds);
        if (scarce >= 0)
        {
            throw new ArgumentException(
                $"Class '{rows.Classes[scarce]}' of label column '{rows.LabelColumn}' has {counts[scarce]} rows, fewer than the {folds} folds.");
        }
    }

    private static void ThrowIfClassIsMissing(StratifiedKFold trial, LabelledRows rows, string parameter)
    {
        for (int fold = 0; fold < trial.Folds.Count; fold++)
        {
            ThrowIfClassIsMissing(trial.Folds[fold].Test, "test", fold, rows, parameter);
            ThrowIfClassIsMissing(trial.Folds[fold].Training, "training", fold, rows, parameter);
        }
    }

    private static void ThrowIfClassIsMissing(int[] part, string name, int fold, LabelledRows rows, string parameter)
    {
        bool[] found = new bool[rows.Classes.Length];
        foreach (int row in part)
        {
            found[rows.Labels[row]] = true;
        }

        int missing = Array.IndexOf(found, false);
        if (missing >= 0)
        {
            throw new ArgumentException(
                $"The {name} part of fold {fold} has no row of class '{rows.Classes[missing]}' of label column '{rows.LabelColumn}'.", parameter);
        }
    }

    private static void ThrowIfGroupIsDivided(StratifiedKFold trial, LabelledRows rows, string parameter)
    {
        Dictionary<int, int> foldOf = [];
        for (int row = 0; row < rows.Groups?.Length; row++)
        {
            if (!foldOf.TryAdd(rows.Groups[row], trial.FoldNumbers[row]) && foldOf[rows.Groups[row]] != trial.FoldNumbers[row])
            {
                throw new ArgumentException($"The given folds divide the group of row {row}.", parameter);
            }
        }
    }
}
