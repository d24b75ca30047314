using MlNetGanExtensions.Graphs.Execution;
using MlNetGanExtensions.Numerics.Threading;

namespace MlNetGanExtensions.Graphs;

/// <summary>Runs graphs on the processor, with vector instructions as wide as it has. Results do not depend on that width or on the number of threads.</summary>
public sealed class CpuExecutor : IGraphExecutor
{
    private readonly WorkerTeam? _team;

    /// <summary>Makes an executor.</summary>
    /// <param name="threads">
    /// Threads that divide large pieces of a step between them, at least 1. Small networks are faster on one: run several models side by side instead.
    /// Graphs of one executor with more than one thread must not run at the same time.
    /// </param>
    public CpuExecutor(int threads = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        _team = threads == 1 ? null : new WorkerTeam(threads);
    }

    /// <summary>The executor for one thread; safe to share.</summary>
    public static CpuExecutor Default { get; } = new();

    /// <inheritdoc/>
    public ICompiledGraph Compile(IReadOnlyList<Stage> stages)
    {
        ArgumentNullException.ThrowIfNull(stages);
        return stages.Count > 0
            ? new CpuGraph(stages, _team)
            : throw new ArgumentException("A step needs at least one stage.", nameof(stages));
    }
}
