using MlNetGanExtensions.Graphs;

namespace MlNetGanExtensions.Benchmarks.Steps;

/// <summary>A piece of work whose time is measured. The peer knows it by the same name.</summary>
internal interface IWork
{
    /// <summary>What it is called on the command line and in results.</summary>
    string Name { get; }

    /// <summary>The numbers of threads it is measured with.</summary>
    IReadOnlyList<int> ThreadCounts { get; }

    /// <summary>Floating-point operations in a step; null where a rate would say little.</summary>
    double? Operations { get; }

    /// <summary>What the work needs and this machine lacks; null where nothing is missing.</summary>
    string? Missing => null;

    /// <summary>Does everything that a user does once, such as making data and planning graphs.</summary>
    /// <param name="executor">Compiles graphs.</param>
    /// <param name="threads">Threads for work that runs without a graph; the executor has as many.</param>
    PreparedWork Prepare(IGraphExecutor executor, int threads);
}
