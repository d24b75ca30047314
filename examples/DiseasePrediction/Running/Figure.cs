using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.DiseasePrediction.Methods;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Running;

/// <summary>A figure that the tables show.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Of">Reads it from the metrics of a fold.</param>
/// <param name="InPaper">Reads the paper's.</param>
internal sealed record Figure(string Name, Func<BinaryMetrics, double> Of, Func<PaperFigures, double> InPaper)
{
    public static Figure Accuracy { get; } = new("Accuracy", metrics => metrics.Accuracy, paper => paper.Accuracy);

    public static Figure Sensitivity { get; } = new("Sensitivity", metrics => metrics.Sensitivity, paper => paper.Sensitivity);

    public static Figure Specificity { get; } = new("Specificity", metrics => metrics.Specificity, paper => paper.Specificity);

    public static Figure Auc { get; } = new("AUC", metrics => metrics.AreaUnderRoc, paper => paper.Auc);

    public static Figure F1 { get; } = new("F1", metrics => metrics.F1, paper => paper.F1);

    /// <summary>All of them, in the order of the paper's tables.</summary>
    public static IReadOnlyList<Figure> All { get; } = [Accuracy, Sensitivity, Specificity, Auc, F1];
}
