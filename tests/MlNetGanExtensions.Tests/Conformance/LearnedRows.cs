using Microsoft.ML;

namespace MlNetGanExtensions.Tests.Conformance;

/// <summary>
/// What the steps behind a component would learn from: the rows of the first Transform, which for an oversampler are the enlarged ones and for
/// a weighting those with their weights. The second Transform, and every other one, gives the rows as they came.
/// </summary>
internal static class LearnedRows
{
    // Made rows have no values in other columns.
    private static readonly string[] Written = ["Features", "Label", "Weight", "Filled", "Missing", "Score", "Probability", "PredictedLabel"];

    public static List<string> Of(IEstimator<ITransformer> estimator, IDataView data)
    {
        IDataView result = estimator.Fit(data).Transform(data);
        return Cells.Read(result, Cells.Visible(result.Schema)
            .Where(column => Written.Contains(column.Name))
            .OrderBy(column => column.Name, StringComparer.Ordinal));
    }
}
