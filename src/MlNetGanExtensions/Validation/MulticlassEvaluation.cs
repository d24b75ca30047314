using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Validation;

/// <summary>ML.NET's metrics for any number of classes, and the figures that follow from them.</summary>
internal sealed class MulticlassEvaluation(MLContext context, string labelColumn)
{
    /// <summary>Judges scored rows.</summary>
    public (MulticlassClassificationMetrics Metrics, Dictionary<string, double> Figures) Evaluate(IDataView scored)
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
        for (int label = 0; label < confusion.NumberOfClasses; label++)
        {
            double precision = confusion.PerClassPrecision[label];
            double recall = confusion.PerClassRecall[label];
            double f1 = 2 * precision * recall / (precision + recall);

            // Neither exists for a class that was never called, or never called right.
            sum += double.IsNaN(f1) ? 0 : f1;
        }

        return sum / confusion.NumberOfClasses;
    }
}
