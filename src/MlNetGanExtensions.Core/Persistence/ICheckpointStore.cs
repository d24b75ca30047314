namespace MlNetGanExtensions.Persistence;

/// <summary>Where trainings keep their state, each under a name. Several may read and write at once, but each its own name only.</summary>
public interface ICheckpointStore
{
    /// <summary>Opens what was written last under a name.</summary>
    /// <param name="name">Letters, digits and hyphens.</param>
    /// <returns>A stream from its beginning to its end, which the caller closes; null where nothing was written.</returns>
    Stream? Open(string name);

    /// <summary>Replaces what was written under a name: whatever happens meanwhile, there is always the old state as a whole, or the new one.</summary>
    /// <param name="name">Letters, digits and hyphens.</param>
    /// <param name="checkpoint">The new state.</param>
    void Write(string name, ReadOnlySpan<byte> checkpoint);
}
