using System.Globalization;
using MlNetGanExtensions.Examples.DiseasePrediction.CommandLine;
using MlNetGanExtensions.Examples.DiseasePrediction.Data;
using MlNetGanExtensions.Examples.ExampleKit;
using MlNetGanExtensions.Reporting;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Reports;

/// <summary>What was run, in words and settings.</summary>
internal static class ProtocolSection
{
    public static void Add(HtmlReport report, Setup setup, TimeSpan time)
    {
        LabelledTable table = setup.Table;
        int positives = table.Labels.Sum();
        report.Section("What was run")
            .Paragraph(string.Create(CultureInfo.InvariantCulture, $"""
                In each trial half of the rows of each class lose their first {table.RemovedColumns.Length} of {table.Features.Columns} attributes. Each column is brought to
                the range from 0 to 1, the missing cells are filled, and a classifier is fitted, in stratified {setup.Trials[0].Folds.Count}-fold cross-validation.
                A trial's figure is the mean over its folds; the tables give the mean over the trials and, after the sign ±, the standard deviation between them.
                """))
            .Paragraph(OfProtocol(setup.Options.Protocol))
            .KeyValues(
                ("Table", setup.Options.Data is null ? "Breast Cancer Wisconsin (Diagnostic), UCI Machine Learning Repository, CC BY 4.0" : Path.GetFileName(setup.Options.Data)),
                ("Rows", string.Create(CultureInfo.InvariantCulture, $"{table.Labels.Length} ({table.Labels.Length - positives} {table.ClassNames[0]}, {positives} {table.ClassNames[1]})")),
                ("Trials × folds", string.Create(CultureInfo.InvariantCulture, $"{setup.Trials.Count} × {setup.Trials[0].Folds.Count}")),
                ("Folds and missing rows", setup.Options.Data is null ? "the committed ones" : "drawn from the seed"),
                ("Seed", setup.Options.Seed.ToString(CultureInfo.InvariantCulture)),
                ("Time", string.Create(CultureInfo.InvariantCulture, $"{Format.Seconds(time)} s, {setup.Options.Threads} folds side by side on {Environment.ProcessorCount} processor cores")));
    }

    private static string OfProtocol(Protocol protocol) => protocol == Protocol.LeakFree
        ? "Protocol leak-free: scaler, imputer and classifier are fitted on the training rows of each fold only. Nothing is learned "
            + "from a row that is tested."
        : "Protocol paper: scaler and imputer are fitted once on all rows, as the order of the paper's text suggests, so they have "
            + "seen the rows that are tested (though not their labels). The classifier is fitted on the training rows of each fold.";
}
