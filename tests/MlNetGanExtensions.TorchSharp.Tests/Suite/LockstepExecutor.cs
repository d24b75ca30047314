using MlNetGanExtensions.Graphs;

namespace MlNetGanExtensions.TorchSharp.Tests.Suite;

/// <summary>Runs each step twice from the same state, on the built-in executor and on another, and compares all that comes of it.</summary>
/// <param name="other">What is compared; training goes on from its values.</param>
/// <param name="tolerance">How far cells may be apart, as a share of 1 + the largest cell of the same matrix.</param>
internal sealed class LockstepExecutor(IGraphExecutor other, double tolerance) : IGraphExecutor
{
    /// <summary>How many runs were compared.</summary>
    public int Runs { get; set; }

    public ICompiledGraph Compile(IReadOnlyList<Stage> stages) =>
        new LockstepGraph(this, stages, CpuExecutor.Default.Compile(stages), other.Compile(stages), tolerance);
}
