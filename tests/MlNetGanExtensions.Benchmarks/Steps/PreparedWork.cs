namespace MlNetGanExtensions.Benchmarks.Steps;

/// <summary>Work that is ready to be repeated.</summary>
/// <param name="Run">Does some steps.</param>
/// <param name="Steps">How many steps that is.</param>
internal sealed record PreparedWork(Action Run, int Steps = 1);
