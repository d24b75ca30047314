using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Rows;
using MlNetGanExtensions.Saving;

namespace MlNetGanExtensions.Classification;

/// <summary>A trained AC-GAN that adds Score and PredictedLabel; see <see cref="AcGanMulticlassTrainer"/>.</summary>
/// <remarks>
/// Immutable, and safe to use from many threads. A row's result depends on that row alone. <see cref="Model"/>'s
/// <see cref="AcGanModel.Generate(int, int, ulong)"/> makes rows of a class, numbered as in <see cref="ClassKeys"/>; the stream that
/// <see cref="AcGanModel.Save(Stream)"/> writes is data only and can be read without ML.NET.
/// </remarks>
public sealed class AcGanMulticlassTransformer : ISingleFeaturePredictionTransformer<AcGanModel>
{
    private readonly AcGanMulticlassComponent _component;
    private readonly RowMapping _mapping;

    internal AcGanMulticlassTransformer(AcGanMulticlassComponent component)
    {
        _component = component;
        _mapping = new RowMapping(component);
    }

    /// <summary>The trained networks: the classifier and the generator.</summary>
    public AcGanModel Model => _component.Model;

    /// <summary>The raw key of each class of <see cref="Model"/>, ascending: only keys that had training rows are classes of it.</summary>
    public IReadOnlyList<uint> ClassKeys => [.. _component.Classes.Select(place => (uint)place + 1)];

    /// <summary>The column that is read.</summary>
    public string FeatureColumnName => _component.Features.Column.Name;

    /// <summary>The type of that column: a vector of Single.</summary>
    public DataViewType FeatureColumnType => _component.Features.ColumnType;

    internal AcGanMulticlassComponent Component => _component;

    bool ITransformer.IsRowToRowMapper => true;

    /// <inheritdoc/>
    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => _mapping.GetOutputSchema(inputSchema);

    /// <inheritdoc/>
    public IDataView Transform(IDataView input) => _mapping.Transform(input);

    IRowToRowMapper ITransformer.GetRowToRowMapper(DataViewSchema inputSchema) => _mapping.GetRowToRowMapper(inputSchema);

    void ICanSaveModel.Save(ModelSaveContext ctx) => Surrogate.Save(_component, ctx);
}
