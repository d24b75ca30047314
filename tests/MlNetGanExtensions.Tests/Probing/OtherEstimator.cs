using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Tests.Probing;

/// <summary>An estimator made of functions, for pipelines that do what they should not.</summary>
internal sealed class OtherEstimator(Func<IDataView, ITransformer> fit) : IEstimator<ITransformer>
{
    public ITransformer Fit(IDataView input) => fit(input);

    public SchemaShape GetOutputSchema(SchemaShape inputSchema) => inputSchema;
}

/// <summary>A transformer that gives another view of whatever it is given.</summary>
internal sealed class OtherTransformer(Func<IDataView, IDataView> transform) : ITransformer
{
    public bool IsRowToRowMapper => false;

    public IDataView Transform(IDataView input) => transform(input);

    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => inputSchema;

    public IRowToRowMapper GetRowToRowMapper(DataViewSchema inputSchema) => throw new NotSupportedException();

    void ICanSaveModel.Save(ModelSaveContext ctx) => throw new NotSupportedException();
}
