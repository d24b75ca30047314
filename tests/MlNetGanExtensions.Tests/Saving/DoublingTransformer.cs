using System.Collections.Concurrent;
using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Rows;
using MlNetGanExtensions.Saving;
using MlNetGanExtensions.Tests.Rows;

namespace MlNetGanExtensions.Tests.Saving;

/// <summary>A transformer as the library's own are: a component, and forwarding.</summary>
internal sealed class DoublingTransformer(DoublingComponent component) : ITransformer
{
    private static readonly ConcurrentQueue<DoublingComponent> AllRead = [];

    private readonly RowMapping _mapping = new(component);

    static DoublingTransformer() => Register();

    /// <summary>The components for a column that were read from model files; tests run side by side and tell theirs by the column.</summary>
    public static DoublingComponent[] ReadFor(string column) =>
        [.. AllRead.Where(component => component.Inputs.Single().Name == column)];

    public DoublingComponent Component => component;

    bool ITransformer.IsRowToRowMapper => true;

    /// <summary>Makes the kind known, as the table in the library does for its own.</summary>
    public static void Register() => ComponentKinds.AddForTest(
        "doubling/1",
        ComponentKind.Of(
            content =>
            {
                DoublingComponent component = new((string)content.Description["column"]!, (int)content.Description["size"]!);
                AllRead.Enqueue(component);
                return component;
            },
            read => new DoublingTransformer(read)));

    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => _mapping.GetOutputSchema(inputSchema);

    public IDataView Transform(IDataView input) => _mapping.Transform(input);

    IRowToRowMapper ITransformer.GetRowToRowMapper(DataViewSchema inputSchema) => _mapping.GetRowToRowMapper(inputSchema);

    void ICanSaveModel.Save(ModelSaveContext ctx) => Surrogate.Save(component, ctx);
}
