using System.Runtime.InteropServices;

namespace MlNetGanExtensions.Numerics.Threading;

/// <summary>
/// What a worker and its team tell each other. The two counts stand in cache lines of their own: a thread that waits for one
/// does not take the line away from the thread that is about to write the other.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = 512)]
internal unsafe struct Mailbox
{
    [FieldOffset(128)]
    public delegate*<void*, int, int, void> Work;

    [FieldOffset(136)]
    public void* State;

    [FieldOffset(144)]
    public int Part;

    [FieldOffset(148)]
    public int Parts;

    /// <summary>How many pieces of work were handed over.</summary>
    [FieldOffset(256)]
    public int Started;

    /// <summary>How many of them are done.</summary>
    [FieldOffset(384)]
    public int Finished;
}
