using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.DiseasePrediction.Data;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Trials;

/// <summary>Trials drawn from a seed, for any table: the first half of the columns is removed from half of the rows of each class.</summary>
internal static class DrawnTrials
{
    private const int FoldsOfATrial = 5;
    private const double ShareOfDamagedRows = 0.5;

    /// <exception cref="InvalidDataException">A class has fewer rows than a trial has folds.</exception>
    public static IReadOnlyList<Trial> Draw(LabelledTable table, int trials, ulong seed)
    {
        int smallest = Math.Min(table.Labels.Sum(), table.Labels.Length - table.Labels.Sum());
        if (smallest < FoldsOfATrial)
        {
            throw new InvalidDataException($"{FoldsOfATrial}-fold cross-validation needs {FoldsOfATrial} rows of each class; one class "
                + $"has {smallest}.");
        }

        RepeatedStratifiedKFold folds = RepeatedStratifiedKFold.Create(table.Labels, FoldsOfATrial, trials, seed);
        return [.. folds.Trials.Select((split, trial) =>
        {
            CellMask removed = Missingness.Block(
                table.Features, table.Labels, table.RemovedColumns, ShareOfDamagedRows, Seeds.Derive(seed, "removed rows", trial));
            Matrix damaged = removed.Hide(table.Features);
            return new Trial(damaged, removed, split.Folds);
        })];
    }
}
