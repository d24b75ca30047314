using Microsoft.ML.OnnxRuntime;
using MlNetGanExtensions.Examples.SparkModels.Data;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Onnx;

namespace MlNetGanExtensions.Examples.SparkModels.Measuring;

/// <summary>What a model is given: real rows, or the random numbers that it makes rows of.</summary>
internal sealed class BatchInputs : IDisposable
{
    private BatchInputs(Dictionary<string, OrtValue> values) => Values = values;

    public IReadOnlyDictionary<string, OrtValue> Values { get; }

    public static BatchInputs Of(InferenceSession session, LabelledRows table, int batch)
    {
        Dictionary<string, OrtValue> values = [];
        foreach ((string name, NodeMetadata input) in session.InputMetadata)
        {
            int columns = input.Dimensions[1];
            long[] shape = [batch, columns];
            float[] cells = new float[(long)batch * columns];
            RandomStream stream = new(1, name);
            switch (name)
            {
                case OnnxNames.Rows:
                    FillRows(cells, table.Rows);
                    break;
                default:
                    throw new InvalidDataException($"The model wants '{name}', which this program does not know.");
            }

            values.Add(name, OrtValue.CreateTensorValueFromMemory(cells, shape));
        }

        return new BatchInputs(values);
    }

    public void Dispose()
    {
        foreach (OrtValue value in Values.Values)
        {
            value.Dispose();
        }
    }

    private static void FillRows(float[] cells, Matrix rows)
    {
        for (int row = 0; row < cells.Length / rows.Columns; row++)
        {
            rows.Row(row % rows.Rows).CopyTo(cells.AsSpan(row * rows.Columns));
        }
    }
}
