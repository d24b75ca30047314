using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Running;

/// <summary>Does independent pieces of work side by side.</summary>
internal static class Pieces
{
    /// <summary>Does every piece, each on one thread. A thread takes the next piece in order as soon as it is free.</summary>
    /// <param name="pieces">What there is to do.</param>
    /// <param name="threads">How many pieces may be in work at a time.</param>
    /// <param name="work">Does one piece and keeps its result in a place of its own.</param>
    /// <param name="cancellation">Stops between two pieces.</param>
    public static void Run<T>(IEnumerable<T> pieces, int threads, Action<T> work, CancellationToken cancellation)
    {
        // Without buffering: pieces take seconds, and a thread that took several at once would leave others idle at the end.
        Partitioner<T> oneByOne = Partitioner.Create(pieces, EnumerablePartitionerOptions.NoBuffering);
        ParallelOptions options = new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        try
        {
            Parallel.ForEach(oneByOne, options, work);
        }
        catch (AggregateException several)
        {
            // The first tells what went wrong; callers need not know that there were threads.
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
    }
}
