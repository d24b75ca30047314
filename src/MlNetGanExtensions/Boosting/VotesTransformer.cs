using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Rows;
using MlNetGanExtensions.Saving;

namespace MlNetGanExtensions.Boosting;

/// <summary>The last step of a boosted model: counts the votes of its rounds.</summary>
internal sealed class VotesTransformer(VotesComponent component) : ITransformer
{
    private readonly RowMapping _mapping = new(component);

    bool ITransformer.IsRowToRowMapper => true;

    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => _mapping.GetOutputSchema(inputSchema);

    public IDataView Transform(IDataView input) => _mapping.Transform(input);

    IRowToRowMapper ITransformer.GetRowToRowMapper(DataViewSchema inputSchema) => _mapping.GetRowToRowMapper(inputSchema);

    void ICanSaveModel.Save(ModelSaveContext ctx) => Surrogate.Save(component, ctx);
}
