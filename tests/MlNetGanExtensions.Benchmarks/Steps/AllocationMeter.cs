namespace MlNetGanExtensions.Benchmarks.Steps;

/// <summary>Counts the managed memory that work allocates.</summary>
internal static class AllocationMeter
{
    private const int Counts = 5;
    private const int Runs = 50;

    /// <summary>Bytes allocated by all threads in a step, after the first run.</summary>
    /// <remarks>The runtime's own threads allocate now and then, the work in every count: the least count is the work's.</remarks>
    public static double BytesPerStep(PreparedWork work)
    {
        work.Run();
        long least = long.MaxValue;
        for (int count = 0; count < Counts; count++)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            for (int run = 0; run < Runs; run++)
            {
                work.Run();
            }

            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        return least / ((double)Runs * work.Steps);
    }
}
