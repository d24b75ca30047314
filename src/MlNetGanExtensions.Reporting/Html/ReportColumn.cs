namespace MlNetGanExtensions.Reporting.Html;

/// <summary>A column of a table.</summary>
/// <param name="Header">Its name.</param>
/// <param name="Group">What it shares with its neighbours, in a row of its own above; null for nothing.</param>
/// <param name="IsNumber">Whether it holds numbers, which stand to the right.</param>
/// <param name="Decimals">Digits after the point.</param>
/// <param name="Best">Which number is marked.</param>
internal sealed record ReportColumn(string Header, string? Group, bool IsNumber, int Decimals, Best Best);
