using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.DiseasePrediction.Data;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Trials;

/// <summary>The ten trials whose folds and missing rows are committed, so that programs in any language can be compared on them.</summary>
internal static class CommittedTrials
{
    private const int FoldsOfATrial = 5;

    /// <exception cref="InvalidDataException">More trials were asked for than there are.</exception>
    public static IReadOnlyList<Trial> Read(LabelledTable table, int trials)
    {
        NumberFile folds = NumberFile.Read(CommittedData.Folds);
        NumberFile missingRows = NumberFile.Read(CommittedData.MissingRows);
        if (trials > folds.Columns.Count)
        {
            throw new InvalidDataException(
                $"There are {folds.Columns.Count} committed trials, {trials} were asked for. Give the table by --data to draw new ones "
                    + "from the seed.");
        }

        return [.. Enumerable.Range(0, trials).Select(trial => new Trial(
            Damage(table, missingRows.WholeNumbers(trial, 0, 1), out CellMask removed),
            removed,
            StratifiedKFold.FromFoldNumbers(folds.WholeNumbers(trial, 0, FoldsOfATrial - 1)).Folds))];
    }

    private static Matrix Damage(LabelledTable table, int[] missingRows, out CellMask removed)
    {
        Matrix damaged = table.Features.Clone();
        for (int row = 0; row < missingRows.Length; row++)
        {
            if (missingRows[row] == 1)
            {
                damaged.Row(row)[..table.RemovedColumns.Length].Fill(float.NaN);
            }
        }

        removed = CellMask.OfMissing(damaged);
        return damaged;
    }
}
