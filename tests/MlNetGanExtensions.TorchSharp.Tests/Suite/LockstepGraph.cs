using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Graphs.Operations;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.TorchSharp.Tests.Suite;

/// <summary>A step that is run by two executors.</summary>
internal sealed class LockstepGraph : ICompiledGraph
{
    private readonly LockstepExecutor _owner;
    private readonly ICompiledGraph _first;
    private readonly ICompiledGraph _second;
    private readonly double _tolerance;
    private readonly Expression[] _outputs;
    private readonly Variable[] _assigned;
    private readonly RandomStream[] _streams;

    public LockstepGraph(LockstepExecutor owner, IReadOnlyList<Stage> stages, ICompiledGraph first, ICompiledGraph second, double tolerance)
    {
        _owner = owner;
        _first = first;
        _second = second;
        _tolerance = tolerance;
        _outputs = [.. stages.SelectMany(stage => stage.Outputs).Distinct()];
        _assigned = [.. stages.SelectMany(stage => stage.Assignments).Select(assignment => assignment.Variable).Distinct()];
        IEnumerable<Expression> roots = [.. _outputs, .. stages.SelectMany(stage => stage.Assignments).Select(assignment => assignment.Value)];
        _streams = [.. ExpressionOrder.Sort(roots).OfType<RandomOperation>().Select(random => random.Stream).Distinct()];
    }

    public void Run()
    {
        Matrix[] before = [.. _assigned.Select(variable => variable.Read())];
        ulong[] start = [.. _streams.Select(stream => stream.Position)];
        _first.Run();
        Matrix[] expected = [.. _assigned.Select(variable => variable.Read())];
        ulong[] end = [.. _streams.Select(stream => stream.Position)];
        foreach ((Variable variable, Matrix value) in _assigned.Zip(before))
        {
            variable.Write(value);
        }

        foreach ((RandomStream stream, ulong position) in _streams.Zip(start))
        {
            stream.Position = position;
        }

        _second.Run();

        _owner.Runs++;
        _streams.Select(stream => stream.Position).Should().Equal(end, "both draw the same numbers");
        foreach (Expression output in _outputs)
        {
            Compare(Cells(_first, output), Cells(_second, output), $"output {output.Shape}");
        }

        foreach ((Variable variable, Matrix value) in _assigned.Zip(expected))
        {
            Compare(value.Values, variable.Read().Values, $"variable {variable.Name}");
        }
    }

    public float Scalar(Expression output) => _second.Scalar(output);

    public void Read(Expression output, Span<float> values) => _second.Read(output, values);

    private static float[] Cells(ICompiledGraph graph, Expression output)
    {
        float[] cells = new float[output.Rows * output.Columns];
        graph.Read(output, cells);
        return cells;
    }

    private void Compare(ReadOnlySpan<float> expected, ReadOnlySpan<float> found, string what)
    {
        double scale = 1;
        foreach (float cell in expected)
        {
            scale = Math.Max(scale, 1 + Math.Abs(cell));
        }

        for (int i = 0; i < expected.Length; i++)
        {
            if (!(Math.Abs(expected[i] - found[i]) <= _tolerance * scale))
            {
                Assert.Fail($"Run {_owner.Runs}, {what}: cell {i} should be {expected[i]} and is {found[i]}.");
            }
        }
    }
}
