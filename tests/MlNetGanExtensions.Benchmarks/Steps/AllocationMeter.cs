using System.Diagnostics;

namespace MlNetGanExtensions.Benchmarks.Steps;

/// <summary>Counts the managed memory that work allocates.</summary>
internal static class AllocationMeter
{
    private const int Counts = 5;
    private const int Runs = 50;

    private static readonly TimeSpan Long = TimeSpan.FromSeconds(0.1);

    /// <summary>Bytes allocated by all threads in a step, after the first run.</summary>
    /// <remarks>
    /// The runtime's own threads allocate now and then, the work in every count: the least count is the work's. Work that takes long is run
    /// once, as what the runtime allocates is little beside it.
    /// </remarks>
    public static double BytesPerStep(PreparedWork work)
    {
        long start = Stopwatch.GetTimestamp();
        work.Run();
        (int counts, int runs) = Stopwatch.GetElapsedTime(start) < Long ? (Counts, Runs) : (1, 1);
        long least = long.MaxValue;
        for (int count = 0; count < counts; count++)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            for (int run = 0; run < runs; run++)
            {
                work.Run();
            }

            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        return least / ((double)runs * work.Steps);
    }
}
