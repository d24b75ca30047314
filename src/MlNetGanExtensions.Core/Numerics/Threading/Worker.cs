namespace MlNetGanExtensions.Numerics.Threading;

/// <summary>One thread of a <see cref="WorkerTeam"/>. It holds no reference to the team, so that a forgotten team can be collected.</summary>
internal sealed unsafe class Worker
{
    private const int Spins = 2000;
    private const int Yields = 200;

    private readonly object _sleep = new();
    private delegate*<void*, int, int, void> _work;
    private void* _state;
    private int _part;
    private int _parts;
    private int _started;
    private int _finished;
    private int _isAsleep;
    private bool _stops;

    public Worker()
    {
        Thread thread = new(Loop) { IsBackground = true, Name = "MlNetGanExtensions worker" };
        thread.Start();
    }

    /// <summary>Whether the thread waits without using its core.</summary>
    public bool IsAsleep => Volatile.Read(ref _isAsleep) != 0;

    /// <summary>Hands a part of the work over.</summary>
    public void Start(delegate*<void*, int, int, void> work, void* state, int part, int parts)
    {
        _work = work;
        _state = state;
        _part = part;
        _parts = parts;
        Signal();
    }

    /// <summary>Waits until the part is done.</summary>
    public void Wait()
    {
        int started = _started;
        for (int spins = 0; Volatile.Read(ref _finished) != started; spins++)
        {
            Pause(spins);
        }
    }

    public void Stop()
    {
        Volatile.Write(ref _stops, true);
        Signal();
    }

    private void Signal()
    {
        // A full fence on both sides: either the worker sees the new number before it sleeps, or this sees that it sleeps.
        Interlocked.Increment(ref _started);
        if (Volatile.Read(ref _isAsleep) != 0)
        {
            lock (_sleep)
            {
                Monitor.Pulse(_sleep);
            }
        }
    }

    private void Loop()
    {
        int seen = 0;
        while (true)
        {
            AwaitStart(seen);
            if (Volatile.Read(ref _stops))
            {
                return;
            }

            seen++;
            _work(_state, _part, _parts);
            Volatile.Write(ref _finished, seen);
        }
    }

    private void AwaitStart(int seen)
    {
        for (int spins = 0; Volatile.Read(ref _started) == seen; spins++)
        {
            if (spins < Spins + Yields)
            {
                Pause(spins);
            }
            else
            {
                Sleep(seen);
            }
        }
    }

    private void Sleep(int seen)
    {
        lock (_sleep)
        {
            Interlocked.Exchange(ref _isAsleep, 1);
            while (Volatile.Read(ref _started) == seen)
            {
                Monitor.Wait(_sleep);
            }

            Volatile.Write(ref _isAsleep, 0);
        }
    }

    private static void Pause(int spins)
    {
        if (spins < Spins)
        {
            Thread.SpinWait(1);
        }
        else
        {
            Thread.Yield();
        }
    }
}
