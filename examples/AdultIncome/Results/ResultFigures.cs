using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.ExampleKit;

namespace MlNetGanExtensions.Examples.AdultIncome.Results;

/// <summary>What a classifier reached on real test rows; null where a figure has no value.</summary>
internal sealed record ResultFigures(double? Accuracy, double? F1, double? MacroF1, double? Auc, double? AucPr, double? Brier)
{
    public static ResultFigures Of(UsefulnessFigures figures) => new(
        ResultFigure.OrNull(figures.Accuracy.Mean),
        ResultFigure.OrNull(figures.F1.Mean),
        ResultFigure.OrNull(figures.MacroF1.Mean),
        ResultFigure.OrNull(figures.AreaUnderRoc.Mean),
        ResultFigure.OrNull(figures.AveragePrecision.Mean),
        ResultFigure.OrNull(figures.BrierScore.Mean));
}
