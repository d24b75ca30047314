using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Validation;

/// <summary>ML.NET's metrics for any number of classes, and the figures that follow from them.</summary>
internal sealed class MulticlassEvaluation(MLContext context, string labelColumn)
{
    /// <summary>Judges scored rows.</summary>
    /// <param name="input">The columns of the data, which tell nothing here.</param>
    /// <param name="scored">The rows, with what the model says of them.</param>
    public (MulticlassClassificationMetrics Metrics, Dictionary<string, double> Figures) Evaluate(DataViewSchema input, IDataView scored)
    {
        MulticlassClassificationMetrics metrics = context.MulticlassClassification.Evaluate(scored, labelColumn);
        return (metrics, new Dictionary<string, double>
        {
            [MetricNames.MacroAccuracy] = metrics.MacroAccuracy,
            [MetricNames.MicroAccuracy] = metrics.MicroAccuracy,
            [MetricNames.MacroF1] = MacroF1(metrics.ConfusionMatrix),
            [MetricNames.LogLoss] = metrics.LogLoss,
            [MetricNames.LogLossReduction] = metrics.LogLossReduction,
        });
    }

    private static double MacroF1(ConfusionMatrix confusion)
    {
        double sum = 0;
        int classes = 0;
        for (int label = 0; label < confusion.NumberOfClasses; label++)
        {
            double rows = confusion.Counts[label].Sum();
            double calls = confusion.Counts.Sum(row => row[label]);

            // A key that no row has and that was never called, as one of other data, says nothing of the model.
            if (rows + calls > 0)
            {
                sum += 2 * confusion.Counts[label][label] / (rows + calls);
                classes++;
            }
        }

        return sum / classes;
    }
}
