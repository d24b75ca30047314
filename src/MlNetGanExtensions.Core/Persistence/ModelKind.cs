namespace MlNetGanExtensions.Persistence;

/// <summary>Which model a file holds, and in which version of its entries.</summary>
/// <param name="Name">Such as <c>ac-gan</c>; an <see cref="EntryName"/>.</param>
/// <param name="Version">From 1; raised when entries change, so that files of older releases are still told apart and read.</param>
internal sealed record ModelKind(string Name, int Version);
