using System.Globalization;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.AdultIncome.CommandLine;
using MlNetGanExtensions.Examples.AdultIncome.Data;
using MlNetGanExtensions.Examples.AdultIncome.Running;
using MlNetGanExtensions.Examples.ExampleKit;
using MlNetGanExtensions.Reporting;

namespace MlNetGanExtensions.Examples.AdultIncome.Reports;

/// <summary>The report: the verdict, what was run, the tables, and each generator's rows beside the real ones.</summary>
internal static class AdultReport
{
    public static HtmlReport Create(CensusTable table, CensusSplit split, RunOptions options, IReadOnlyList<GeneratorResult> results, TimeSpan time)
    {
        HtmlReport report = new("The census table: rows made by generators")
        {
            Lead = Verdict.Of(results),
            Footer = string.Create(
                CultureInfo.InvariantCulture,
                $"dotnet run -c Release --project examples/AdultIncome -- --data {Path.GetFileName(options.Data)} --rounds {options.Rounds} --epochs {options.Epochs} --seed {options.Seed}"),
        };
        ReportSection tables = report.Section("Training on made rows, testing on real ones")
            .Paragraph("""
                Generators and classifiers learn from four fifths of the people; the others are tested on. As many rows of each income are made as there are training rows of
                it. The classifier that tells made rows from real ones is LightGBM with the same settings, taught on half of both and scored on the other half, then the
                other way round. Near copies and membership are looked for among 5,000 rows of each table.
                """)
            .KeyValues(
                ("Table", string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(options.Data)}, {table.Labels.Length} people, {table.Labels.Sum()} of them with the higher income")),
                ("Seed", options.Seed.ToString(CultureInfo.InvariantCulture)),
                ("Time", string.Create(CultureInfo.InvariantCulture, $"{Format.Seconds(time)} s on {options.Threads} threads, {Environment.ProcessorCount} processor cores")));
        foreach (TextTable text in ConsoleTables.Of(results))
        {
            tables.Table(Table(text));
        }

        ReportSection rows = report.Section("Made rows beside real ones");
        foreach (GeneratorResult result in results)
        {
            AddPictures(rows.Subsection(result.Generator.Title), split, result, options.Seed);
        }

        return report;
    }

    private static void AddPictures(ReportSection section, CensusSplit split, GeneratorResult result, ulong seed)
    {
        RareCategoryCoverage rare = result.Likeness.RareCategories;
        ReportTable table = new ReportTable("Categories that less than one real row in a hundred has, in percent").Text("Column").Text("Category").Number("real", 3).Number("made", 3);
        foreach (RareCategory category in rare.Categories)
        {
            table.Row(category.Column, category.Category, 100 * category.RealShare, 100 * category.MadeShare);
        }

        foreach (string warning in result.Likeness.Collapse.Warnings)
        {
            section.Warning(warning);
        }

        new SyntheticDataPictures(result.Likeness, split.Training, result.Made.Rows, split.Layout, split.SlotNames).AddTo(section, seed);
        if (rare.Categories.Count > 0)
        {
            section.Table(table);
        }
    }

    private static ReportTable Table(TextTable text)
    {
        ReportTable table = new(text.Title);
        foreach (string column in text.Columns)
        {
            table = table.Text(column);
        }

        foreach (string[] row in text.Rows)
        {
            table.Row([.. row.Select(cell => (ReportCell)cell)]);
        }

        return table;
    }
}
