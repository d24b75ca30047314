using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Schemas;

/// <summary>Makes the schema shapes that an estimator promises; ML.NET lets nobody outside construct their columns.</summary>
internal static class SchemaShapes
{
    /// <summary>The shape of a schema: hidden columns left out, annotations one level deep.</summary>
    /// <remarks>A loader estimator is the one public place where ML.NET itself turns a schema into a shape.</remarks>
    public static SchemaShape Of(DataViewSchema schema) => new SchemaLoader(schema).Append(new IdentityEstimator()).GetOutputSchema();

    /// <summary>A shape with further columns behind it; a column of a name that is there already takes its place.</summary>
    public static SchemaShape With(SchemaShape input, SchemaShape added)
    {
        HashSet<string> names = [.. added.Select(column => column.Name)];
        return new SchemaShape(input.Where(column => !names.Contains(column.Name)).Concat(added));
    }

    /// <summary>A column of a shape under another name, with its kind, type and annotations.</summary>
    public static SchemaShape Renamed(SchemaShape input, string from, string to)
    {
        SchemaShape renamed = new MLContext().Transforms.CopyColumns(to, from).GetOutputSchema(input);
        return new SchemaShape(renamed.Where(column => column.Name == to));
    }

    private sealed class SchemaLoader(DataViewSchema schema) : IDataLoader<object>
    {
        public DataViewSchema GetOutputSchema() => schema;

        public IDataView Load(object input) => throw new NotSupportedException();

        void ICanSaveModel.Save(ModelSaveContext ctx) => throw new NotSupportedException();
    }

    private sealed class IdentityEstimator : IEstimator<ITransformer>
    {
        public ITransformer Fit(IDataView input) => throw new NotSupportedException();

        public SchemaShape GetOutputSchema(SchemaShape inputSchema) => inputSchema;
    }
}
