namespace MlNetGanExtensions.Tables;

/// <summary>What a column holds, in a few words.</summary>
internal static class ColumnSummary
{
    /// <summary>Starts with a comma; empty where every cell is missing.</summary>
    public static string Of(TableColumn column)
    {
        int[] present = [.. Enumerable.Range(0, column.Rows).Where(row => !column.IsMissingAt(row))];
        if (present.Length == 0)
        {
            return "";
        }

        return column switch
        {
            NumberColumn numbers => Range(numbers, present, numbers.Number),
            DateTimeColumn dates => Range(dates, present, dates.Ticks),
            CategoryColumn { Kind: ColumnKind.YesNo } answers => $", {present.Count(row => answers.Code(row) == 1)} yes",
            CategoryColumn texts => $", {present.Select(texts.Code).Distinct().Count()} categories",
            _ => "",
        };
    }

    private static string Range<T>(TableColumn column, int[] rows, Func<int, T> value) =>
        $", {column.Format(rows.MinBy(value))} to {column.Format(rows.MaxBy(value))}";
}
