namespace MlNetGanExtensions.Persistence;

/// <summary>A kind of model and the way to read it.</summary>
/// <param name="Kind">The kind, in the newest version known.</param>
/// <param name="Read">Takes every entry and makes the model.</param>
internal sealed record ModelFormat<T>(ModelKind Kind, Func<ModelFileReader, T> Read);
