using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Tables;

namespace MlNetGanExtensions.Examples.ImbalancedMortality.Data;

/// <summary>Makes a cohort with as many patients of each class as the table has, none of them a copy of one in the table.</summary>
internal static class SyntheticCohort
{
    /// <summary>Rows that are made for each one that is wanted; most are kept, unless they are copies.</summary>
    private const int Surplus = 20;

    public static void Write(PatientTable table, string path, ulong seed)
    {
        TabularVaeModel model = new TabularVae(new TabularVaeOptions { Seed = seed }).Fit(table.Rows, table.Labels, table.Layout, [0, 1]);
        HashSet<string> real = [.. Texts(table.Decode(table.Rows))];
        int[] counts = [.. Enumerable.Range(0, 2).Select(label => table.Labels.Count(own => own == label))];
        Table[] classes = [.. counts.Select((wanted, label) => NoCopies(table.Decode(model.Generate(label, Surplus * wanted, seed)), wanted, real))];
        TableColumn[] columns = [.. classes[0].Append(classes[1]).Columns];
        Table numbered = new TableBuilder()
            .WholeNumber("id", [.. Enumerable.Range(1, columns[0].Rows)])
            .Category(PatientFile.Label, [.. Enumerable.Repeat("0", classes[0].Rows), .. Enumerable.Repeat("1", classes[1].Rows)])
            .Build();
        CsvTable.Write(new Table([numbered["id"], .. columns, numbered[PatientFile.Label]]), path);
    }

    private static Table NoCopies(Table made, int wanted, HashSet<string> real)
    {
        string[] texts = Texts(made);
        return made.SelectRows([.. Enumerable.Range(0, made.Rows).Where(row => !real.Contains(texts[row])).Take(wanted)]);
    }

    private static string[] Texts(Table table) => [.. table.ToText().Select(cells => string.Join('|', cells))];
}
