namespace MlNetGanExtensions.Examples.SparkModels.Measuring;

/// <summary>Rows a second of one core, over several runs.</summary>
internal sealed record Rate(double Median, double Slowest, double Fastest)
{
    public static Rate Of(IEnumerable<double> runs)
    {
        double[] sorted = [.. runs.Order()];
        int middle = sorted.Length / 2;
        double median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Rate(median, sorted[0], sorted[^1]);
    }
}
