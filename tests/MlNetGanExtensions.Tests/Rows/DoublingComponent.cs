using System.Text.Json.Nodes;
using Microsoft.ML;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Rows;
using MlNetGanExtensions.Saving;

namespace MlNetGanExtensions.Tests.Rows;

/// <summary>Doubles a vector in place, adds its sum as a number and says whether that is above 0; counts how many rows it computed.</summary>
internal sealed class DoublingComponent(string column, int size) : IRowComponent
{
    private int _computed;

    public int Computed => _computed;

    public string InputRole => "feature";

    public IReadOnlyList<InputColumn> Inputs => [new InputColumn(column, size)];

    public IReadOnlyList<OutputColumn> Outputs(DataViewSchema schema, IReadOnlyList<DataViewSchema.Column> inputs) =>
    [
        new VectorOutput(column, 0, size, inputs[0].Annotations),
        new SingleOutput("Sum", size, null),
        new BooleanOutput("Positive", size, null),
        new KeyOutput("One", size + 1, 3, null),
    ];

    public ComponentContent Content => new("doubling/1", new JsonObject { ["column"] = column, ["size"] = size }, []);

    public Matrix Apply(Matrix rows)
    {
        Interlocked.Add(ref _computed, rows.Rows);
        Matrix result = new(rows.Rows, size + 2);
        for (int row = 0; row < rows.Rows; row++)
        {
            for (int i = 0; i < size; i++)
            {
                result[row, i] = 2 * rows[row, i];
                result[row, size] += rows[row, i];
            }

            result[row, size + 1] = 1;
        }

        return result;
    }
}
