using System.Text.Json.Nodes;
using Microsoft.ML;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Rows;
using MlNetGanExtensions.Saving;

namespace MlNetGanExtensions.Benchmarks.Views;

/// <summary>Computes nothing, so that what is left is the cost of the view itself.</summary>
internal sealed class IdentityComponent(string column, int size) : IRowComponent
{
    public string InputRole => "input";

    public IReadOnlyList<InputColumn> Inputs { get; } = [new(column, size)];

    public ComponentContent Content => new("identity/1", new JsonObject(), []);

    public IReadOnlyList<OutputColumn> Outputs(DataViewSchema schema, IReadOnlyList<DataViewSchema.Column> inputs) =>
        [new VectorOutput(column, 0, size, inputs[0].Annotations)];

    public Matrix Apply(Matrix rows) => rows;
}
