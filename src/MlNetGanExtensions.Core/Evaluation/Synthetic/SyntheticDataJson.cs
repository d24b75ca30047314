using System.Text.Json;
using static MlNetGanExtensions.Evaluation.ReportJson;

namespace MlNetGanExtensions.Evaluation;

/// <summary>Writes a report of made rows as JSON, without reflection.</summary>
internal static class SyntheticDataJson
{
    public static string Write(SyntheticDataReport report) =>
        ReportJson.Write(json =>
        {
            Number(json, "columnSimilarity", report.ColumnSimilarity);
            Number(json, "pairSimilarity", report.PairSimilarity);
            Array(json, "columns", report.Columns, Column);
            Array(json, "pairs", report.Pairs, Pair);
            Number(json, "rareCategoryLimit", report.RareCategories.Limit);
            Array(json, "rareCategories", report.RareCategories.Categories, Rare);
            Array(json, "detectors", report.Detectors, Detector);
            json.WriteNumber("realDistinctCategoryRows", report.Collapse.RealDistinctCategoryRows);
            json.WriteNumber("madeDistinctCategoryRows", report.Collapse.MadeDistinctCategoryRows);
            json.WriteNumber("shownCategoryRowShare", report.Collapse.ShownCategoryRowShare);
            json.WriteStartArray("collapseWarnings");
            foreach (string warning in report.Collapse.Warnings)
            {
                json.WriteStringValue(warning);
            }

            json.WriteEndArray();
            json.WriteNumber("exactCopies", report.Privacy.ExactCopies);
            Number(json, "nearCopyShare", report.Privacy.NearCopyShare);
            Number(json, "membershipAuc", report.Privacy.MembershipAuc);
            Number(json, "nearestRecordDistance", report.Privacy.NearestRecordDistance);
        });

    private static void Column(Utf8JsonWriter json, ColumnComparison column)
    {
        json.WriteString("name", column.Name);
        json.WriteBoolean("isCategory", column.IsCategory);
        Number(json, "similarity", column.Similarity);
        Summary(json, "real", column.Real);
        Summary(json, "made", column.Made);
    }

    private static void Summary(Utf8JsonWriter json, string name, NumberSummary? summary)
    {
        if (summary is not null)
        {
            json.WriteStartObject(name);
            Number(json, "mean", summary.Mean);
            Number(json, "deviation", summary.Deviation);
            Number(json, "missingShare", summary.MissingShare);
            json.WriteStartArray("quantiles");
            foreach (double quantile in summary.Quantiles)
            {
                Value(json, quantile);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }
    }

    private static void Pair(Utf8JsonWriter json, PairComparison pair)
    {
        json.WriteString("first", pair.First);
        json.WriteString("second", pair.Second);
        Number(json, "similarity", pair.Similarity);
    }

    private static void Rare(Utf8JsonWriter json, RareCategory category)
    {
        json.WriteString("column", category.Column);
        json.WriteString("category", category.Category);
        Number(json, "realShare", category.RealShare);
        Number(json, "madeShare", category.MadeShare);
        json.WriteBoolean("isLost", category.IsLost);
    }

    private static void Detector(Utf8JsonWriter json, DetectorScore detector)
    {
        json.WriteString("detector", detector.Detector);
        Number(json, "areaUnderRoc", detector.AreaUnderRoc);
    }
}
