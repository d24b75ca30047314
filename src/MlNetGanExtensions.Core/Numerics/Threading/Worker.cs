using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace MlNetGanExtensions.Numerics.Threading;

/// <summary>One thread of a <see cref="WorkerTeam"/>. It holds no reference to the team, so that a forgotten team can be collected.</summary>
internal sealed unsafe class Worker
{
    /// <summary>How often a waiting thread looks before it begins to offer its core to others: some 20 microseconds.</summary>
    private const int Spins = 1000;

    /// <summary>How often it offers its core before it sleeps: at least some 200 microseconds.</summary>
    private const int Yields = 500;

    private readonly object _sleep = new();
    private readonly int _spins;
    private Mailbox _mailbox;
    private int _isAsleep;
    private bool _stops;

    /// <param name="spins">Whether there is a core for each thread, so that looking again and again keeps nobody from working.</param>
    public Worker(bool spins)
    {
        _spins = spins ? Spins : 0;
        Thread thread = new(Loop) { IsBackground = true, Name = "MlNetGanExtensions worker" };
        thread.Start();
    }

    /// <summary>Whether the thread waits without using its core.</summary>
    public bool IsAsleep => Volatile.Read(ref _isAsleep) != 0;

    /// <summary>Offers a part of the work to the thread.</summary>
    public void Offer(delegate*<void*, int, int, void> work, void* state, int part, int parts)
    {
        _mailbox.Work = work;
        _mailbox.State = state;
        _mailbox.Part = part;
        _mailbox.Parts = parts;

        // A full fence on both sides: either the worker sees the new number before it sleeps, or this sees that it sleeps.
        Interlocked.Increment(ref _mailbox.Offered);
        WakeUp();
    }

    /// <summary>Sees to it that the part offered last is done: by the calling thread if the worker has not begun it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Complete()
    {
        int offer = _mailbox.Offered;
        if (Volatile.Read(ref _mailbox.Finished) == offer)
        {
            return;
        }

        if (TryTake(offer))
        {
            Do(offer);
            return;
        }

        for (int looks = 0; Volatile.Read(ref _mailbox.Finished) != offer; looks++)
        {
            Pause(looks);
        }
    }

    /// <summary>Lets the thread end after the work it has.</summary>
    public void Stop()
    {
        Volatile.Write(ref _stops, true);
        Interlocked.MemoryBarrier();
        WakeUp();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Loop()
    {
        int seen = 0;
        while (AwaitOffer(seen))
        {
            seen = Volatile.Read(ref _mailbox.Offered);
            if (TryTake(seen))
            {
                Do(seen);
            }
        }
    }

    /// <summary>Waits for an offer other than the one seen last; false if the thread is to end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool AwaitOffer(int seen)
    {
        for (int looks = 0; IsIdle(seen); looks++)
        {
            if (looks < _spins + Yields)
            {
                Pause(looks);
            }
            else
            {
                Sleep(seen);
            }
        }

        return !Volatile.Read(ref _stops);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsIdle(int seen) => Volatile.Read(ref _mailbox.Offered) == seen && !Volatile.Read(ref _stops);

    /// <summary>Each offer is taken once, by the worker or by the thread that made it, and before the next one is made.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryTake(int offer) => Interlocked.CompareExchange(ref _mailbox.Taken, offer, offer - 1) == offer - 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Do(int offer)
    {
        _mailbox.Work(_mailbox.State, _mailbox.Part, _mailbox.Parts);
        Volatile.Write(ref _mailbox.Finished, offer);
    }

    private void WakeUp()
    {
        if (IsAsleep)
        {
            lock (_sleep)
            {
                Monitor.Pulse(_sleep);
            }
        }
    }

    private void Sleep(int seen)
    {
        lock (_sleep)
        {
            Interlocked.Exchange(ref _isAsleep, 1);
            while (IsIdle(seen))
            {
                Monitor.Wait(_sleep);
            }

            Volatile.Write(ref _isAsleep, 0);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Pause(int looks)
    {
        if (looks >= _spins)
        {
            Thread.Yield();
        }
        else if (X86Base.IsSupported)
        {
            X86Base.Pause();
        }
        else
        {
            Thread.SpinWait(1);
        }
    }
}
