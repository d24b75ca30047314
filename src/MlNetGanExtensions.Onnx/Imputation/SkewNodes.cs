using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Onnx.Building;
using MlNetGanExtensions.Onnx.Format;

namespace MlNetGanExtensions.Onnx.Imputation;

/// <summary>The logarithms of columns with one long tail, and expectations on the way back.</summary>
internal sealed class SkewNodes
{
    private readonly GraphBuilder _graph;
    private readonly SkewReduction _skew;
    private readonly Tensor _mapped;

    public SkewNodes(GraphBuilder graph, SkewReduction skew)
    {
        _graph = graph;
        _skew = skew;
        _mapped = graph.Row([.. skew.Direction.Select(direction => direction != 0)]);
    }

    private bool MapsNone => _skew.Direction.All(direction => direction == 0);

    private float[] Direction => [.. _skew.Direction.Select(direction => (float)direction)];

    /// <summary>Mapped cells.</summary>
    public Tensor Apply(Tensor rows)
    {
        if (MapsNone)
        {
            return rows;
        }

        Tensor distance = _graph.Subtract(_graph.Cast(rows, ElementKind.Double), _graph.DoubleRow(_skew.Origin));
        distance = _graph.Divide(_graph.Multiply(distance, _graph.DoubleRow(Direction)), _graph.DoubleRow(_skew.Unit));
        distance = _graph.Cast(
            _graph.Minimum(distance, _graph.Number(SkewReduction.Farthest, ElementKind.Double)), ElementKind.Single);
        Tensor zero = _graph.Number(0, ElementKind.Single);
        Tensor logarithm = _graph.Node(
            "Log", ElementKind.Single, [_graph.Add(_graph.Maximum(distance, zero), _graph.Number(1, ElementKind.Single))]);
        Tensor mapped = _graph.Multiply(_graph.Where(_graph.Greater(distance, zero), logarithm, distance), _graph.Row(Direction));
        return _graph.Where(_mapped, mapped, rows);
    }

    /// <summary>Expectations of cells whose mapped values are normal; double precision.</summary>
    public Tensor Expectation(Tensor mean, Tensor variance)
    {
        if (MapsNone)
        {
            return mean;
        }

        Tensor direction = _graph.DoubleRow(Direction);
        Tensor exponent = _graph.Add(_graph.Multiply(mean, direction), _graph.Multiply(variance, _graph.Number(0.5, ElementKind.Double)));
        Tensor exponential = _graph.Node("Exp", ElementKind.Single, [_graph.Cast(exponent, ElementKind.Single)]);
        Tensor beyond = _graph.Subtract(_graph.Cast(exponential, ElementKind.Double), _graph.Number(1, ElementKind.Double));
        Tensor unit = _graph.Multiply(direction, _graph.DoubleRow(_skew.Unit));
        return _graph.Where(_mapped, _graph.Add(_graph.DoubleRow(_skew.Origin), _graph.Multiply(unit, beyond)), mean);
    }
}
