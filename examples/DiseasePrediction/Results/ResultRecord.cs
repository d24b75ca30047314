using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.DiseasePrediction.CommandLine;
using MlNetGanExtensions.Examples.DiseasePrediction.Running;
using MlNetGanExtensions.Examples.ExampleKit;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Results;

/// <summary>A row of the result files.</summary>
/// <param name="Protocol">"leak-free" or "paper".</param>
/// <param name="Imputation">The key of the view of the table.</param>
/// <param name="Classifier">The method's name.</param>
/// <param name="Trials">How many trials there were.</param>
/// <param name="Folds">Folds of each trial.</param>
internal sealed record ResultRecord(
    string Protocol,
    string Imputation,
    string Classifier,
    int Trials,
    int Folds,
    ResultFigure Accuracy,
    ResultFigure Sensitivity,
    ResultFigure Specificity,
    ResultFigure Auc,
    ResultFigure F1)
{
    public static ResultRecord Of(MethodResult result, Protocol protocol) => new(
        ProtocolNames.Of(protocol),
        result.View.Key,
        result.Method.Name,
        result.Trials.Count,
        result.FoldsOfATrial,
        ResultFigure.Of(result.Summarise(Figure.Accuracy)),
        ResultFigure.Of(result.Summarise(Figure.Sensitivity)),
        ResultFigure.Of(result.Summarise(Figure.Specificity)),
        ResultFigure.Of(result.Summarise(Figure.Auc)),
        ResultFigure.Of(result.Summarise(Figure.F1)));
}
