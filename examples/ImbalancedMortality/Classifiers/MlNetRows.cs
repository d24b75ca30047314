using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Examples.ImbalancedMortality.Arms;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.ImbalancedMortality.Classifiers;

/// <summary>Rows as a view, and scores out of one.</summary>
internal static class MlNetRows
{
    /// <summary>Columns Features, Label, and Weight, which is 1 where all rows count alike.</summary>
    public static IDataView Load(MLContext context, TrainingSet set) =>
        Load(context, set.Codes, row => new Row(set.Codes.Row(row).ToArray(), set.Labels[row] == 1, set.Weights?[row] ?? 1));

    /// <summary>The column Score that a model gives rows without labels.</summary>
    public static float[] Score(MLContext context, ITransformer model, Matrix codes) =>
        [.. model.Transform(Load(context, codes, row => new Row(codes.Row(row).ToArray(), Label: false, Weight: 1))).GetColumn<float>("Score")];

    private static IDataView Load(MLContext context, Matrix codes, Func<int, Row> make)
    {
        SchemaDefinition schema = SchemaDefinition.Create(typeof(Row));
        schema["Features"].ColumnType = new VectorDataViewType(NumberDataViewType.Single, codes.Columns);
        return context.Data.LoadFromEnumerable(Enumerable.Range(0, codes.Rows).Select(make).ToArray(), schema);
    }

    private sealed record Row(float[] Features, bool Label, float Weight);
}
