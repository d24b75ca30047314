using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Rows;
using MlNetGanExtensions.Saving;

namespace MlNetGanExtensions.Imputation;

/// <summary>A fitted imputer: fills the missing cells (NaN) of its columns.</summary>
/// <remarks>
/// Observed cells come back bit for bit. What is filled into a row depends on that row alone. Columns keep all their annotations, such as
/// <c>SlotNames</c> and <c>CategoricalSlotRanges</c>. An infinite cell is an <see cref="InvalidOperationException"/> that names column and
/// slot, when the row is reached, or up to 255 rows before, because rows are computed in blocks. Immutable, and safe to use from many threads.
/// </remarks>
public sealed class ImputerTransformer : ITransformer
{
    private readonly ImputerComponent _component;
    private readonly RowMapping _mapping;

    internal ImputerTransformer(ImputerComponent component)
    {
        _component = component;
        _mapping = new RowMapping(component);
    }

    /// <summary>The fitted imputer of the core library; its <see cref="IFittedImputer.Save(Stream)"/> writes a file of data only that can be read without ML.NET.</summary>
    public IFittedImputer Model => _component.Model;

    /// <summary>The columns that are read and written, in the order in which their slots stand side by side in the model.</summary>
    public IReadOnlyList<InputOutputColumnPair> Columns =>
        [.. _component.Columns.Select(column => new InputOutputColumnPair(column.Output, column.Input.Name))];

    /// <summary>The column that says which cells were missing; null if there is none.</summary>
    public string? IndicatorColumnName => _component.Indicator?.Name;

    internal ImputerComponent Component => _component;

    bool ITransformer.IsRowToRowMapper => true;

    /// <inheritdoc/>
    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => _mapping.GetOutputSchema(inputSchema);

    /// <inheritdoc/>
    public IDataView Transform(IDataView input) => _mapping.Transform(input);

    IRowToRowMapper ITransformer.GetRowToRowMapper(DataViewSchema inputSchema) => _mapping.GetRowToRowMapper(inputSchema);

    void ICanSaveModel.Save(ModelSaveContext ctx) => Surrogate.Save(_component, ctx);
}
