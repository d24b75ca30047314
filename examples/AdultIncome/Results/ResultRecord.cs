using MlNetGanExtensions.Examples.AdultIncome.Running;
using MlNetGanExtensions.Examples.ExampleKit;

namespace MlNetGanExtensions.Examples.AdultIncome.Results;

/// <summary>A row of the result file: a generator and a classifier. Figures without a value are null.</summary>
/// <param name="Generator">The generator's key.</param>
/// <param name="Classifier">The classifier.</param>
/// <param name="Real">Trained on the real rows.</param>
/// <param name="RealAndMade">Trained on the real and the made rows.</param>
/// <param name="Made">Trained on the made rows alone.</param>
/// <param name="F1OfReal">F1 of made rows alone divided by that of real rows.</param>
/// <param name="MacroF1OfReal">The same of the mean F1 of both classes.</param>
/// <param name="DetectorAuc">How well LightGBM tells made rows from real ones.</param>
/// <param name="ColumnSimilarity">The mean likeness of the columns.</param>
/// <param name="PairSimilarity">The mean likeness of pairs of columns.</param>
/// <param name="RareCategories">Categories that less than one real row in a hundred has.</param>
/// <param name="LostCategories">Those of them that no made row has.</param>
/// <param name="ExactCopies">Made rows that equal a training row.</param>
/// <param name="MembershipAuc">How well nearness to made rows tells training rows from test rows.</param>
internal sealed record ResultRecord(
    string Generator,
    string Classifier,
    ResultFigures Real,
    ResultFigures RealAndMade,
    ResultFigures Made,
    double? F1OfReal,
    double? MacroF1OfReal,
    double? DetectorAuc,
    double? ColumnSimilarity,
    double? PairSimilarity,
    int RareCategories,
    int LostCategories,
    int ExactCopies,
    double? MembershipAuc)
{
    public static IReadOnlyList<ResultRecord> Of(IReadOnlyList<GeneratorResult> results) =>
    [
        .. from result in results
           from report in result.Usefulness
           select new ResultRecord(
               result.Generator.Key,
               report.Classifier,
               ResultFigures.Of(report.Real),
               ResultFigures.Of(report.RealAndMade),
               ResultFigures.Of(report.Made),
               ResultFigure.OrNull(report.Made.F1.Mean / report.Real.F1.Mean),
               ResultFigure.OrNull(report.Made.MacroF1.Mean / report.Real.MacroF1.Mean),
               ResultFigure.OrNull(result.DetectorAuc),
               ResultFigure.OrNull(result.Likeness.ColumnSimilarity),
               ResultFigure.OrNull(result.Likeness.PairSimilarity),
               result.Likeness.RareCategories.Categories.Count,
               result.Likeness.RareCategories.Lost.Count,
               result.Likeness.Privacy.ExactCopies,
               ResultFigure.OrNull(result.Likeness.Privacy.MembershipAuc)),
    ];
}
