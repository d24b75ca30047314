using System.Text;
using System.Text.Json;

namespace MlNetGanExtensions.Evaluation;

/// <summary>Writes a report of usefulness as aligned lines and as JSON.</summary>
internal static class UsefulnessText
{
    private static readonly (string Title, string Key, Func<UsefulnessFigures, Summary> Figure)[] Columns =
    [
        ("AUC", "areaUnderRoc", figures => figures.AreaUnderRoc),
        ("AUC-PR", "averagePrecision", figures => figures.AveragePrecision),
        ("F1", "f1", figures => figures.F1),
        ("macro F1", "macroF1", figures => figures.MacroF1),
        ("accuracy", "accuracy", figures => figures.Accuracy),
        ("Brier", "brierScore", figures => figures.BrierScore),
    ];

    public static string Write(UsefulnessReport report)
    {
        string[][] lines =
        [
            ["trained on", .. Columns.Select(column => column.Title)],
            .. report.Rows().Select(row => (string[])[row.Name, .. Columns.Select(column => Cell(column.Figure(row.Figures)))]),
        ];
        int[] widths = [.. Enumerable.Range(0, lines[0].Length).Select(column => lines.Max(line => line[column].Length))];
        StringBuilder text = new();
        text.Append(FormattableString.Invariant($"{report.Classifier}, tested on real rows; {report.Real.Runs.Count} run(s)\n"));
        foreach (string[] line in lines)
        {
            text.AppendJoin("  ", line.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]))).Append('\n');
        }

        return text.ToString();
    }

    public static string WriteJson(UsefulnessReport report) => ReportJson.Write(json =>
    {
        json.WriteString("classifier", report.Classifier);
        json.WriteNumber("runs", report.Real.Runs.Count);
        foreach ((_, string key, UsefulnessFigures figures) in report.Rows())
        {
            json.WriteStartObject(key);
            foreach ((_, string name, Func<UsefulnessFigures, Summary> figure) in Columns)
            {
                WriteSummary(json, name, figure(figures));
            }

            json.WriteEndObject();
        }
    });

    private static void WriteSummary(Utf8JsonWriter json, string name, Summary summary)
    {
        json.WriteStartObject(name);
        ReportJson.Number(json, "mean", summary.Mean);
        ReportJson.Number(json, "deviation", summary.StandardDeviation);
        json.WriteEndObject();
    }

    private static string Cell(Summary summary) => double.IsNaN(summary.StandardDeviation)
        ? FormattableString.Invariant($"{summary.Mean:F3}")
        : FormattableString.Invariant($"{summary.Mean:F3} ± {summary.StandardDeviation:F3}");
}
