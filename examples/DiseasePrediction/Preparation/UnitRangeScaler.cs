using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Examples.ComparisonClassifiers.MlNet;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Preparation;

/// <summary>Scales each slot of Features to the range from 0 to 1, as an ML.NET transformer.</summary>
/// <remarks>
/// ML.NET's own <c>NormalizeMinMax(fixZero: false)</c> gives the same but for the last bits, because it multiplies where this divides.
/// Those bits are kept so that figures stay comparable with those that were printed before.
/// </remarks>
internal static class UnitRangeScaler
{
    /// <summary>A transformer of a fitted scaling.</summary>
    /// <param name="context">Any context.</param>
    /// <param name="scaling">The scaling.</param>
    /// <param name="input">A view with Features of as many slots as the scaling has columns.</param>
    public static ITransformer Transformer(MLContext context, ColumnScaling scaling, IDataView input)
    {
        // The length is part of a column's type, which an array alone does not tell.
        SchemaDefinition output = SchemaDefinition.Create(typeof(Vector));
        output[MatrixRows.FeaturesName].ColumnType = input.Schema[MatrixRows.FeaturesName].Type;
        return context.Transforms.CustomMapping<Vector, Vector>(
            (row, scaled) => scaled.Features = scaling.Apply(row.Features), contractName: null, outputSchemaDefinition: output).Fit(input);
    }

    private sealed class Vector
    {
        public float[] Features { get; set; } = [];
    }
}
