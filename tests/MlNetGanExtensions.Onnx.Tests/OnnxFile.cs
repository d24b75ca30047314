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

        using IDisposableReadOnlyCollection<DisposableNamedOnnxValue> results = _session.Run(values);
        return results.ToDictionary(result => result.Name, Read);
    }

    public void Dispose() => _session.Dispose();

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
