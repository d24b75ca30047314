using MlNetGanExtensions.Evaluation;

namespace MlNetGanExtensions.Examples.AdultIncome.Results;

/// <summary>What a classifier reached on real test rows.</summary>
internal sealed record ResultFigures(double Accuracy, double F1, double MacroF1, double Auc, double AucPr, double Brier)
{
    public static ResultFigures Of(UsefulnessFigures figures) => new(
        figures.Accuracy.Mean, figures.F1.Mean, figures.MacroF1.Mean, figures.AreaUnderRoc.Mean, figures.AveragePrecision.Mean, figures.BrierScore.Mean);
}
