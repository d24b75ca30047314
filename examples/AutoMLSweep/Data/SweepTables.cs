using MlNetGanExtensions.Examples.AutoMLSweep.CommandLine;
using MlNetGanExtensions.Examples.ExampleKit;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Tables;

namespace MlNetGanExtensions.Examples.AutoMLSweep.Data;

/// <summary>The three tables of this example.</summary>
internal static class SweepTables
{
    private const double RareShare = .05;

    /// <summary>Reads what there is.</summary>
    /// <exception cref="TableFormatException">A file is not what it should be.</exception>
    public static IEnumerable<SweepTable> Read(RunOptions options, IOutput output)
    {
        yield return RareWisconsin(options.Seed);
        foreach ((string file, Func<Table, SweepTable> make) in ((string, Func<Table, SweepTable>)[])[("covid19-train.csv", Covid), ("adult.csv", Adult)])
        {
            string path = Path.Combine(options.Data ?? "", file);
            if (options.Data is not null && File.Exists(path))
            {
                yield return make(CsvTable.Read(path, new TextTableOptions { TrimLeadingSpaces = true }));
            }
            else
            {
                output.Line($"{file} is left out: it may not be distributed; give the folder that holds it with --data.");
            }
        }
    }

    /// <summary>The Wisconsin table with as few malignant rows as make 5 %; which of them stay depends on the seed.</summary>
    private static SweepTable RareWisconsin(ulong seed)
    {
        Table table = CsvTable.Read(Path.Combine(AppContext.BaseDirectory, "data", "wdbc.csv"));
        string label = table.Columns[^1].Name;
        int[] malignant = [.. Enumerable.Range(0, table.Rows).Where(row => table[label].Text(row) == "1")];
        int benign = table.Rows - malignant.Length;
        new RandomStream(seed, "rare malignant rows").Shuffle(malignant.AsSpan());
        HashSet<int> left = [.. malignant.Skip((int)Math.Round(RareShare / (1 - RareShare) * benign))];
        Table rare = table.SelectRows([.. Enumerable.Range(0, table.Rows).Where(row => !left.Contains(row))]);
        return Encoded("WDBC, 5 % malignant", rare, label, "1", testShare: .3);
    }

    private static SweepTable Covid(Table table) => Encoded("COVID-19 mortality", table.WithoutColumn("id"), "death", "1", testShare: .3);

    /// <summary>Most rows are put aside, so that the sweep is quick and the last look is sharp.</summary>
    private static SweepTable Adult(Table table) => Encoded("Adult, income above 50K", table.WithoutColumn("fnlwgt"), "income", ">50K", testShare: .94);

    /// <summary>Categories become groups of slots. Which categories there are is read from all rows; nothing else is.</summary>
    private static SweepTable Encoded(string name, Table table, string label, string positive, double testShare)
    {
        Table features = table.WithoutColumn(label);
        TableEncoder encoder = TableEncoder.Fit(features);
        bool[] labels = [.. table[label].ToText().Select(text => text == positive)];
        return labels.Contains(true)
            ? new SweepTable(name, encoder.Encode(features), labels, encoder.Layout, testShare)
            : throw new InvalidDataException($"{name}: no row of column '{label}' is '{positive}'.");
    }
}
