namespace MlNetGanExtensions.Reporting.Html;

/// <summary>Rows of a table under one heading.</summary>
/// <param name="Heading">The heading; null for none.</param>
/// <param name="Rows">The rows, each with a cell for every column.</param>
internal sealed record RowGroup(string? Heading, List<ReportCell[]> Rows);
