using System.Text;
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
    /// <param name="stream">Written from where it stands; stays open.</param>
    /// <param name="options">What is written beside the model; fits it.</param>
    /// <param name="more">Further metadata, each a key and a value in JSON.</param>
    /// <exception cref="NotSupportedException">The file would be too large.</exception>
    public static void Write(
        GraphBuilder graph, string kind, Stream stream, OnnxExportOptions options, params IReadOnlyList<(string Key, JsonNode Value)> more)
    {
        List<KeyValuePair<string, string>> metadata =
        [
            new(OnnxNames.ModelKind, kind),
            new(OnnxNames.LibraryVersion, OnnxWriter.ProducerVersion),
        ];
        AddNames(metadata, OnnxNames.ColumnNames, options.ColumnNames);
        AddNames(metadata, OnnxNames.ClassNames, options.ClassNames);
        metadata.AddRange(more.Select(entry => new KeyValuePair<string, string>(entry.Key, entry.Value.ToJsonString())));
        ModelContent content = new(graph.Build(kind), options.Description, metadata);
        CheckSize(content);
        stream.Write(OnnxWriter.Write(content));
    }

    /// <summary>Refuses what is too large before memory is taken for it.</summary>
    /// <param name="content">All that is written.</param>
    /// <param name="most">How many bytes its numbers and texts may have; what stands around them is little.</param>
    /// <exception cref="NotSupportedException">It has more.</exception>
    internal static void CheckSize(ModelContent content, long most = MostBytes)
    {
        long texts = content.Metadata.Sum(entry => (long)Encoding.UTF8.GetByteCount(entry.Value));
        if (content.Graph.Initializers.Sum(initializer => initializer.Size) + texts > most)
        {
            throw new NotSupportedException($"This {content.Graph.Name} has more numbers and texts than the 2 GB that an ONNX file holds.");
        }
    }

    private static void AddNames(List<KeyValuePair<string, string>> metadata, string key, IReadOnlyList<string>? names)
    {
        if (names is not null)
        {
            JsonArray array = [.. names.Select(name => (JsonNode?)JsonValue.Create(name))];
            metadata.Add(new KeyValuePair<string, string>(key, array.ToJsonString()));
        }
    }
}
