using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Rows;
using MlNetGanExtensions.Saving;

namespace MlNetGanExtensions.Classification;

/// <summary>A trained binary AC-GAN that adds Score, Probability and PredictedLabel; see <see cref="AcGanBinaryTrainer"/>.</summary>
/// <remarks>
/// Immutable, and safe to use from many threads. A row's result depends on that row alone. <see cref="Model"/>'s
/// <see cref="AcGanModel.Generate(int, int, ulong)"/> makes rows of a class, 0 for false and 1 for true; the stream that
/// <see cref="AcGanModel.Save(Stream)"/> writes is data only and can be read without ML.NET.
/// </remarks>
public sealed class AcGanBinaryTransformer : ISingleFeaturePredictionTransformer<AcGanModel>
{
    private readonly AcGanBinaryComponent _component;
    private readonly RowMapping _mapping;

    internal AcGanBinaryTransformer(AcGanBinaryComponent component)
    {
        _component = component;
        _mapping = new RowMapping(component);
    }

    /// <summary>The trained networks: the classifier and the generator.</summary>
    public AcGanModel Model => _component.Model;

    /// <summary>A row is predicted as true above this probability.</summary>
    public float Threshold => _component.Threshold;

    /// <summary>The column that is read.</summary>
    public string FeatureColumnName => _component.Features.Column.Name;

    /// <summary>The type of that column: a vector of Single.</summary>
    public DataViewType FeatureColumnType => _component.Features.ColumnType;

    internal AcGanBinaryComponent Component => _component;

    bool ITransformer.IsRowToRowMapper => true;

    /// <inheritdoc/>
    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => _mapping.GetOutputSchema(inputSchema);

    /// <inheritdoc/>
    public IDataView Transform(IDataView input) => _mapping.Transform(input);

    IRowToRowMapper ITransformer.GetRowToRowMapper(DataViewSchema inputSchema) => _mapping.GetRowToRowMapper(inputSchema);

    void ICanSaveModel.Save(ModelSaveContext ctx) => Surrogate.Save(_component, ctx);
}
