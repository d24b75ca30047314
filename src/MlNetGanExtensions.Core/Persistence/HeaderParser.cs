using System.Text;
using System.Text.Json;

namespace MlNetGanExtensions.Persistence;

/// <summary>Reads the JSON of a header. Knows exactly what may stand where and takes nothing else.</summary>
internal ref struct HeaderParser
{
    private const int MaximumDimensions = 8;

    // The header itself, one array in it, and the list of its sizes.
    private const int Depth = 3;

    private readonly ModelFileLimits _limits;
    private Utf8JsonReader _json;

    private HeaderParser(ReadOnlySpan<byte> header, ModelFileLimits limits)
    {
        _limits = limits;
        _json = new Utf8JsonReader(header, new JsonReaderOptions { MaxDepth = Depth });
    }

    private readonly string Place => HeaderLayout.Place(_json.TokenStartIndex);

    public static ModelFileHeader Parse(ReadOnlySpan<byte> header, ModelFileLimits limits)
    {
        HeaderParser parser = new(header, limits);
        try
        {
            return parser.ReadHeader();
        }
        catch (JsonException exception)
        {
            throw new ModelFormatException(
                $"The header is not the JSON of a model file after {parser.Place}: {exception.Message}", exception);
        }
    }

    private ModelFileHeader ReadHeader()
    {
        Expect(JsonTokenType.StartObject);
        ExpectProperty(HeaderLayout.MetadataName);
        Dictionary<string, string> settings = ReadSettings();
        HashSet<string> names = [];
        List<TensorEntry> tensors = [];
        long start = 0;
        while (TryReadName(out string name))
        {
            if (!names.Add(name))
            {
                throw new ModelFormatException($"The array '{name}' stands twice in the header, again at {Place}.");
            }

            if (tensors.Count == _limits.MaximumTensors)
            {
                throw new ModelFormatException($"The file lists more than {_limits.MaximumTensors} arrays, the most that is allowed.");
            }

            TensorEntry tensor = ReadTensor(name, start);
            start = tensor.End;
            tensors.Add(tensor);
        }

        // After the last brace there may be spaces only; anything else throws.
        _json.Read();
        return new ModelFileHeader(settings, tensors);
    }

    private Dictionary<string, string> ReadSettings()
    {
        Expect(JsonTokenType.StartObject);
        Dictionary<string, string> settings = [];
        while (TryReadName(out string key))
        {
            Expect(JsonTokenType.String);
            if (!settings.TryAdd(key, Text()))
            {
                throw new ModelFormatException($"The setting '{key}' stands twice in the header, again at {Place}.");
            }
        }

        return settings;
    }

    private TensorEntry ReadTensor(string name, long start)
    {
        Expect(JsonTokenType.StartObject);
        ExpectProperty(HeaderLayout.DataTypeKey);
        Expect(JsonTokenType.String);
        ElementType type = ReadElementType(name);
        ExpectProperty(HeaderLayout.ShapeKey);
        (int[] shape, int count) = ReadShape(name);
        TensorEntry tensor = new(name, type, shape, start, count);
        ExpectProperty(HeaderLayout.OffsetsKey);
        Expect(JsonTokenType.StartArray);
        ExpectOffset(name, "start", start);
        ExpectOffset(name, "end", tensor.End);
        Expect(JsonTokenType.EndArray);
        Expect(JsonTokenType.EndObject);
        if (tensor.End > _limits.MaximumDataBytes)
        {
            throw new ModelFormatException(
                $"The arrays up to '{name}' take {tensor.End} bytes; at most {_limits.MaximumDataBytes} are allowed.");
        }

        return tensor;
    }

    private readonly ElementType ReadElementType(string name)
    {
        foreach (ElementType type in ElementTypes.All)
        {
            if (IsPlain(type.Name()))
            {
                return type;
            }
        }

        throw new ModelFormatException($"The element type of the array '{name}' at {Place} is none of F32, F64 and I32.");
    }

    private (int[] Shape, int Count) ReadShape(string name)
    {
        Expect(JsonTokenType.StartArray);
        Span<int> sizes = stackalloc int[MaximumDimensions];
        int dimensions = 0;
        long count = 1;
        while (Next() != JsonTokenType.EndArray)
        {
            if (dimensions == MaximumDimensions)
            {
                throw new ModelFormatException($"The array '{name}' has more than {MaximumDimensions} dimensions.");
            }

            if (_json.TokenType != JsonTokenType.Number || !_json.TryGetInt32(out int size) || size < 0)
            {
                throw new ModelFormatException(
                    $"Size {dimensions} of the array '{name}' at {Place} is not a whole number from 0 to {int.MaxValue}.");
            }

            // Both factors are below 2^31, so the product of the two cannot overflow.
            count *= size;
            if (count > Array.MaxLength)
            {
                throw new ModelFormatException($"The array '{name}' has more elements than an array can hold.");
            }

            sizes[dimensions++] = size;
        }

        return (sizes[..dimensions].ToArray(), (int)count);
    }

    private void ExpectOffset(string name, string which, long expected)
    {
        Expect(JsonTokenType.Number);
        if (!_json.TryGetInt64(out long offset) || offset != expected)
        {
            string found = _json.TryGetInt64(out offset) ? $"it is {offset}" : "it is not a whole number";
            throw new ModelFormatException(
                $"The {which} of the array '{name}' at {Place} must be {expected} by its type, shape and the arrays before it; {found}.");
        }
    }

    /// <summary>Reads the next name of an object, or its end.</summary>
    private bool TryReadName(out string name)
    {
        name = "";
        if (Next() == JsonTokenType.EndObject)
        {
            return false;
        }

        // Longer names are refused before a string is made of them; escapes are never needed for the characters allowed.
        if (_json.ValueSpan.Length > EntryName.MaximumLength || _json.ValueIsEscaped || !EntryName.IsValid(name = Text()))
        {
            throw new ModelFormatException($"The name at {Place} is not allowed; a name is {EntryName.Rule}.");
        }

        return true;
    }

    private void ExpectProperty(string name)
    {
        if (Next() != JsonTokenType.PropertyName || !IsPlain(name))
        {
            throw new ModelFormatException($"Expected \"{name}\" at {Place}, found {Found()}.");
        }
    }

    private void Expect(JsonTokenType type)
    {
        if (Next() != type)
        {
            throw new ModelFormatException($"Expected {Describe(type)} at {Place}, found {Found()}.");
        }
    }

    private JsonTokenType Next()
    {
        // At the end of the input the reader throws while anything is still open, so a false can only follow the last brace.
        return _json.Read()
            ? _json.TokenType
            : throw new ModelFormatException($"The header ends too early, at {Place}.");
    }

    /// <summary>Whether the text in hand is this one, written without escapes: decoding broken escapes would throw.</summary>
    private readonly bool IsPlain(string ascii) => Ascii.Equals(_json.ValueSpan, ascii);

    private readonly string Found() =>
        _json.TokenType == JsonTokenType.PropertyName ? "another name" : Describe(_json.TokenType);

    private static string Describe(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "'{'",
        JsonTokenType.EndObject => "'}'",
        JsonTokenType.StartArray => "'['",
        JsonTokenType.EndArray => "']'",
        JsonTokenType.PropertyName => "a name",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        _ => "a value of another kind",
    };

    private string Text()
    {
        try
        {
            return _json.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw new ModelFormatException($"The text at {Place} is not valid Unicode.", exception);
        }
    }
}
