using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.ImbalancedMortality.Data;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Conditional;
using MlNetGanExtensions.Generation.Copula;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Reporting;

namespace MlNetGanExtensions.Examples.ImbalancedMortality.Reports;

/// <summary>The article's pictures: real deaths beside 96 made ones, of generators with the library's own settings, trained on all deaths.</summary>
internal static class MadeRowsSection
{
    private const int Made = 96;

    public static void Add(HtmlReport report, PatientTable table, ulong seed)
    {
        Matrix real = table.Rows.SelectRows([.. Enumerable.Range(0, table.Count).Where(row => table.Labels[row] == 1)]);
        TabularGanOptions article = TabularGanOptions.Article();
        article.Seed = seed;
        TabularGanModel collapsed = new TabularGan(article).Fit(table.Rows, table.Labels, table.Layout, [1]);
        TabularGanModel gan = new TabularGan(new TabularGanOptions { Seed = seed }).Fit(table.Rows, table.Labels, table.Layout, [1]);
        (string Name, Matrix Rows)[] sets =
        [
            ("real deaths", real),
            ("the article's GAN", collapsed.Generate(1, Made, seed)),
            ("TabularGan", gan.Generate(1, Made, seed)),
            ("ConditionalTabularGan", MadeBy(new ConditionalTabularGan(new ConditionalTabularGanOptions { Seed = seed }))),
            ("AC-GAN", MadeBy(new AcGanGenerator(new AcGanOptions { Seed = seed }))),
            ("Gaussian copula", MadeBy(new GaussianCopulaGenerator())),
            ("TabularVae", MadeBy(new TabularVae(new TabularVaeOptions { Seed = seed }))),
        ];
        ReportSection section = report.Section("What made rows look like")
            .Paragraph("Generators trained on all deaths of the table, for these pictures only; no classifier has seen these rows.")
            .Figures(Histograms(table, sets), "Ages of real and made patients, with normal curves of the same mean and spread.")
            .Figures(Bars(table, sets), "Share of each category, of those that one patient in fifty has.")
            .Figures([Loss("Loss of the article's GAN", collapsed.Histories[0]), Loss("Loss of TabularGan", gan.Histories[0])], "The discriminator's loss in each round.")
            .Figure(Map(table, sets), "Real and made deaths, brought to a plane by t-SNE: what lies together is alike.");
        MadeRowsTables.Add(section, table, sets);

        Matrix MadeBy(IRowGenerator generator) => generator.Fit(table.Rows, table.Labels, table.Layout, [1]).Generate(1, Made, seed);
    }

    private static Picture[] Histograms(PatientTable table, (string Name, Matrix Rows)[] sets) =>
    [
        .. sets.Skip(1).Select(made => new HistogramPicture($"Age: {made.Name}") { XLabel = "years" }
            .Add(sets[0].Name, Ages(table, sets[0].Rows)).Add(made.Name, Ages(table, made.Rows)).Draw()),
    ];

    private static double[] Ages(PatientTable table, Matrix rows) =>
        [.. rows.Column(table.Layout.Columns - 2).Where(age => !float.IsNaN(age)).Select(age => (double)age)];

    private static Picture[] Bars(PatientTable table, (string Name, Matrix Rows)[] sets)
    {
        List<Picture> pictures = [];
        foreach (string column in new[] { "country", "gender", "symptom1" })
        {
            string[][] cells = [.. sets.Select(set => table.Decode(set.Rows)[column].ToText())];
            string[] common = [.. cells.SelectMany(own => own).Distinct().Where(name => cells.Any(own => Share(own, name) >= .02)).Order(StringComparer.Ordinal)];
            BarPicture picture = new(column, common) { ValueLabel = "share" };
            for (int set = 0; set < sets.Length; set++)
            {
                picture.Add(sets[set].Name, [.. common.Select(name => Share(cells[set], name))]);
            }

            pictures.Add(picture.Draw());
        }

        return [.. pictures];
    }

    private static double Share(string[] cells, string name) => (double)cells.Count(cell => cell == name) / cells.Length;

    private static Picture Loss(string title, Networks.Training.TrainingHistory history) =>
        new LossPicture(title).Add("loss", [.. history.Epochs.Select(epoch => epoch.Loss)]).Draw();

    private static Picture Map(PatientTable table, (string Name, Matrix Rows)[] sets)
    {
        Matrix all = new(sets.Sum(set => set.Rows.Rows), table.Layout.Columns);
        ScatterPicture picture = new("t-SNE of real and made deaths");
        List<int[]> members = [];
        int next = 0;
        foreach ((string _, Matrix rows) in sets)
        {
            for (int row = 0; row < rows.Rows; row++)
            {
                Scaled(table, rows.Row(row), all.Row(next + row));
            }

            members.Add([.. Enumerable.Range(next, rows.Rows)]);
            next += rows.Rows;
        }

        Matrix map = TSne.Embed(all, new TSneOptions { Seed = 1 }).Layout;
        for (int set = 0; set < sets.Length; set++)
        {
            picture.Add(sets[set].Name, map, members[set]);
        }

        return picture.Draw();
    }

    /// <summary>Categories as they are, a generation or ten days as far apart as two categories; a hole lies at an age of 60, or no delay.</summary>
    private static void Scaled(PatientTable table, ReadOnlySpan<float> row, Span<float> scaled)
    {
        row.CopyTo(scaled);
        int age = table.Layout.Columns - 2;
        scaled[age] = (float.IsNaN(row[age]) ? 60 : row[age]) / 25;
        scaled[age + 1] = (float.IsNaN(row[age + 1]) ? 0 : row[age + 1]) / 10;
    }
}
