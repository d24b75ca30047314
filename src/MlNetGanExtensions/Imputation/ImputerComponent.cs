using System.Text.Json.Nodes;
using Microsoft.ML;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Rows;
using MlNetGanExtensions.Saving;
using MlNetGanExtensions.Schemas;

namespace MlNetGanExtensions.Imputation;

/// <summary>Fills the missing cells of a row, and says which they were.</summary>
internal sealed class ImputerComponent(IFittedImputer model, IReadOnlyList<ImputerColumn> columns, IndicatorColumn? indicator) : IRowComponent
{
    /// <summary>The name of the content in a model file.</summary>
    public const string Kind = "imputer/1";

    public IFittedImputer Model { get; } = model;

    public IReadOnlyList<ImputerColumn> Columns { get; } = columns;

    public IndicatorColumn? Indicator { get; } = indicator;

    public string InputRole => ImputerFitting.Role;

    public IReadOnlyList<InputColumn> Inputs { get; } = [.. columns.Select(column => column.Input)];

    public ComponentContent Content => new(
        Kind,
        new JsonObject
        {
            ["columns"] = new JsonArray([.. Columns.Select(Write)]),
            ["indicator"] = Indicator?.Name,
            ["indicated"] = Indicator is null ? null : new JsonArray([.. Indicator.Indicator.Indicated.Select(slot => (JsonNode)slot)]),
        },
        [ModelBytes.Of(Model.Save)]);

    public static ImputerComponent Read(ComponentContent content)
    {
        ImputerColumn[] columns = [.. content.Description["columns"]!.AsArray().Select(column => Read(column!))];
        IFittedImputer model = ModelBytes.Read(content.Parts[0], stream => FittedImputer.Load(stream));
        int width = columns.Sum(column => column.Input.Width);
        if (model.Columns != width)
        {
            throw new InvalidOperationException($"The model fills {model.Columns} slots, the columns have {width}.");
        }

        IndicatorColumn? indicator = content.Description["indicator"] is JsonNode name
            ? new IndicatorColumn(
                name.GetValue<string>(),
                new MissingIndicator(width, [.. content.Description["indicated"]!.AsArray().Select(slot => slot!.GetValue<int>())]))
            : null;
        return new ImputerComponent(model, columns, indicator);
    }

    public IReadOnlyList<OutputColumn> Outputs(DataViewSchema schema, IReadOnlyList<DataViewSchema.Column> inputs)
    {
        List<OutputColumn> outputs = [];
        int offset = 0;
        for (int i = 0; i < Columns.Count; i++)
        {
            // Names and categories of the slots stay true when cells are filled, so all annotations are kept.
            ImputerColumn column = Columns[i];
            outputs.Add(column.Input.Size is int size
                ? new VectorOutput(column.Output, offset, size, inputs[i].Annotations)
                : new SingleOutput(column.Output, offset, inputs[i].Annotations));
            offset += column.Input.Width;
        }

        if (Indicator is not null)
        {
            outputs.Add(Indicator.Output(offset, [.. Columns.SelectMany(column => column.AllSlots())]));
        }

        return outputs;
    }

    public Matrix Apply(Matrix rows)
    {
        int infinite = rows.Values.IndexOfAny(float.PositiveInfinity, float.NegativeInfinity);
        if (infinite >= 0)
        {
            throw new InvalidOperationException(ImputerColumn.Infinite(Columns, infinite % rows.Columns));
        }

        Matrix completed = Model.Transform(rows);
        return Indicator is null ? completed : Indicator.Indicator.Append(rows, completed);
    }

    private static JsonNode Write(ImputerColumn column) => new JsonObject
    {
        ["input"] = column.Input.Name,
        ["size"] = column.Input.Size,
        ["output"] = column.Output,
        ["slotNames"] = SlotNames.Write(column.Slots),
    };

    private static ImputerColumn Read(JsonNode column) => new(
        new InputColumn(column["input"]!.GetValue<string>(), column["size"]?.GetValue<int>()),
        column["output"]!.GetValue<string>(),
        SlotNames.Read(column["slotNames"]));
}
