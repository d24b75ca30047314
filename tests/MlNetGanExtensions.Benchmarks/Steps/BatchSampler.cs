using System.Diagnostics;

namespace MlNetGanExtensions.Benchmarks.Steps;

/// <summary>Repeats work in batches that are long against the clock's resolution and short against the machine's moods.</summary>
internal sealed class BatchSampler
{
    private const double BatchSeconds = 0.001;

    private readonly PreparedWork _work;
    private readonly List<double> _milliseconds = [];
    private readonly int _runsPerBatch;

    /// <summary>Runs the work until it is compiled to the end, and finds how many runs make a batch.</summary>
    public BatchSampler(PreparedWork work, TimeSpan warmUp)
    {
        _work = work;
        long start = Stopwatch.GetTimestamp();
        double fastest = double.PositiveInfinity;
        do
        {
            long before = Stopwatch.GetTimestamp();
            work.Run();
            fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(before).TotalSeconds);
        }
        while (Stopwatch.GetElapsedTime(start) < warmUp);

        _runsPerBatch = Math.Max(1, (int)(BatchSeconds / fastest));
    }

    /// <summary>The mean time of a step in each batch so far.</summary>
    public IReadOnlyList<double> Milliseconds => _milliseconds;

    /// <summary>Takes batches for a while, at least one.</summary>
    public void Sample(TimeSpan duration)
    {
        long start = Stopwatch.GetTimestamp();
        do
        {
            long before = Stopwatch.GetTimestamp();
            for (int run = 0; run < _runsPerBatch; run++)
            {
                _work.Run();
            }

            _milliseconds.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds / ((double)_runsPerBatch * _work.Steps));
        }
        while (Stopwatch.GetElapsedTime(start) < duration);
    }
}
