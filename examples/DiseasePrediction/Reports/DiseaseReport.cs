using MlNetGanExtensions.Examples.DiseasePrediction.Running;
using MlNetGanExtensions.Reporting;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Reports;

/// <summary>The report: what was run, the tables, how to read them, and the pictures.</summary>
internal static class DiseaseReport
{
    public static HtmlReport Create(Setup setup, RunResults results, string commandLine)
    {
        HtmlReport report = new("Disease prediction with missing values")
        {
            Lead = Verdict.Lead(results.Methods),
            Footer = commandLine,
        };
        ProtocolSection.Add(report, setup, results.Time);
        TablesSection.Add(report, results);
        NotesSection.Add(report, results);
        RocSection.Add(report, results.Methods);
        ImputationSection.Add(report, setup, results.Imputations);
        GeneratorSection.Add(report, setup);
        return report;
    }
}
