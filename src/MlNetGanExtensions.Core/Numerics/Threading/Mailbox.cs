using System.Runtime.InteropServices;

namespace MlNetGanExtensions.Numerics.Threading;

/// <summary>
/// What a worker and its team tell each other. The counts stand in cache lines of their own: a thread that waits for one
/// does not take the line away from the thread that is about to write another.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = 640)]
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

    /// <summary>How many pieces of work were offered.</summary>
    [FieldOffset(256)]
    public int Offered;

    /// <summary>Number of the offer that was taken last.</summary>
    [FieldOffset(384)]
    public int Taken;

    /// <summary>Number of the offer that was finished last.</summary>
    [FieldOffset(512)]
    public int Finished;
}
