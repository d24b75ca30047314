using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Onnx.Tests;

/// <summary>A file that was written, run by ONNX Runtime.</summary>
internal sealed class OnnxFile : IDisposable
{
    private readonly InferenceSession _session;

    private OnnxFile(byte[] bytes)
    {
        Bytes = bytes;
        using SessionOptions options = new() { IntraOpNumThreads = 1 };
        _session = new InferenceSession(bytes, options);
    }

    public byte[] Bytes { get; }

    public IReadOnlyDictionary<string, string> Metadata => _session.ModelMetadata.CustomMetadataMap;

    public IReadOnlyCollection<string> Inputs => [.. _session.InputMetadata.Keys];

    public IReadOnlyCollection<string> Outputs => [.. _session.OutputMetadata.Keys];

    public ModelMetadata Model => _session.ModelMetadata;

    public static OnnxFile Written(Action<Stream> write)
    {
        using MemoryStream stream = new();
        write(stream);
        return new OnnxFile(stream.ToArray());
    }

    public IReadOnlyDictionary<string, Matrix> Run(params (string Name, Matrix Rows)[] inputs)
    {
        using IDisposableReadOnlyCollection<DisposableNamedOnnxValue> results = _session.Run(Values(inputs));
        return results.ToDictionary(result => result.Name, Read);
    }

    /// <summary>The cells of each output in its own type.</summary>
    public IReadOnlyDictionary<string, Array> RunColumns(params (string Name, Matrix Rows)[] inputs)
    {
        using IDisposableReadOnlyCollection<DisposableNamedOnnxValue> results = _session.Run(Values(inputs));
        return results.ToDictionary(result => result.Name, result => (Array)(result.Value switch
        {
            DenseTensor<float> numbers => numbers.ToArray(),
            DenseTensor<double> numbers => numbers.ToArray(),
            DenseTensor<long> numbers => numbers.ToArray(),
            DenseTensor<string> texts => texts.ToArray(),
            _ => throw new NotSupportedException(result.Name),
        }));
    }

    /// <summary>Gives the file 0 rows: the sizes of each output, and those that the file declares, 0 for the number of rows.</summary>
    public IReadOnlyDictionary<string, (long[] Found, long[] Declared)> RunWithoutRows()
    {
        Dictionary<string, OrtValue> inputs = _session.InputMetadata.ToDictionary(
            input => input.Key,
            input => OrtValue.CreateAllocatedTensorValue(OrtAllocator.DefaultInstance, input.Value.ElementDataType, Sizes(input.Value)));
        try
        {
            using RunOptions options = new();
            using IDisposableReadOnlyCollection<OrtValue> results = _session.Run(options, inputs, _session.OutputNames);
            return _session.OutputNames.Zip(results).ToDictionary(
                result => result.First, result => (result.Second.GetTensorTypeAndShape().Shape, Sizes(_session.OutputMetadata[result.First])));
        }
        finally
        {
            foreach (OrtValue input in inputs.Values)
            {
                input.Dispose();
            }
        }
    }

    public void Dispose() => _session.Dispose();

    private static long[] Sizes(NodeMetadata values) => [.. values.Dimensions.Select(size => Math.Max(size, 0L))];

    private List<NamedOnnxValue> Values((string Name, Matrix Rows)[] inputs)
    {
        List<NamedOnnxValue> values = [];
        foreach ((string name, Matrix rows) in inputs)
        {
            int[] shape = [rows.Rows, rows.Columns];
            float[] cells = rows.Values.ToArray();
            Type type = _session.InputMetadata[name].ElementType;
            values.Add(
                type == typeof(long) ? NamedOnnxValue.CreateFromTensor(name, new DenseTensor<long>(Array.ConvertAll(cells, cell => (long)cell), shape))
                : type == typeof(double) ? NamedOnnxValue.CreateFromTensor(name, new DenseTensor<double>(Array.ConvertAll(cells, cell => (double)cell), shape))
                : NamedOnnxValue.CreateFromTensor(name, new DenseTensor<float>(cells, shape)));
        }

        return values;
    }

    private static Matrix Read(DisposableNamedOnnxValue result)
    {
        (float[] cells, int[] shape) = result.Value switch
        {
            DenseTensor<float> numbers => (numbers.ToArray(), numbers.Dimensions.ToArray()),
            DenseTensor<long> numbers => (Array.ConvertAll(numbers.ToArray(), cell => (float)cell), numbers.Dimensions.ToArray()),
            DenseTensor<bool> numbers => (Array.ConvertAll(numbers.ToArray(), cell => cell ? 1f : 0), numbers.Dimensions.ToArray()),
            _ => throw new NotSupportedException(result.Name),
        };
        Matrix matrix = new(shape[0], shape[1]);
        cells.CopyTo(matrix.Values);
        return matrix;
    }
}
