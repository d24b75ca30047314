namespace MlNetGanExtensions.Core.Tests;

/// <summary>What some work allocates on its thread.</summary>
internal static class LeastAllocated
{
    /// <summary>The least of several counts: a collection on another thread ends this one's allocation buffer early, and the rest of it counts.</summary>
    public static long By(Action work)
    {
        long least = long.MaxValue;
        for (int count = 0; count < 5 && least > 0; count++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
