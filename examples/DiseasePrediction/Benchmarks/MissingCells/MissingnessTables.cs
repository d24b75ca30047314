using System.Globalization;
using CsvHelper;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.DiseasePrediction.Running;
using MlNetGanExtensions.Examples.ExampleKit;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Benchmarks.MissingCells;

/// <summary>The benchmark's figures for the console and as a file.</summary>
internal static class MissingnessTables
{
    /// <summary>A table of errors, then one of areas under the ROC curve for each classifier; imputers stand side by side.</summary>
    public static IEnumerable<TextTable> Of(IReadOnlyList<MissingnessRow> rows)
    {
        yield return Table("RMSE of the imputed cells, in units of each column's range", rows, row => ImputationResult.Rmse(row.Errors));
        for (int i = 0; i < rows[0].Methods.Count; i++)
        {
            int method = i;
            yield return Table(
                $"AUC afterwards: {rows[0].Methods[method].Method.Name}", rows, row => row.Methods[method].Summarise(Figure.Auc));
        }
    }

    public static void WriteCsv(string path, IReadOnlyList<MissingnessRow> rows)
    {
        using CsvWriter csv = new(new StreamWriter(path), CultureInfo.InvariantCulture);
        csv.WriteRecords(
            from row in rows
            from result in row.Methods.DefaultIfEmpty()
            let rmse = ImputationResult.Rmse(row.Errors)
            let nrmse = ImputationResult.Nrmse(row.Errors)
            let auc = result?.Summarise(Figure.Auc)
            let accuracy = result?.Summarise(Figure.Accuracy)
            select new
            {
                mechanism = row.Mechanism.Name,
                share = row.Share,
                imputation = row.Imputer.Key,
                classifier = result?.Method.Name,
                repeats = row.Errors.Count,
                rmse = rmse.Mean,
                rmse_sd = rmse.StandardDeviation,
                nrmse = nrmse.Mean,
                nrmse_sd = nrmse.StandardDeviation,
                auc = auc?.Mean,
                auc_sd = auc?.StandardDeviation,
                accuracy = accuracy?.Mean,
                accuracy_sd = accuracy?.StandardDeviation,
            });
    }

    private static TextTable Table(string title, IReadOnlyList<MissingnessRow> rows, Func<MissingnessRow, Summary> figure)
    {
        TextTable table = new(title, ["Missing", .. rows.Select(row => row.Imputer.Title).Distinct()]);
        foreach (var condition in rows.GroupBy(row => (row.Mechanism, row.Share)))
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"{condition.Key.Mechanism.Name} {100 * condition.Key.Share:F0} %");
            table.Add([name, .. condition.Select(row => Format.MeanAndSpread(figure(row)))]);
        }

        return table;
    }
}
