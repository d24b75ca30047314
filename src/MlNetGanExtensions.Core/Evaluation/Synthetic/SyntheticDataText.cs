using System.Globalization;
using System.Text;

namespace MlNetGanExtensions.Evaluation;

/// <summary>Writes a report as aligned lines.</summary>
internal static class SyntheticDataText
{
    public static string Write(SyntheticDataReport report)
    {
        StringBuilder text = new();
        int width = Math.Max(6, report.Columns.Max(column => column.Name.Length));
        Line(text, $"{"column".PadRight(width)}  alike   mean real   mean made     SD real     SD made");
        foreach (ColumnComparison column in report.Columns)
        {
            string numbers = column is { Real: { } real, Made: { } made }
                ? string.Create(CultureInfo.InvariantCulture, $"  {real.Mean,10:G4}  {made.Mean,10:G4}  {real.Deviation,10:G4}  {made.Deviation,10:G4}")
                : string.Empty;
            Line(text, $"{column.Name.PadRight(width)}  {column.Similarity,5:F3}{numbers}");
        }

        Line(text, $"columns alike {report.ColumnSimilarity:F3}; pairs alike {report.PairSimilarity:F3}");
        WriteRare(text, report.RareCategories);
        foreach (DetectorScore detector in report.Detectors)
        {
            Line(text, $"told from real rows, AUC {detector.AreaUnderRoc:F3} ({detector.Detector}; .5 is chance)");
        }

        Line(text, $"distinct rows of categories: real {report.Collapse.RealDistinctCategoryRows}, made {report.Collapse.MadeDistinctCategoryRows}; {report.Collapse.ShownCategoryRowShare:P0} of all made rows have one of a real row");
        foreach (string warning in report.Collapse.Warnings)
        {
            Line(text, $"collapse: {warning}");
        }

        Line(text, $"exact copies {report.Privacy.ExactCopies}; near copies {report.Privacy.NearCopyShare:P1}; membership AUC {report.Privacy.MembershipAuc:F3}");
        Line(text, $"median distance to the nearest real row {report.Privacy.NearestRecordDistance:F3} (alone a poor measure of privacy)");
        return text.ToString();
    }

    private static void WriteRare(StringBuilder text, RareCategoryCoverage rare)
    {
        Line(text, $"rare categories (below {rare.Limit:P1} of the real rows): {rare.Categories.Count}, lost {rare.Lost.Count}");
        int width = rare.Categories.Select(category => category.Column.Length + category.Category.Length + 2).Append(0).Max();
        foreach (RareCategory category in rare.Categories)
        {
            string name = $"{category.Column}: {category.Category}".PadRight(width);
            Line(text, $"  {name}  real {category.RealShare,7:P2}  made {category.MadeShare,7:P2}{(category.IsLost ? "  lost" : string.Empty)}");
        }
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(FormattableString.Invariant(line)).Append('\n');
}
