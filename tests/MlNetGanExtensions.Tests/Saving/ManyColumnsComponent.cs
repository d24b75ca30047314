using System.Text.Json.Nodes;
using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Rows;
using MlNetGanExtensions.Saving;

namespace MlNetGanExtensions.Tests.Saving;

/// <summary>Reads a number and a vector and gives them back the other way round, and a class with names; of all sizes.</summary>
internal sealed class ManyColumnsComponent(int size, DataViewSchema.Annotations? keyAnnotations) : IRowComponent
{
    private const int Classes = 3;

    public string InputRole => "feature";

    public IReadOnlyList<InputColumn> Inputs => [new InputColumn("Number", null), new InputColumn("Numbers", size)];

    public ComponentContent Content => new("many/1", new JsonObject { ["size"] = size }, [[1, 2, 3], []]);

    public IReadOnlyList<OutputColumn> Outputs(DataViewSchema schema, IReadOnlyList<DataViewSchema.Column> inputs) =>
    [
        new KeyOutput("Class", size + 1, Classes, keyAnnotations),
        new SingleOutput("Number", size, null),
        new VectorOutput("Numbers", 0, size, inputs[1].Annotations),
        new VectorOutput("Again", 1, size, null),
    ];

    public static void Register() => ComponentKinds.AddForTest(
        "many/1",
        ComponentKind.Of(
            content => new ManyColumnsComponent((int)content.Description["size"]!, null),
            read => throw new NotSupportedException()));

    public Matrix Apply(Matrix rows)
    {
        Matrix result = new(rows.Rows, size + 2);
        for (int row = 0; row < rows.Rows; row++)
        {
            rows.Row(row)[1..].CopyTo(result.Row(row));
            result[row, size] = rows[row, 0];
            result[row, size + 1] = MathF.Abs(rows[row, 0]) % (Classes + 1);
        }

        return result;
    }
}
