using System.Collections.Concurrent;
using MlNetGanExtensions.Persistence;

namespace MlNetGanExtensions.Tests.Shared;

/// <summary>Keeps checkpoints in memory, where tests can spoil them.</summary>
internal sealed class MemoryCheckpoints : ICheckpointStore
{
    public ConcurrentDictionary<string, byte[]> Files { get; } = new();

    public Stream? Open(string name) => Files.TryGetValue(name, out byte[]? file) ? new MemoryStream(file) : null;

    public void Write(string name, ReadOnlySpan<byte> checkpoint) => Files[name] = checkpoint.ToArray();
}
