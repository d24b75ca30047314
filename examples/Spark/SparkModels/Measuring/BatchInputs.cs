using Microsoft.ML.OnnxRuntime;
using MlNetGanExtensions.Examples.SparkModels.Data;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Onnx;

namespace MlNetGanExtensions.Examples.SparkModels.Measuring;

/// <summary>What a model is given: real rows, or the random numbers that it makes rows of.</summary>
internal sealed class BatchInputs : IDisposable
{
    private readonly Dictionary<string, OrtValue> _values = [];

    private BatchInputs()
    {
    }

    public IReadOnlyDictionary<string, OrtValue> Values => _values;

    public static BatchInputs Of(InferenceSession session, LabelledRows table, int batch)
    {
        BatchInputs inputs = new();
        try
        {
            foreach ((string name, NodeMetadata input) in session.InputMetadata)
            {
                long[] shape = [batch, input.Dimensions[1]];
                inputs._values.Add(name, name == OnnxNames.Class
                    ? OrtValue.CreateTensorValueFromMemory(Classes(table, batch), shape)
                    : OrtValue.CreateTensorValueFromMemory(Cells(name, table, new float[batch * shape[1]]), shape));
            }

            return inputs;
        }
        catch
        {
            inputs.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (OrtValue value in _values.Values)
        {
            value.Dispose();
        }
    }

    private static float[] Cells(string name, LabelledRows table, float[] cells)
    {
        RandomStream stream = new(1, name);
        switch (name)
        {
            case OnnxNames.Rows:
                for (int first = 0; first < cells.Length; first += table.Rows.Columns)
                {
                    table.Rows.Row(first / table.Rows.Columns % table.Rows.Rows).CopyTo(cells.AsSpan(first));
                }

                break;
            case OnnxNames.Noise:
                stream.FillNormal(cells);
                break;
            case OnnxNames.Gumbel:
                stream.FillGumbel(cells);
                break;
            default:
                throw new InvalidDataException($"The model wants '{name}', which this program does not know.");
        }

        return cells;
    }

    private static long[] Classes(LabelledRows table, int batch) =>
        [.. Enumerable.Range(0, batch).Select(row => (long)table.Labels[row % table.Labels.Length])];
}
