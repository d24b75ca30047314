using Microsoft.ML;
using MlNetGanExtensions.Rows;
using MlNetGanExtensions.Schemas;

namespace MlNetGanExtensions.Classification;

/// <summary>What a classifier promises before it is fitted.</summary>
internal static class ScoredShapes
{
    /// <summary>Adds the shapes of output columns to a shape.</summary>
    public static SchemaShape With(SchemaShape input, IReadOnlyList<OutputColumn> outputs)
    {
        DataViewSchema.Builder builder = new();
        foreach (OutputColumn output in outputs)
        {
            builder.AddColumn(output.Name, output.Type, output.Annotations);
        }

        return SchemaShapes.With(input, SchemaShapes.Of(builder.ToSchema()));
    }

    /// <summary>A schema without columns.</summary>
    public static DataViewSchema Empty { get; } = new DataViewSchema.Builder().ToSchema();
}
