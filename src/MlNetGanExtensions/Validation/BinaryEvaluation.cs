using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Classification;

namespace MlNetGanExtensions.Validation;

/// <summary>ML.NET's metrics for two classes, and the figures that follow from them.</summary>
internal sealed class BinaryEvaluation(MLContext context, string labelColumn)
{
    /// <summary>Checks that there are two classes.</summary>
    public void MayHave(LabelledRows rows)
    {
        if (rows.Classes.Length != 2)
        {
            throw new ArgumentException(
                $"Label column '{labelColumn}' has {rows.Classes.Length} classes; expected two. For more there is StratifiedCrossValidateMulticlass.");
        }
    }

    /// <summary>Judges scored rows.</summary>
    /// <param name="input">The columns of the data.</param>
    /// <param name="scored">The rows, with what the model says of them.</param>
    public (BinaryClassificationMetrics Metrics, Dictionary<string, double> Figures) Evaluate(DataViewSchema input, IDataView scored)
    {
        bool calibrated = ModelColumns.HasProbability(input, scored.Schema);
        BinaryClassificationMetrics metrics = calibrated
            ? context.BinaryClassification.Evaluate(scored, labelColumn)
            : context.BinaryClassification.EvaluateNonCalibrated(scored, labelColumn);
        Dictionary<string, double> figures = new()
        {
            [MetricNames.AreaUnderRocCurve] = metrics.AreaUnderRocCurve,
            [MetricNames.AreaUnderPrecisionRecallCurve] = metrics.AreaUnderPrecisionRecallCurve,

            // Each fold has positive rows, so F1 lacks a value only where none of them was found, and there 2 TP / (2 TP + FP + FN) is 0.
            [MetricNames.F1Score] = double.IsNaN(metrics.F1Score) ? 0 : metrics.F1Score,
            [MetricNames.Accuracy] = metrics.Accuracy,
            [MetricNames.BalancedAccuracy] = (metrics.PositiveRecall + metrics.NegativeRecall) / 2,
            [MetricNames.PositivePrecision] = metrics.PositivePrecision,
            [MetricNames.PositiveRecall] = metrics.PositiveRecall,
        };
        if (metrics is CalibratedBinaryClassificationMetrics withProbability)
        {
            figures[MetricNames.LogLoss] = withProbability.LogLoss;
            figures[MetricNames.LogLossReduction] = withProbability.LogLossReduction;
            if (scored.Schema[labelColumn].Type is BooleanDataViewType)
            {
                figures[MetricNames.BrierScore] = BrierScore(scored);
            }
        }

        return (metrics, figures);
    }

    private double BrierScore(IDataView scored)
    {
        DataViewSchema.Column label = scored.Schema[labelColumn];
        DataViewSchema.Column probability = scored.Schema[ScoreNames.Probability];
        using DataViewRowCursor cursor = scored.GetRowCursor([label, probability]);
        ValueGetter<bool> getLabel = cursor.GetGetter<bool>(label);
        ValueGetter<float> getProbability = cursor.GetGetter<float>(probability);
        bool positive = false;
        float p = 0;
        double squares = 0;
        long rows = 0;
        while (cursor.MoveNext())
        {
            getLabel(ref positive);
            getProbability(ref p);
            double error = positive ? 1 - (double)p : p;
            squares += error * error;
            rows++;
        }

        return squares / rows;
    }
}
