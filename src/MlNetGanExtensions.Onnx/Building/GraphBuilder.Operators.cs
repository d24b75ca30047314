using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Onnx.Format;

namespace MlNetGanExtensions.Onnx.Building;

/// <content>Operators of the standard set that several models use.</content>
internal sealed partial class GraphBuilder
{
    public Tensor Add(Tensor left, Tensor right) => Node("Add", left.Kind, [left, right]);

    public Tensor Subtract(Tensor left, Tensor right) => Node("Sub", left.Kind, [left, right]);

    public Tensor Multiply(Tensor left, Tensor right) => Node("Mul", left.Kind, [left, right]);

    public Tensor Divide(Tensor left, Tensor right) => Node("Div", left.Kind, [left, right]);

    public Tensor Minimum(Tensor left, Tensor right) => Node("Min", left.Kind, [left, right]);

    public Tensor Maximum(Tensor left, Tensor right) => Node("Max", left.Kind, [left, right]);

    public Tensor Greater(Tensor left, Tensor right) => Node("Greater", ElementKind.Boolean, [left, right]);

    public Tensor And(Tensor left, Tensor right) => Node("And", ElementKind.Boolean, [left, right]);

    public Tensor Equal(Tensor left, Tensor right) => Node("Equal", ElementKind.Boolean, [left, right]);

    public Tensor Not(Tensor value) => Node("Not", ElementKind.Boolean, [value]);

    public Tensor Where(Tensor condition, Tensor yes, Tensor no) => Node("Where", yes.Kind, [condition, yes, no]);

    public Tensor Floor(Tensor value) => Node("Floor", value.Kind, [value]);

    public Tensor Round(Tensor value) => Node("Round", value.Kind, [value]);

    public Tensor IsNaN(Tensor value) => Node("IsNaN", ElementKind.Boolean, [value]);

    public Tensor Cast(Tensor value, ElementKind kind) =>
        value.Kind == kind ? value : Node("Cast", kind, [value], NodeAttribute.Of("to", (long)kind));

    public Tensor MatMul(Tensor left, Tensor right) => Node("MatMul", left.Kind, [left, right]);

    /// <summary>The part of a tensor at some places of an axis.</summary>
    public Tensor Gather(Tensor value, Tensor places, int axis) => Node("Gather", value.Kind, [value, places], NodeAttribute.Of("axis", axis));

    /// <summary>Adds an axis of size 1.</summary>
    public Tensor Unsqueeze(Tensor value, int axis) => Node("Unsqueeze", value.Kind, [value, Constant([(long)axis], 1)]);

    /// <summary>The sum over an axis, which goes.</summary>
    public Tensor Sum(Tensor value, int axis) =>
        Node("ReduceSum", value.Kind, [value, Constant([(long)axis], 1)], NodeAttribute.Of("keepdims", 0));

    /// <summary>Matrices side by side.</summary>
    public Tensor ConcatColumns(params IReadOnlyList<Tensor> parts) =>
        parts.Count == 1 ? parts[0] : Node("Concat", parts[0].Kind, parts, NodeAttribute.Of("axis", 1));

    /// <summary>Some consecutive columns.</summary>
    public Tensor SliceColumns(Tensor value, int first, int count) => Node(
        "Slice", value.Kind, [value, Constant([(long)first], 1), Constant([(long)first + count], 1), Constant([1L], 1)]);

    /// <summary>The columns of one group.</summary>
    public Tensor SliceGroup(Tensor value, ColumnGroups groups, int group) =>
        groups.Count == 1 ? value : SliceColumns(value, groups.Offsets[group], groups.Offsets[group + 1] - groups.Offsets[group]);

    /// <summary>Takes an axis of size 1 away.</summary>
    public Tensor Squeeze(Tensor value, int axis) => Node("Squeeze", value.Kind, [value, Constant([(long)axis], 1)]);

    /// <summary>One cell of each row, rows × 1.</summary>
    /// <param name="value">Rows × columns.</param>
    /// <param name="place">Rows × 1: which column.</param>
    public Tensor Pick(Tensor value, Tensor place) => Node("GatherElements", value.Kind, [value, place], NodeAttribute.Of("axis", 1));

    /// <summary>Whether any cell of a row is above 0, rows × 1; none is below.</summary>
    public Tensor AnyPositive(Tensor value) => Greater(Unsqueeze(Sum(value, 1), 1), Number(0, value.Kind));

    /// <summary>Whether any row is true: one answer for all, and no where there is no row.</summary>
    /// <param name="rows">Rows × 1 of Boolean.</param>
    public Tensor AnyRow(Tensor rows)
    {
        // The largest of no numbers is −∞ to some runtimes, which would be a yes, and others refuse it (microsoft/onnxruntime#7563), so there
        // always is one.
        Tensor more = Node("Concat", ElementKind.Boolean, [rows, Constant([false], 1, 1)], NodeAttribute.Of("axis", 0));
        Tensor largest = Node("ReduceMax", ElementKind.Single, [Cast(more, ElementKind.Single)], NodeAttribute.Of("keepdims", 0));
        return Cast(largest, ElementKind.Boolean);
    }

    /// <summary>The first place of the largest cell of each row, rows × 1.</summary>
    public Tensor ArgMax(Tensor value) => Node(
        "ArgMax", ElementKind.Int64, [value], NodeAttribute.Of("axis", 1), NodeAttribute.Of("keepdims", 1));

    /// <summary>The value where it is finite, another one elsewhere.</summary>
    public Tensor FiniteOr(Tensor value, Tensor other) => Where(IsNaN(Subtract(value, value)), other, value);

    /// <summary>Keeps each column within bounds.</summary>
    public Tensor Clamp(Tensor value, Tensor low, Tensor high) => Maximum(Minimum(value, high), low);

    /// <summary>(cell − mean) / scale of each column.</summary>
    public Tensor Standardise(Tensor value, ReadOnlySpan<float> mean, ReadOnlySpan<float> scale) =>
        Divide(Subtract(value, Row(mean)), Row(scale));

    /// <summary>A row of numbers that goes with every row of a matrix.</summary>
    public Tensor Row(ReadOnlySpan<float> values) => Constant(values, 1, values.Length);

    /// <summary>The same in double precision.</summary>
    public Tensor DoubleRow(ReadOnlySpan<float> values)
    {
        double[] numbers = new double[values.Length];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = values[i];
        }

        return DoubleRow(numbers);
    }

    /// <summary>A row of numbers in double precision.</summary>
    public Tensor DoubleRow(ReadOnlySpan<double> values) => Constant(values, 1, values.Length);

    /// <summary>A row of yes and no.</summary>
    public Tensor Row(ReadOnlySpan<bool> values) => Constant(values, 1, values.Length);
}
