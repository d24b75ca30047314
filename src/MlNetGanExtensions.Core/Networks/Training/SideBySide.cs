using System.Runtime.ExceptionServices;

namespace MlNetGanExtensions.Networks.Training;

/// <summary>Runs independent pieces of work on several threads, such as the members of an ensemble.</summary>
internal static class SideBySide
{
    /// <summary>Runs all pieces. What one of them throws comes to the caller as it is, not wrapped in a list of failures.</summary>
    /// <param name="count">How many pieces.</param>
    /// <param name="threads">The most that run at once.</param>
    /// <param name="piece">Does the piece with a number, from 0.</param>
    /// <param name="cancellation">No further piece begins after it.</param>
    public static void Run(int count, int threads, Action<int> piece, CancellationToken cancellation)
    {
        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, piece);
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
    }
}
