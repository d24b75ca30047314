using System.Text.Json.Nodes;
using MlNetGanExtensions.Onnx.Format;

namespace MlNetGanExtensions.Onnx.Building;

/// <summary>Puts a graph into a file.</summary>
internal static class ModelFile
{
    // What one message of the format can hold at most, with room for the rest.
    private const long MostBytes = int.MaxValue - (1 << 20);

    /// <param name="graph">What is computed.</param>
    /// <param name="kind">What kind of model it is.</param>
    /// <param name="columns">Columns of the table that the model takes or makes.</param>
    /// <param name="classes">How many classes can be named.</param>
    /// <param name="stream">Written from where it stands; stays open.</param>
    /// <param name="options">What is written beside the model.</param>
    /// <param name="more">Further metadata, each a key and a value in JSON.</param>
    public static void Write(
        GraphBuilder graph,
        string kind,
        int columns,
        int classes,
        Stream stream,
        OnnxExportOptions? options,
        params IReadOnlyList<(string Key, JsonNode Value)> more)
    {
        options ??= new OnnxExportOptions();
        List<KeyValuePair<string, string>> metadata =
        [
            new(OnnxNames.ModelKind, kind),
            new(OnnxNames.LibraryVersion, OnnxWriter.ProducerVersion),
        ];
        AddNames(metadata, OnnxNames.ColumnNames, options.ColumnNames, columns, nameof(options));
        AddNames(metadata, OnnxNames.ClassNames, options.ClassNames, classes, nameof(options));
        if (options.CategoryNames is not null && more.All(entry => entry.Key != OnnxNames.CategoryNames))
        {
            throw new ArgumentException($"Expected no names of categories: a {kind} makes no rows.", nameof(options));
        }

        metadata.AddRange(more.Select(entry => new KeyValuePair<string, string>(entry.Key, entry.Value.ToJsonString())));
        GraphContent content = graph.Build(kind);
        if (content.Initializers.Sum(initializer => (long)initializer.Bytes.Length) > MostBytes)
        {
            throw new NotSupportedException($"This {kind} has more numbers than the 2 GB that an ONNX file holds.");
        }

        stream.Write(OnnxWriter.Write(new ModelContent(content, options.Description, metadata)));
    }

    private static void AddNames(
        List<KeyValuePair<string, string>> metadata, string key, IReadOnlyList<string>? names, int expected, string parameter)
    {
        if (names is null)
        {
            return;
        }

        if (names.Count != expected)
        {
            throw new ArgumentException($"Expected {expected} names for {key}, found {names.Count}.", parameter);
        }

        JsonArray array = [.. names.Select(name => (JsonNode?)JsonValue.Create(name))];
        metadata.Add(new KeyValuePair<string, string>(key, array.ToJsonString()));
    }
}
