using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Graphs.Execution;

namespace MlNetGanExtensions.Core.Tests.Generation;

/// <summary>An executor that tells what it was asked to plan.</summary>
internal sealed class WatchedExecutor(CpuExecutor executor) : IGraphExecutor
{
    /// <summary>The instructions of all plans.</summary>
    public List<string> Instructions { get; } = [];

    public ICompiledGraph Compile(IReadOnlyList<Stage> stages)
    {
        ICompiledGraph graph = executor.Compile(stages);
        Instructions.AddRange(((CpuGraph)graph).Instructions.ToArray().Select(instruction => instruction.ToString()));
        return graph;
    }
}
