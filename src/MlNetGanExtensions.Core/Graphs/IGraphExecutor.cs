namespace MlNetGanExtensions.Graphs;

/// <summary>Turns described steps into something that runs.</summary>
public interface IGraphExecutor
{
    /// <summary>Plans a step once, to be run many times.</summary>
    /// <param name="stages">The parts of the step, in order; at least one.</param>
    ICompiledGraph Compile(IReadOnlyList<Stage> stages);
}
