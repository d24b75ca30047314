using MlNetGanExtensions.Examples.ComparisonClassifiers;
using MlNetGanExtensions.Examples.ComparisonClassifiers.Forests;
using MlNetGanExtensions.Examples.ImbalancedMortality.Arms;

namespace MlNetGanExtensions.Examples.ImbalancedMortality.Classifiers;

/// <summary>The classifiers that the arms are tried with.</summary>
internal static class ClassifierRoster
{
    /// <summary>The article's: AdaBoost over random forests.</summary>
    public static ArmClassifier BoostedForest { get; } = new("boosted-forest", "Boosted forest", (set, seed) =>
    {
        IFittedClassifier model = new BoostedForest().Fit(set.Codes, set.Labels, set.Weights, seed);
        return model.Decide;
    });

    public static ArmClassifier LogisticRegression { get; } = new("logistic-regression", "Logistic regression", WeightedLogisticRegression.Fit);

    /// <summary>The same of ML.NET's own forest. A fit takes seconds, so only what does best on splits 0-24 is tried, and nothing.</summary>
    public static ArmClassifier BoostedFastForest { get; } =
        new("boosted-fast-forest", "Boosted FastForest", Classifiers.BoostedFastForest.Fit) { OnlyArms = [ArmRoster.NoneKey, ArmRoster.DensityWeightsKey] };

    public static IReadOnlyList<ArmClassifier> All { get; } = [BoostedForest, LogisticRegression, BoostedFastForest];
}
