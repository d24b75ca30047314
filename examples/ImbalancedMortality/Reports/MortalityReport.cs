using System.Globalization;
using MlNetGanExtensions.Examples.ExampleKit;
using MlNetGanExtensions.Examples.ImbalancedMortality.Arms;
using MlNetGanExtensions.Examples.ImbalancedMortality.Classifiers;
using MlNetGanExtensions.Examples.ImbalancedMortality.CommandLine;
using MlNetGanExtensions.Examples.ImbalancedMortality.Data;
using MlNetGanExtensions.Examples.ImbalancedMortality.Running;
using MlNetGanExtensions.Reporting;

namespace MlNetGanExtensions.Examples.ImbalancedMortality.Reports;

/// <summary>The report: the verdict, the article's experiment, the arms, and what made rows look like.</summary>
internal static class MortalityReport
{
    public static HtmlReport Create(PatientTable table, RunOptions options, StudyResults results)
    {
        HtmlReport report = new("Mortality of COVID-19 patients: what to do about few deaths")
        {
            Lead = Verdict.Of(ArmResult.Of(results.Parts[^1].Arms, ClassifierRoster.BoostedForest)),
            Footer = RunCommand.Of(options),
        };
        AddProtocol(report, table, options, results);
        if (results.Article.Count > 0)
        {
            report.Section("The article's experiment").Table(Table(ConsoleTables.Of(results.Article)))
                .Paragraph("The article trains its GAN on the deaths of the whole table before it divides the rows. So made rows tell of deaths that are tested.");
        }

        foreach ((SplitRange splits, IReadOnlyList<ArmResult> arms) in results.Parts)
        {
            AddArms(report, splits, arms);
        }

        MadeRowsSection.Add(report, table, options.Seed);
        return report;
    }

    private static void AddProtocol(HtmlReport report, PatientTable table, RunOptions options, StudyResults results) =>
        report.Section("What was run")
            .Paragraph("""
                In each split a fifth of the patients is set aside, as scikit-learn's train_test_split does it. Mean age, made rows, weights, thresholds and
                classifiers come from the others alone. The classifier sees the article's thirteen columns with numbered categories; generators and the
                NC methods see categories as categories. A missing age is the mean of the training rows, a missing delay 0, as in the article. By density means: real rows count by the share of survivors among
                their five nearest patients, as the classifier sees them.
                """)
            .Paragraph("""
                Made rows alone means: a generator learns from the training rows of both classes, and the classifier from as many rows of each that it
                makes, and from no real one. The article's GAN makes deaths only.
                """)
            .Paragraph("""
                Settings were chosen on splits 0 to 24; splits 25 to 49 were run in the end, with the settings as they were. Splits share patients: standard
                errors are too small, and p is that of the corrected resampled t-test, which allows for that.
                """)
            .KeyValues(
                ("Table", options.Data is null ? "a cohort made by this library; give --data for the article's table" : Path.GetFileName(options.Data)),
                ("Patients", string.Create(CultureInfo.InvariantCulture, $"{table.Count}, {table.Labels.Sum()} of whom died")),
                ("Seed", options.Seed.ToString(CultureInfo.InvariantCulture)),
                ("Time", string.Create(CultureInfo.InvariantCulture, $"{Format.Seconds(results.Time)} s, {options.Threads} pieces side by side on {Environment.ProcessorCount} processor cores")));

    private static void AddArms(HtmlReport report, SplitRange splits, IReadOnlyList<ArmResult> arms)
    {
        ReportSection section = report.Section($"Splits {splits}");
        foreach (ArmClassifier classifier in ClassifierRoster.All)
        {
            ArmResult[] results = ArmResult.Of(arms, classifier);
            DotIntervalPicture picture = new DotIntervalPicture($"F1 of deaths, {classifier.Title}", [.. results.Select(result => result.Arm.Title)]) { ValueLabel = "F1" }
                .Add(
                    "mean ± SD",
                    [.. results.Select(result => result.Summarise(split => split.F1).Mean)],
                    [.. results.Select(result => result.Summarise(split => split.F1).StandardDeviation)]);
            section.Paragraph(Verdict.Of(results)).Table(ArmTable(splits, classifier, results)).Figure(picture.Draw(), "The spread is that between splits. The axis does not begin at zero.");
            if (UsefulnessTable.Of(splits, classifier, arms) is { } usefulness)
            {
                section.Table(Table(usefulness));
            }
        }
    }

    private static ReportTable ArmTable(SplitRange splits, ArmClassifier classifier, ArmResult[] results)
    {
        ArmResult none = results.Single(result => result.Arm.Key == ArmRoster.NoneKey);
        ReportTable table = new ReportTable($"{classifier.Title}, splits {splits}").Text("Arm").Number("F1", 3, best: Best.Highest)
            .Number("less none", 3).Number("SE", 3).Number("p", 3).Number("recall", 2).Number("precision", 2).Number("AUC", 3, best: Best.Highest);
        foreach (ArmResult result in results)
        {
            PairedDifference difference = PairedDifference.Of(result, none);
            Evaluation.Summary f1 = result.Summarise(split => split.F1);
            table.Row(
                result.Arm.Title,
                ReportCell.MeanAndSpread(f1.Mean, f1.StandardDeviation),
                result == none ? double.NaN : difference.Mean,
                result == none ? double.NaN : difference.StandardError,
                result == none ? double.NaN : difference.PValue,
                result.Summarise(split => split.Sensitivity).Mean,
                result.Summarise(split => split.Precision).Mean,
                result.Summarise(split => split.AreaUnderRoc).Mean);
        }

        return table;
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
