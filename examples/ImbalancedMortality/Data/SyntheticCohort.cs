using System.Globalization;
using CsvHelper;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.ImbalancedMortality.Data;

/// <summary>Makes a cohort with as many patients of each class as the table has, none of them a copy of one in the table.</summary>
internal static class SyntheticCohort
{
    public static void Write(PatientTable table, string path, ulong seed)
    {
        TabularVaeModel model = new TabularVae(new TabularVaeOptions { Seed = seed }).Fit(table.Rows, table.Labels, table.Layout, [0, 1]);
        HashSet<string> real = [.. Enumerable.Range(0, table.Count).Select(row => Text(table, table.Rows, row))];
        using CsvWriter csv = new(new StreamWriter(path), CultureInfo.InvariantCulture);
        foreach (string name in (IEnumerable<string>)["id", .. PatientTable.CodeNames, "death"])
        {
            csv.WriteField(name);
        }

        csv.NextRecord();
        int id = 0;
        for (int label = 0; label < 2; label++)
        {
            int wanted = table.Labels.Count(own => own == label);
            Matrix made = model.Generate(label, 20 * wanted, seed);
            int[] kept = [.. Enumerable.Range(0, made.Rows).Where(row => !real.Contains(Text(table, made, row))).Take(wanted)];
            foreach (int row in kept)
            {
                foreach (string cell in (IEnumerable<string>)[(++id).ToString(CultureInfo.InvariantCulture), .. table.TextOf(made, row), label == 1 ? "1" : "0"])
                {
                    csv.WriteField(cell);
                }

                csv.NextRecord();
            }
        }
    }

    private static string Text(PatientTable table, Matrix rows, int row) => string.Join('|', table.TextOf(rows, row));
}
