namespace MlNetGanExtensions.Onnx.Format;

/// <summary>Writes models in the format of ONNX: the messages of its published schema (onnx.proto3), whose field numbers stand here.</summary>
internal static class OnnxWriter
{
    /// <summary>The version of the format itself. With <see cref="OperatorSet"/> it is what runtimes since 2021 read.</summary>
    public const int FormatVersion = 7;

    /// <summary>The version of the standard operators that the nodes are of.</summary>
    public const int OperatorSet = 13;

    private const string Producer = "MlNetGanExtensions";

    // AttributeProto.AttributeType.
    private const int NumberAttribute = 1;
    private const int WholeAttribute = 2;
    private const int GraphAttribute = 5;

    /// <summary>The version of this library.</summary>
    public static string ProducerVersion { get; } = typeof(OnnxWriter).Assembly.GetName().Version!.ToString(3);

    /// <summary>The bytes of a file.</summary>
    public static byte[] Write(ModelContent model) => MessageWriter.Message(message =>
    {
        message.Whole(1, FormatVersion);
        message.Text(2, Producer);
        message.Text(3, ProducerVersion);
        message.Text(6, model.Description);
        message.Inner(7, graph => Write(graph, model.Graph));
        message.Inner(8, operators =>
        {
            operators.Text(1, "");
            operators.Whole(2, OperatorSet);
        });
        foreach ((string key, string value) in model.Metadata)
        {
            message.Inner(14, entry =>
            {
                entry.Text(1, key);
                entry.Text(2, value);
            });
        }
    });

    private static void Write(MessageWriter message, GraphContent graph)
    {
        foreach (Node node in graph.Nodes)
        {
            message.Inner(1, inner => Write(inner, node));
        }

        message.Text(2, graph.Name);
        foreach (Initializer initializer in graph.Initializers)
        {
            message.Inner(5, inner => Write(inner, initializer));
        }

        foreach (GraphValue input in graph.Inputs)
        {
            message.Inner(11, inner => Write(inner, input));
        }

        foreach (GraphValue output in graph.Outputs)
        {
            message.Inner(12, inner => Write(inner, output));
        }
    }

    private static void Write(MessageWriter message, Node node)
    {
        foreach (string input in node.Inputs)
        {
            message.Text(1, input);
        }

        foreach (string output in node.Outputs)
        {
            message.Text(2, output);
        }

        message.Text(4, node.Operator);
        foreach (NodeAttribute attribute in node.Attributes)
        {
            message.Inner(5, inner => Write(inner, attribute));
        }
    }

    private static void Write(MessageWriter message, NodeAttribute attribute)
    {
        message.Text(1, attribute.Name);
        if (attribute.Number is { } number)
        {
            message.Number(2, number);
            message.Whole(20, NumberAttribute);
        }
        else if (attribute.Whole is { } whole)
        {
            message.Whole(3, whole);
            message.Whole(20, WholeAttribute);
        }
        else if (attribute.Graph is { } graph)
        {
            message.Inner(6, inner => Write(inner, graph));
            message.Whole(20, GraphAttribute);
        }
    }

    private static void Write(MessageWriter message, Initializer initializer)
    {
        foreach (long size in initializer.Shape)
        {
            message.Whole(1, size);
        }

        message.Whole(2, (int)initializer.Kind);
        foreach (string text in initializer.Texts ?? [])
        {
            message.Text(6, text);
        }

        message.Text(8, initializer.Name);
        if (initializer.Texts is null)
        {
            message.Bytes(9, initializer.Bytes);
        }
    }

    private static void Write(MessageWriter message, GraphValue value)
    {
        message.Text(1, value.Name);
        message.Inner(2, type => type.Inner(1, tensor =>
        {
            tensor.Whole(1, (int)value.Kind);
            if (value.Shape is { } shape)
            {
                tensor.Inner(2, sizes => Write(sizes, shape));
            }
        }));
    }

    private static void Write(MessageWriter message, IReadOnlyList<long?> shape)
    {
        foreach (long? size in shape)
        {
            message.Inner(1, dimension =>
            {
                if (size is { } known)
                {
                    dimension.Whole(1, known);
                }
                else
                {
                    dimension.Text(2, "rows");
                }
            });
        }
    }
}
