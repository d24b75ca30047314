using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using MlNetGanExtensions.Saving;
using MlNetGanExtensions.Saving.Mappings;

namespace MlNetGanExtensions.Weighting;

/// <summary>A chain of ML.NET's own transformers that adds a column of ones: ML.NET has no transformer for constants, but one that looks them up.</summary>
internal static class ConstantWeight
{
    public static TransformerChain<ITransformer> Build(string columnName)
    {
        // A context of its own: the one of the pipeline may be cancelled by now, and a fitted transformer should not hold on to it.
        MLContext ml = new();
        KeyValuePair<int, float>[] one = [new(0, 1)];
        return new EstimatorChain<ITransformer>()
            .Append<ITransformer>(ml.Transforms.CustomMapping<NoColumns, KeyColumn>(KeyFactory.Map, SurrogateContracts.Key))
            .Append<ITransformer>(ml.Transforms.Conversion.MapValue(columnName, one, SurrogateColumns.Key))
            .Append<ITransformer>(ml.Transforms.DropColumns(SurrogateColumns.Key))
            .Fit(SurrogateInputs.Empty(ml, []));
    }

    /// <summary>The column of ones that such a chain adds; null where the members are those of another chain.</summary>
    public static string? ColumnOf(ITransformer[] members)
    {
        // Nobody else can have a mapping between these two types, and a saved component reads its inputs before it.
        if (members is not [CustomMappingTransformer<NoColumns, KeyColumn>, ValueMappingTransformer ones, _])
        {
            return null;
        }

        DataViewSchema key = new MLContext().Data.LoadFromEnumerable<KeyColumn>([]).Schema;
        return ones.GetOutputSchema(key).Single(column => column.Name != SurrogateColumns.Key).Name;
    }
}
