using MlNetGanExtensions.Examples.ComparisonClassifiers;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.Tests.Snippets;

/// <summary>The C# of examples/ComparisonClassifiers/README.md.</summary>
public sealed class ComparisonSnippets
{
    [Fact]
    public void Fit_and_predict()
    {
        Matrix features = SampleArrays.Completed;
        Matrix rows = features.SelectRows([0, 1, 2]);
        int[] labels = SampleArrays.Labels;
        ulong seed = 1;

        #region comparison-classifier
        IFittedClassifier model = Classifiers.LogisticRegression.Fit(features, labels, seed);
        float[] probabilities = model.Predict(rows);   // class 1 above .5
        float[] ranking = model.Decide(rows);          // class 1 above 0; never saturates
        #endregion

        probabilities.Select(p => p > 0.5f).Should().Equal(ranking.Select(r => r > 0));
    }
}
