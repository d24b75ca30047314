using MlNetGanExtensions.Examples.ComparisonClassifiers;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Methods;

/// <summary>A row of the tables.</summary>
/// <param name="Classifier">What is fitted.</param>
/// <param name="InPaper">Which of the paper's classifiers it stands beside; null for none.</param>
internal sealed record Method(IClassifier Classifier, PaperRow? InPaper = null)
{
    public string Name => Classifier.Name;

    /// <summary>The settings of the library's own networks in words; null for the others, whose settings their project lists.</summary>
    public string? Settings => (Classifier as AcGanClassifier)?.Settings;
}
