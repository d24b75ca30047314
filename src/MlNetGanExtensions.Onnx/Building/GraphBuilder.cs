using System.Runtime.InteropServices;
using MlNetGanExtensions.Onnx.Format;

namespace MlNetGanExtensions.Onnx.Building;

/// <summary>Builds a graph node by node. Tensors of the graph around a loop may be used inside it.</summary>
internal sealed partial class GraphBuilder
{
    private readonly TensorNames _names;
    private readonly List<Node> _nodes = [];
    private readonly List<Initializer> _initializers = [];
    private readonly List<GraphValue> _inputs = [];
    private readonly List<GraphValue> _outputs = [];

    /// <param name="reserved">Names that may be asked for as inputs, where they are not known from the start.</param>
    public GraphBuilder(params IEnumerable<string> reserved)
        : this(new TensorNames(reserved))
    {
    }

    private GraphBuilder(TensorNames names) => _names = names;

    /// <summary>The outputs so far.</summary>
    public IReadOnlyList<GraphValue> Outputs => _outputs;

    /// <summary>A matrix that is given: any number of rows.</summary>
    /// <exception cref="NotSupportedException">Another tensor has the name.</exception>
    public Tensor Input(string name, int columns, ElementKind kind = ElementKind.Single)
    {
        _names.Take(name);
        _inputs.Add(new GraphValue(name, kind, [null, columns]));
        return new Tensor(name, kind);
    }

    /// <summary>Gives a matrix out under a name.</summary>
    /// <exception cref="NotSupportedException">Another tensor has the name.</exception>
    public void Output(string name, Tensor value, int columns) => Output(name, value, [null, columns]);

    /// <summary>Gives a tensor of another shape out.</summary>
    /// <exception cref="NotSupportedException">Another tensor has the name.</exception>
    public void Output(string name, Tensor value, IReadOnlyList<long?> shape)
    {
        _names.Take(name);
        _nodes.Add(new Node("Identity", [value.Name], [name], []));
        _outputs.Add(new GraphValue(name, value.Kind, shape));
    }

    /// <summary>An operator with one output.</summary>
    public Tensor Node(string operation, ElementKind kind, IReadOnlyList<Tensor> inputs, params IReadOnlyList<NodeAttribute> attributes)
    {
        Tensor output = Fresh(kind);
        _nodes.Add(new Node(operation, [.. inputs.Select(input => input.Name)], [output.Name], attributes));
        return output;
    }

    public Tensor Constant(ReadOnlySpan<float> values, params IReadOnlyList<long> shape) =>
        Constant(ElementKind.Single, MemoryMarshal.AsBytes(values), shape);

    public Tensor Constant(ReadOnlySpan<double> values, params IReadOnlyList<long> shape) =>
        Constant(ElementKind.Double, MemoryMarshal.AsBytes(values), shape);

    public Tensor Constant(ReadOnlySpan<long> values, params IReadOnlyList<long> shape) =>
        Constant(ElementKind.Int64, MemoryMarshal.AsBytes(values), shape);

    public Tensor Constant(ReadOnlySpan<bool> values, params IReadOnlyList<long> shape) =>
        Constant(ElementKind.Boolean, MemoryMarshal.AsBytes(values), shape);

    public Tensor Constant(IReadOnlyList<string> texts, params IReadOnlyList<long> shape)
    {
        Tensor constant = Fresh(ElementKind.String);
        _initializers.Add(new Initializer(constant.Name, ElementKind.String, shape, [], texts));
        return constant;
    }

    /// <summary>A single number of a given type, which goes with a tensor of any shape.</summary>
    public Tensor Number(double value, ElementKind kind) => kind switch
    {
        ElementKind.Single => Constant([(float)value]),
        ElementKind.Double => Constant([value]),
        ElementKind.Int64 => Constant([(long)value]),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Repeats steps on some values.</summary>
    /// <param name="most">The most repetitions.</param>
    /// <param name="start">The values before the first step.</param>
    /// <param name="step">
    /// Given a builder for the step, the number of the repetition and the values: the new values, and whether to go on; null always goes on.
    /// </param>
    /// <returns>The values after the last step.</returns>
    public IReadOnlyList<Tensor> Loop(
        long most, IReadOnlyList<Tensor> start, Func<GraphBuilder, Tensor, IReadOnlyList<Tensor>, (IReadOnlyList<Tensor> Values, Tensor? GoOn)> step)
    {
        GraphBuilder body = new(_names);
        Tensor repetition = Fresh(ElementKind.Int64);
        Tensor condition = Fresh(ElementKind.Boolean);
        Tensor[] given = [.. start.Select(value => Fresh(value.Kind))];
        (IReadOnlyList<Tensor> values, Tensor? goOn) = step(body, repetition, given);
        body._inputs.Add(new GraphValue(repetition.Name, repetition.Kind, []));
        body._inputs.Add(new GraphValue(condition.Name, condition.Kind, []));
        body._inputs.AddRange(given.Select(value => new GraphValue(value.Name, value.Kind, Shape: null)));
        Tensor[] ends = [body.Node("Identity", ElementKind.Boolean, [goOn ?? condition]), .. values];
        body._outputs.AddRange(ends.Select((value, i) => new GraphValue(value.Name, value.Kind, i == 0 ? [] : null)));

        Tensor[] results = [.. start.Select(value => Fresh(value.Kind))];
        _nodes.Add(new Node(
            "Loop",
            [Constant([most]).Name, Constant([true]).Name, .. start.Select(value => value.Name)],
            [.. results.Select(result => result.Name)],
            [NodeAttribute.Of("body", body.Build("step"))]));
        return results;
    }

    public GraphContent Build(string name) => new(name, _nodes, _initializers, _inputs, _outputs);

    private Tensor Constant(ElementKind kind, ReadOnlySpan<byte> bytes, IReadOnlyList<long> shape)
    {
        Tensor constant = Fresh(kind);
        _initializers.Add(new Initializer(constant.Name, kind, shape, bytes.ToArray()));
        return constant;
    }

    private Tensor Fresh(ElementKind kind) => new(_names.Fresh(), kind);
}
