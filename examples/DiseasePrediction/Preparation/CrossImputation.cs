using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.DiseasePrediction.Trials;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Preparation;

/// <summary>A whole table in which each row was filled by the one imputer that had not seen it.</summary>
internal static class CrossImputation
{
    /// <summary>Fills the damaged table of a trial fold by fold, in the table's own units.</summary>
    public static Matrix Impute(Setup setup, TableView view, int trial)
    {
        Trial design = setup.Trials[trial];
        Matrix imputed = new(design.Damaged.Rows, design.Damaged.Columns);
        for (int fold = 0; fold < design.Folds.Count; fold++)
        {
            int[] test = design.Folds[fold].Test;
            Matrix rows = setup.Preparations.OnTrainingRows(view, trial, fold).Impute(design.Damaged.SelectRows(test));
            for (int i = 0; i < test.Length; i++)
            {
                rows.Row(i).CopyTo(imputed.Row(test[i]));
            }
        }

        return imputed;
    }
}
