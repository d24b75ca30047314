using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Graphs.Execution;

namespace MlNetGanExtensions.Benchmarks.Steps.Profiling;

/// <summary>Compiles for one thread and times every instruction.</summary>
internal sealed class ProfilingExecutor : IGraphExecutor
{
    private readonly List<InstructionClock> _graphs = [];

    public IReadOnlyList<InstructionClock> Graphs => _graphs;

    public ICompiledGraph Compile(IReadOnlyList<Stage> stages)
    {
        InstructionClock graph = new((CpuGraph)CpuExecutor.Default.Compile(stages));
        _graphs.Add(graph);
        return graph;
    }
}
