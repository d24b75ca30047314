using MlNetGanExtensions.Examples.DiseasePrediction.Running;
using MlNetGanExtensions.Examples.ExampleKit;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Output;

/// <summary>The results as tables for the console: the paper's figure, then ours.</summary>
internal static class ResultTables
{
    private static readonly Figure[] Shown = [Figure.Accuracy, Figure.F1, Figure.Auc];

    /// <summary>One table for each view of the data.</summary>
    public static IEnumerable<TextTable> Of(IReadOnlyList<MethodResult> results) =>
        results.GroupBy(result => result.View).Select(group => OfView(group.Key.Title, [.. group]));

    public static TextTable Of(IReadOnlyList<Comparison> comparisons)
    {
        string[] figures = [.. comparisons.Select(comparison => comparison.Figure.Name).Distinct()];
        TextTable table = new("AC-GAN less its rival, fold by fold (p of the corrected resampled t-test)", ["AC-GAN less", "on", .. figures]);
        foreach (var pair in comparisons.GroupBy(comparison => (comparison.Second, comparison.First.View)))
        {
            table.Add(
            [
                pair.Key.Second.Method.Name,
                pair.Key.View.Title,
                .. pair.Select(comparison => $"{Format.Difference(comparison.Test.MeanDifference)} ({Format.Number(comparison.Test.PValue, 2)})"),
            ]);
        }

        return table;
    }

    public static TextTable Of(IReadOnlyList<ImputationResult> results)
    {
        TextTable table = new(
            "Error of the imputed cells", ["Imputer", "RMSE", "leak-free", "NRMSE", "leak-free", "fit ms"]);
        foreach (ImputationResult result in results)
        {
            table.Add(
                result.View.Title,
                Format.MeanAndSpread(ImputationResult.Rmse(result.AllRows)),
                Format.MeanAndSpread(ImputationResult.Rmse(result.LeakFree)),
                Format.MeanAndSpread(ImputationResult.Nrmse(result.AllRows), 3),
                Format.MeanAndSpread(ImputationResult.Nrmse(result.LeakFree), 3),
                Format.Milliseconds(result.FitTime));
        }

        return table;
    }

    private static TextTable OfView(string title, MethodResult[] results)
    {
        bool withPaper = results.Any(result => result.InPaper is not null);
        string[] figures = [.. Shown.SelectMany(figure => withPaper ? new[] { $"paper {figure.Name}", "ours" } : [figure.Name])];
        TextTable table = new(title, ["Classifier", .. figures, "ms"]);
        foreach (MethodResult result in results)
        {
            List<string> cells = [result.Method.Name];
            foreach (Figure figure in Shown)
            {
                if (withPaper)
                {
                    cells.Add(result.InPaper is { } paper ? Format.Number(figure.InPaper(paper)) : string.Empty);
                }

                cells.Add(Format.MeanAndSpread(result.Summarise(figure)));
            }

            cells.Add(Format.Milliseconds(result.MedianTime));
            table.Add([.. cells]);
        }

        return table;
    }
}
