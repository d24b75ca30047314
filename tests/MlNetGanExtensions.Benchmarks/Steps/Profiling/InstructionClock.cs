using System.Diagnostics;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Graphs.Execution;
using MlNetGanExtensions.Graphs.Execution.Instructions;

namespace MlNetGanExtensions.Benchmarks.Steps.Profiling;

/// <summary>A planned step that reads the clock after each instruction.</summary>
internal sealed class InstructionClock(CpuGraph graph) : ICompiledGraph
{
    private readonly Instruction[] _instructions = [.. graph.Instructions];
    private readonly long[] _ticks = new long[graph.InstructionCount];
    private readonly double[] _nanoseconds = [.. Enumerable.Repeat(double.PositiveInfinity, graph.InstructionCount)];
    private int _runs;

    public IReadOnlyList<Instruction> Instructions => _instructions;

    /// <summary>The mean time of each instruction in its fastest batch.</summary>
    public IReadOnlyList<double> Nanoseconds => _nanoseconds;

    public void Run()
    {
        long before = Stopwatch.GetTimestamp();
        for (int i = 0; i < _instructions.Length; i++)
        {
            _instructions[i].Execute();
            long after = Stopwatch.GetTimestamp();
            _ticks[i] += after - before;
            before = after;
        }

        _runs++;
    }

    public float Scalar(Expression output) => graph.Scalar(output);

    public void Read(Expression output, Span<float> values) => graph.Read(output, values);

    /// <summary>Ends a batch of runs.</summary>
    /// <param name="clockTicks">What reading the clock takes by itself.</param>
    public void EndBatch(double clockTicks)
    {
        for (int i = 0; i < _ticks.Length && _runs > 0; i++)
        {
            double ticks = Math.Max(0, ((double)_ticks[i] / _runs) - clockTicks);
            _nanoseconds[i] = Math.Min(_nanoseconds[i], ticks * 1e9 / Stopwatch.Frequency);
        }

        Reset();
    }

    /// <summary>Forgets the runs since the last batch.</summary>
    public void Reset()
    {
        Array.Clear(_ticks);
        _runs = 0;
    }
}
