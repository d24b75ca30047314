using System.Globalization;
using System.Runtime.InteropServices;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Persistence;

/// <summary>The entries of one model file, each to be taken once, with the type and range that the model needs.</summary>
/// <remarks>
/// What is missing, of another type or shape, or out of range is a <see cref="ModelFormatException"/>; so is, at
/// <see cref="Finish"/>, what nobody asked for.
/// </remarks>
internal sealed class ModelFileReader
{
    private readonly Dictionary<string, string> _settings;
    private readonly Dictionary<string, TensorEntry> _tensors;
    private readonly SegmentedBytes _data;

    public ModelFileReader(ModelFileHeader header, SegmentedBytes data)
    {
        _settings = header.Settings;
        _tensors = header.Tensors.ToDictionary(tensor => tensor.Name);
        _data = data;

        // The first bytes of the file and the checksum have been compared already.
        _settings.Remove(HeaderLayout.FormatKey);
        _settings.Remove(HeaderLayout.VersionKey);
        _settings.Remove(HeaderLayout.DigestKey);
        Kind = new ModelKind(ReadText(HeaderLayout.KindKey), ReadInteger(HeaderLayout.KindVersionKey, 1, int.MaxValue));
    }

    /// <summary>What the file says that it holds.</summary>
    public ModelKind Kind { get; }

    /// <summary>A setting that is any text.</summary>
    public string ReadText(string key) =>
        _settings.Remove(key, out string? text) ? text : throw new ModelFormatException($"The setting '{key}' is missing.");

    /// <summary>A setting that is a whole number within bounds.</summary>
    public int ReadInteger(string key, int minimum, int maximum)
    {
        string text = ReadText(key);
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value)
            || value.ToString(CultureInfo.InvariantCulture) != text
            || value < minimum
            || value > maximum)
        {
            throw Unexpected(key, text, $"a whole number from {minimum} to {maximum}");
        }

        return value;
    }

    /// <summary>A setting that is <c>true</c> or <c>false</c>.</summary>
    public bool ReadFlag(string key) => ReadChoice(key, SettingText.False, SettingText.True) == 1;

    /// <summary>A setting that is one of some texts.</summary>
    /// <returns>The position of the text among the choices.</returns>
    public int ReadChoice(string key, params ReadOnlySpan<string> choices)
    {
        string text = ReadText(key);
        int choice = choices.IndexOf(text);
        return choice >= 0 ? choice : throw Unexpected(key, text, $"one of {string.Join(", ", choices)}");
    }

    /// <summary>The length of an array of one dimension, before it is read.</summary>
    public int VectorLength(string name, int minimum, int maximum)
    {
        TensorEntry? tensor = _tensors.GetValueOrDefault(name);
        if (tensor is not { Shape: [int length] } || length < minimum || length > maximum)
        {
            string found = tensor is null ? "none" : tensor.Describe();
            throw new ModelFormatException(
                $"The array '{name}' must have one dimension of {minimum} to {maximum} elements; found {found}.");
        }

        return length;
    }

    /// <summary>An array of single-precision numbers, bit for bit.</summary>
    public float[] ReadSingles(string name, NumberRule rule, params ReadOnlySpan<int> shape)
    {
        float[] values = Read<float>(name, ElementType.Single, shape);
        NumberRules.Check<float>(name, values, rule);
        return values;
    }

    /// <summary>An array of double-precision numbers, bit for bit.</summary>
    public double[] ReadDoubles(string name, NumberRule rule, params ReadOnlySpan<int> shape)
    {
        double[] values = Read<double>(name, ElementType.Double, shape);
        NumberRules.Check<double>(name, values, rule);
        return values;
    }

    /// <summary>An array of whole numbers within bounds.</summary>
    public int[] ReadIntegers(string name, int minimum, int maximum, params ReadOnlySpan<int> shape)
    {
        int[] values = Read<int>(name, ElementType.Int32, shape);
        int outside = values.AsSpan().IndexOfAnyExceptInRange(minimum, maximum);
        return outside < 0
            ? values
            : throw new ModelFormatException(
                $"Element {outside} of the array '{name}' must lie between {minimum} and {maximum}; it is {values[outside]}.");
    }

    /// <summary>A matrix of single-precision numbers, bit for bit.</summary>
    public Matrix ReadMatrix(string name, NumberRule rule, int rows, int columns)
    {
        TensorEntry tensor = Take(name, ElementType.Single, [rows, columns]);
        Matrix matrix = new(rows, columns);
        Fill(tensor, matrix.Values);
        NumberRules.Check<float>(name, matrix.Values, rule);
        return matrix;
    }

    /// <summary>To be called last: every entry must have been read.</summary>
    public void Finish()
    {
        if (_settings.Count + _tensors.Count > 0)
        {
            string first = _settings.Keys.Concat(_tensors.Keys).Min(StringComparer.Ordinal)!;
            throw new ModelFormatException($"The file holds the entry '{first}', which a '{Kind.Name}' model does not have.");
        }
    }

    private T[] Read<T>(string name, ElementType type, ReadOnlySpan<int> shape)
        where T : unmanaged
    {
        TensorEntry tensor = Take(name, type, shape);
        T[] values = new T[tensor.Count];
        Fill<T>(tensor, values);
        return values;
    }

    private void Fill<T>(TensorEntry tensor, Span<T> values)
        where T : unmanaged
    {
        _data.CopyTo(tensor.Start, MemoryMarshal.AsBytes(values));
        LittleEndian.Convert(values);
    }

    private TensorEntry Take(string name, ElementType type, ReadOnlySpan<int> shape)
    {
        if (!_tensors.Remove(name, out TensorEntry? tensor))
        {
            throw new ModelFormatException($"The array '{name}' is missing.");
        }

        return tensor.Type == type && shape.SequenceEqual(tensor.Shape)
            ? tensor
            : throw new ModelFormatException(
                $"The array '{name}' must be {TensorEntry.Describe(type, shape)}; it is {tensor.Describe()}.");
    }

    private static ModelFormatException Unexpected(string key, string text, string expected)
    {
        const int shown = 40;
        string found = text.Length <= shown ? text : string.Concat(text.AsSpan(0, shown), "...");
        return new ModelFormatException($"The setting '{key}' must be {expected}; it is \"{found}\".");
    }
}
