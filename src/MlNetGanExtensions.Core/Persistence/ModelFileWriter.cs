using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Persistence;

/// <summary>Collects the entries of one model file and writes them. The same entries in the same order give the same bytes.</summary>
internal sealed class ModelFileWriter
{
    private readonly List<KeyValuePair<string, string>> _settings = [];
    private readonly List<TensorToWrite> _tensors = [];
    private readonly HashSet<string> _settingNames = [HeaderLayout.FormatKey, HeaderLayout.VersionKey, HeaderLayout.DigestKey];
    private readonly HashSet<string> _tensorNames = [];

    public ModelFileWriter(ModelKind kind)
    {
        if (!EntryName.IsValid(kind.Name))
        {
            throw new ArgumentException($"'{kind.Name}' cannot name a kind; a name is {EntryName.Rule}.", nameof(kind));
        }

        AddText(HeaderLayout.KindKey, kind.Name);
        AddInteger(HeaderLayout.KindVersionKey, kind.Version);
    }

    public void AddText(string key, string text)
    {
        Claim(_settingNames, key, nameof(key));
        ArgumentNullException.ThrowIfNull(text);
        if (!IsUnicode(text))
        {
            throw new ArgumentException($"The text of '{key}' has half of a surrogate pair, which UTF-8 cannot hold.", nameof(text));
        }

        _settings.Add(new(key, text));
    }

    public void AddInteger(string key, int value) => AddText(key, value.ToString(CultureInfo.InvariantCulture));

    public void AddFlag(string key, bool value) => AddText(key, value ? SettingText.True : SettingText.False);

    /// <summary>One of some texts; they, not the names in the code, are what the file promises to keep.</summary>
    public void AddChoice(string key, int choice, params ReadOnlySpan<string> choices) => AddText(key, choices[choice]);

    public void AddSingles(string name, ReadOnlySpan<float> values, params ReadOnlySpan<int> shape) =>
        Add(name, ElementType.Single, values, shape);

    public void AddDoubles(string name, ReadOnlySpan<double> values, params ReadOnlySpan<int> shape) =>
        Add(name, ElementType.Double, values, shape);

    public void AddIntegers(string name, ReadOnlySpan<int> values, params ReadOnlySpan<int> shape) =>
        Add(name, ElementType.Int32, values, shape);

    public void AddMatrix(string name, Matrix matrix) => AddSingles(name, matrix.Values, matrix.Rows, matrix.Columns);

    /// <summary>Writes the file to a stream from where it stands; the stream stays open.</summary>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);

        // Wider elements first: every array then starts at a multiple of its element size, as readers that map the file want it.
        TensorToWrite[] tensors = [.. _tensors.OrderByDescending(tensor => tensor.Type.Size())];
        stream.Write(HeaderBuilder.Build(_settings, tensors));
        foreach (TensorToWrite tensor in tensors)
        {
            stream.Write(tensor.Data);
        }
    }

    private void Add<T>(string name, ElementType type, ReadOnlySpan<T> values, ReadOnlySpan<int> shape)
        where T : unmanaged
    {
        Claim(_tensorNames, name, nameof(name));
        long count = 1;
        foreach (int size in shape)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(size, nameof(shape));
            count = checked(count * size);
        }

        if (count != values.Length)
        {
            throw new ArgumentException($"The shape of '{name}' has {count} elements, {values.Length} were given.", nameof(shape));
        }

        T[] data = values.ToArray();
        LittleEndian.Convert<T>(data);
        _tensors.Add(new TensorToWrite(name, type, shape.ToArray(), MemoryMarshal.AsBytes<T>(data).ToArray()));
    }

    private static void Claim(HashSet<string> names, string name, string parameter)
    {
        ArgumentNullException.ThrowIfNull(name, parameter);
        if (!EntryName.IsValid(name))
        {
            throw new ArgumentException($"'{name}' cannot name an entry; a name is {EntryName.Rule}.", parameter);
        }

        if (!names.Add(name))
        {
            throw new ArgumentException($"There is an entry '{name}' already.", parameter);
        }
    }

    private static bool IsUnicode(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out int length) != OperationStatus.Done)
            {
                return false;
            }

            text = text[length..];
        }

        return true;
    }
}
