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
        TransformerChain<ITransformer> model = Estimator(context).Fit(MlNetRows.Load(context, set));
        return rows => MlNetRows.Score(context, model, rows);
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
}
