using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Tables;

namespace MlNetGanExtensions.Examples.AdultIncome.Data;

/// <summary>The census table: people, and whether their income is above 50,000 dollars a year.</summary>
/// <param name="Features">All columns but the income.</param>
/// <param name="Labels">For each row 1 for the higher income, else 0.</param>
internal sealed record CensusTable(Table Features, int[] Labels)
{
    public const string Income = "income";

    /// <summary>Reads the table.</summary>
    /// <exception cref="TableFormatException">The file is no table.</exception>
    /// <exception cref="InvalidDataException">It has no column of incomes, a row has none, or there are not two of them.</exception>
    public static CensusTable Read(string path)
    {
        Table table = CsvTable.Read(path, new TextTableOptions { TrimLeadingSpaces = true });
        if (!table.Contains(Income) || table.Columns.Count < 2)
        {
            throw new InvalidDataException($"Expected a column '{Income}' among others in {Path.GetFileName(path)}; found {string.Join(", ", table.Columns.Select(column => column.Name))}.");
        }

        TableColumn income = table[Income];
        int missing = Enumerable.Range(0, table.Rows).FirstOrDefault(income.IsMissing, -1);
        if (missing >= 0)
        {
            throw new InvalidDataException($"Row {missing} (counted from 0) has no {Income}.");
        }

        // "<=50K" stands before ">50K".
        string[] texts = income.ToText();
        string[] classes = [.. texts.Distinct().Order(StringComparer.Ordinal)];
        return classes.Length == 2
            ? new CensusTable(table.WithoutColumn(Income), [.. texts.Select(text => text == classes[1] ? 1 : 0)])
            : throw new InvalidDataException($"Expected two different incomes; found {classes.Length}: {string.Join(", ", classes.Take(5))}.");
    }

    /// <summary>No more than some rows, drawn at random.</summary>
    public CensusTable AtMost(int? rows, ulong seed)
    {
        if (!(rows < Labels.Length))
        {
            return this;
        }

        int[] order = [.. Enumerable.Range(0, Labels.Length)];
        new RandomStream(seed, "rows of the table").Shuffle<int>(order);
        int[] kept = [.. order.Take(rows.Value).Order()];
        return new CensusTable(Features.SelectRows(kept), [.. kept.Select(row => Labels[row])]);
    }
}
