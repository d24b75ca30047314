using MlNetGanExtensions.Examples.DiseasePrediction.Methods;
using MlNetGanExtensions.Examples.DiseasePrediction.Output;
using MlNetGanExtensions.Examples.DiseasePrediction.Preparation;
using MlNetGanExtensions.Examples.DiseasePrediction.Running;
using MlNetGanExtensions.Reporting;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Reports;

/// <summary>How to read the tables: what ties, what is noise, and what the paper leaves open.</summary>
internal static class NotesSection
{
    public static void Add(HtmlReport report, RunResults results)
    {
        ReportSection section = report.Section("How to read them");
        foreach (TableView view in (TableView[])[TableViews.Autoencoder, TableViews.Mean, TableViews.Complete])
        {
            if (Verdict.On(results.Methods, view) is { } verdict)
            {
                section.Paragraph(verdict);
            }
        }

        section.Note($"A difference of less than {Format.Number(Verdict.Noise, 3)} in accuracy is noise: other seeds turn it round. "
            + "The paired tests say the same in p-values.");
        section.Warning("""
            The paper does not say whether its scaler and imputer had seen the rows that it tests on; the order of its text suggests that they had. The option
            --protocol paper runs it that way.
            """);
        AddIntactColumns(section, results.Methods);
        AddUntunedRivals(section, results.Methods);
    }

    private static void AddIntactColumns(ReportSection section, IReadOnlyList<MethodResult> results)
    {
        if (Verdict.Find(results, TableViews.IntactColumns, MethodRoster.LogisticRegression) is { } intact
            && Verdict.Find(results, TableViews.Complete, MethodRoster.LogisticRegression) is { } complete)
        {
            section.Note(
                $"Logistic regression on the intact columns alone has an accuracy of {Verdict.Accuracy(intact)}, on the complete table "
                + $"{Verdict.Accuracy(complete)}: "
                + "what the removed cells could tell is mostly in the others too, so this experiment cannot tell good imputation from "
                + "bad by accuracy. The errors of the imputed cells can.");
        }
    }

    private static void AddUntunedRivals(ReportSection section, IReadOnlyList<MethodResult> results)
    {
        if (Verdict.Find(results, TableViews.Autoencoder, MethodRoster.PlainNetwork) is { InPaper: { } paper } plain
            && Verdict.Find(results, TableViews.Autoencoder, MethodRoster.Ablation) is { } tuned)
        {
            section.Note(
                $"The paper's rivals were hardly tuned. Its MLP has an accuracy of {Format.Number(paper.Accuracy)}; here the paper's "
                + "own network and training without the generator has "
                + $"{Verdict.Accuracy(plain)} (the row {plain.Method.Name}), and with the AC-GAN's settings {Verdict.Accuracy(tuned)} "
                + $"(the row {tuned.Method.Name}). "
                + "The support vector machine gains as much from a kernel width that suits the data.");
        }
    }
}
