namespace MlNetGanExtensions.Numerics.Threading;

/// <summary>Threads that share one piece of work after another, with a round trip far below a microsecond while they are busy.</summary>
/// <remarks>
/// A worker that has nothing to do spins for some microseconds, then gives its core to others, and soon sleeps; a team that is
/// not used costs no processor time. A part that its worker has not begun when the caller is done with its own, because it sleeps
/// or others have its core, is done by the caller: sharing is never much slower than doing everything alone. Work is divided by
/// outputs, so results do not depend on who does what.
/// A team that is forgotten stops its threads when it is collected.
/// </remarks>
internal sealed unsafe class WorkerTeam : IDisposable
{
    private readonly Worker[] _workers;
    private int _isBusy;

    /// <param name="threads">Number of threads, the calling one included; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than one.</exception>
    public WorkerTeam(int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        _workers = new Worker[threads - 1];
        for (int i = 0; i < _workers.Length; i++)
        {
            _workers[i] = new Worker(spins: threads <= Environment.ProcessorCount);
        }
    }

    ~WorkerTeam() => Stop();

    /// <summary>Number of threads, the calling one included.</summary>
    public int Threads => _workers.Length + 1;

    /// <summary>Whether all workers have gone to sleep.</summary>
    internal bool IsAsleep => Array.TrueForAll(_workers, worker => worker.IsAsleep);

    internal Worker FirstWorker => _workers[0];

    /// <summary>Calls <paramref name="work"/> once for each part and returns when all have returned.</summary>
    /// <param name="work">Gets the state, the number of its part and the number of parts. It must not throw.</param>
    /// <param name="state">Handed on.</param>
    /// <remarks>Called from two threads at once, or from inside its own work, the later call does all its parts on its own thread.</remarks>
    public void Run(delegate*<void*, int, int, void> work, void* state)
    {
        int parts = Threads;
        if (parts == 1 || Interlocked.Exchange(ref _isBusy, 1) != 0)
        {
            for (int part = 0; part < parts; part++)
            {
                work(state, part, parts);
            }

            return;
        }

        for (int i = 0; i < _workers.Length; i++)
        {
            _workers[i].Offer(work, state, i + 1, parts);
        }

        work(state, 0, parts);
        foreach (Worker worker in _workers)
        {
            worker.Complete();
        }

        Volatile.Write(ref _isBusy, 0);
        GC.KeepAlive(this);
    }

    /// <summary>Stops the threads. The team must not be used afterwards.</summary>
    public void Dispose()
    {
        Stop();
        GC.SuppressFinalize(this);
    }

    private void Stop()
    {
        foreach (Worker? worker in _workers ?? [])
        {
            worker?.Stop();
        }
    }
}
