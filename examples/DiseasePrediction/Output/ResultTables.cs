using System.Globalization;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.DiseasePrediction.Running;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Output;

/// <summary>The results as tables for the console: the paper's figure, then ours.</summary>
internal static class ResultTables
{
    private static readonly Figure[] Shown = [Figure.Accuracy, Figure.F1, Figure.Auc];

    /// <summary>One table for each view of the data.</summary>
    public static IEnumerable<TextTable> Of(IReadOnlyList<MethodResult> results) =>
        results.GroupBy(result => result.View).Select(group => OfView(group.Key.Title, [.. group]));

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
                    cells.Add(result.InPaper is { } paper ? Number(figure.InPaper(paper)) : string.Empty);
                }

                cells.Add(MeanAndSpread(result.Summarise(figure)));
            }

            cells.Add(result.MedianTime.TotalMilliseconds.ToString("F1", CultureInfo.InvariantCulture));
            table.Add([.. cells]);
        }

        return table;
    }

    private static string MeanAndSpread(Summary summary) =>
        double.IsNaN(summary.StandardDeviation) ? Number(summary.Mean) : $"{Number(summary.Mean)} ± {Number(summary.StandardDeviation)}";

    private static string Number(double value) => value.ToString("F4", CultureInfo.InvariantCulture);
}
