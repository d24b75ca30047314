using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using MlNetGanExtensions.Examples.ImbalancedMortality.Arms;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.ImbalancedMortality.Classifiers;

/// <summary>ML.NET's logistic regression on standardised columns, with example weights.</summary>
internal static class WeightedLogisticRegression
{
    public static Func<Matrix, float[]> Fit(TrainingSet set, ulong seed)
    {
        MLContext context = new((int)(seed % int.MaxValue));
        TransformerChain<ITransformer> model = Estimator(context).Fit(Load(context, set.Codes, set.Labels, set.Weights));
        return rows => [.. model.Transform(Load(context, rows, labels: null, weights: null)).GetColumn<float>("Score")];
    }

    private static EstimatorChain<ITransformer> Estimator(MLContext context) => new EstimatorChain<ITransformer>()
            .Append<ITransformer>(context.Transforms.NormalizeMeanVariance("Features", fixZero: false))
            .Append<ITransformer>(context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
            {
                ExampleWeightColumnName = "Weight",
                L1Regularization = 0,
                L2Regularization = 1,
                NumberOfThreads = 1,
            }));

    private static IDataView Load(MLContext context, Matrix codes, int[]? labels, float[]? weights)
    {
        SchemaDefinition schema = SchemaDefinition.Create(typeof(Row));
        schema["Features"].ColumnType = new VectorDataViewType(NumberDataViewType.Single, codes.Columns);
        return context.Data.LoadFromEnumerable(
            Enumerable.Range(0, codes.Rows).Select(row => new Row(codes.Row(row).ToArray(), labels?[row] == 1, weights?[row] ?? 1)).ToArray(), schema);
    }

    private sealed record Row(float[] Features, bool Label, float Weight);
}
