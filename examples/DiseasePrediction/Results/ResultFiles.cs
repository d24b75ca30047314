using System.Globalization;
using CsvHelper;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Results;

/// <summary>Writes results.csv.</summary>
internal static class ResultFiles
{
    public static void WriteCsv(string path, IReadOnlyList<ResultRecord> records)
    {
        using CsvWriter csv = new(new StreamWriter(path), CultureInfo.InvariantCulture);
        csv.WriteRecords(records.Select(record => new
        {
            protocol = record.Protocol,
            imputation = record.Imputation,
            classifier = record.Classifier,
            trials = record.Trials,
            folds = record.Folds,
            accuracy = record.Accuracy.Mean,
            accuracy_sd = record.Accuracy.Sd,
            sensitivity = record.Sensitivity.Mean,
            sensitivity_sd = record.Sensitivity.Sd,
            specificity = record.Specificity.Mean,
            specificity_sd = record.Specificity.Sd,
            auc = record.Auc.Mean,
            auc_sd = record.Auc.Sd,
            f1 = record.F1.Mean,
            f1_sd = record.F1.Sd,
        }));
    }
}
