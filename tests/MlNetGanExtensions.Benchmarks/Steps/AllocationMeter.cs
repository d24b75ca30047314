namespace MlNetGanExtensions.Benchmarks.Steps;

/// <summary>Counts the managed memory that work allocates.</summary>
internal static class AllocationMeter
{
    private const int Runs = 200;

    /// <summary>Bytes allocated by all threads in a step, after the first run.</summary>
    public static double BytesPerStep(PreparedWork work)
    {
        work.Run();
        long before = GC.GetTotalAllocatedBytes(precise: true);
        for (int run = 0; run < Runs; run++)
        {
            work.Run();
        }

        return (GC.GetTotalAllocatedBytes(precise: true) - before) / ((double)Runs * work.Steps);
    }
}
