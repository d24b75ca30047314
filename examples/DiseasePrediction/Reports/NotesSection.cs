using MlNetGanExtensions.Examples.DiseasePrediction.Methods;
using MlNetGanExtensions.Examples.DiseasePrediction.Preparation;
using MlNetGanExtensions.Examples.DiseasePrediction.Running;
using MlNetGanExtensions.Examples.ExampleKit;
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
            double lost = complete.Summarise(Figure.Accuracy).Mean - intact.Summarise(Figure.Accuracy).Mean;
            section.Note(
                $"Logistic regression on the intact columns alone has an accuracy of {Verdict.Accuracy(intact)}, on the complete table "
                + $"{Verdict.Accuracy(complete)}. The difference of {Format.Difference(lost)} is all that imputing can win back with this classifier; "
                + "the errors of the imputed cells tell more about it.");
        }
    }

    private static void AddUntunedRivals(ReportSection section, IReadOnlyList<MethodResult> results)
    {
        if (Verdict.Find(results, TableViews.Autoencoder, MethodRoster.PlainNetwork) is { InPaper: { } paper } plain
            && Verdict.Find(results, TableViews.Autoencoder, MethodRoster.Ablation) is { } tuned
            && Verdict.Find(results, TableViews.Autoencoder, MethodRoster.PaperSupportVectorMachine) is { } paperMachine
            && Verdict.Find(results, TableViews.Autoencoder, MethodRoster.SupportVectorMachine) is { } machine)
        {
            section.Note(
                $"How much tuning does for the rivals, autoencoder-imputed: the paper's MLP has an accuracy of {Format.Number(paper.Accuracy)}; "
                + $"here the paper's own network, trained without the generator, has {Verdict.Accuracy(plain)} ({plain.Method.Name}), and with the "
                + $"AC-GAN's settings {Verdict.Accuracy(tuned)} ({tuned.Method.Name}). The support vector machine goes from "
                + $"{Verdict.Accuracy(paperMachine)} with the paper's kernel width to {Verdict.Accuracy(machine)} with one that suits the data.");
        }
    }
}
