using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.DiseasePrediction.Methods;
using MlNetGanExtensions.Examples.DiseasePrediction.Preparation;
using MlNetGanExtensions.Examples.DiseasePrediction.Running;
using MlNetGanExtensions.Reporting;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Reports;

/// <summary>The paper's figure 3: ROC curves, whole and enlarged, for both imputations.</summary>
internal static class RocSection
{
    /// <summary>Fine enough for the enlarged corner, which shows a fifth of them.</summary>
    private const int Intervals = 500;

    public static void Add(HtmlReport report, IReadOnlyList<MethodResult> results)
    {
        ReportSection section = report.Section("ROC curves");
        AddView(section, results, TableViews.Mean, "mean-imputed");
        AddView(section, results, TableViews.Autoencoder, "autoencoder-imputed");
    }

    private static void AddView(ReportSection section, IReadOnlyList<MethodResult> results, TableView view, string name)
    {
        MethodResult[] shown = [.. results.Where(result => result.View == view && IsShown(result.Method))];
        if (shown.Length == 0)
        {
            return;
        }

        RocPicture picture = new($"ROC, {name}");
        foreach (MethodResult result in shown)
        {
            RocCurve[] curves = [.. result.Folds.Select(fold => RocCurve.FromScores(fold.Scores, fold.Labels))];
            picture.Add(result.Method.Name, RocCurve.Average(curves, Intervals), emphasised: result.Method == MethodRoster.AcGan);
        }

        section.Figures(
            [picture.Draw(), picture.Draw(RocView.UpperLeft)],
            $"The paper's figure 3, {name}: the mean of the curves of all folds at each false positive rate.");
    }

    /// <summary>The paper's classifiers, the AC-GAN by the library's settings, and logistic regression.</summary>
    private static bool IsShown(Method method) =>
        (method.InPaper is not null && method != MethodRoster.PaperAcGan) || method == MethodRoster.LogisticRegression;
}
