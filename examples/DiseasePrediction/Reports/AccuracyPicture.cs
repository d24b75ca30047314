using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.DiseasePrediction.Preparation;
using MlNetGanExtensions.Examples.DiseasePrediction.Running;
using MlNetGanExtensions.Reporting;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Reports;

/// <summary>The accuracy of every method on one view of the table, with its spread, and the paper's.</summary>
internal static class AccuracyPicture
{
    public static Picture Draw(IReadOnlyList<MethodResult> all, TableView view)
    {
        MethodResult[] results = [.. all.Where(result => result.View == view)];
        Summary[] ours = [.. results.Select(result => result.Summarise(Figure.Accuracy))];
        string title = $"Accuracy, imputed: {view.Title.ToLowerInvariant()}";
        DotIntervalPicture picture = new DotIntervalPicture(title, [.. results.Select(result => result.Method.Name)]) { ValueLabel = "accuracy" }
            .Add("here, mean ± SD", [.. ours.Select(summary => summary.Mean)], [.. ours.Select(summary => summary.StandardDeviation)]);
        return results.Any(result => result.InPaper is not null)
            ? picture.Add("paper", [.. results.Select(result => result.InPaper?.Accuracy ?? double.NaN)]).Draw()
            : picture.Draw();
    }
}
