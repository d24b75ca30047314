namespace MlNetGanExtensions.Examples.DiseasePrediction.Methods;

/// <summary>The classifiers of the paper's tables, in their order.</summary>
internal enum PaperRow
{
    DecisionTree,
    NaiveBayes,
    SupportVectorMachine,
    AdaBoost,
    RandomForest,
    MultilayerPerceptron,
    GradientBoosting,
    AcGan,
}
