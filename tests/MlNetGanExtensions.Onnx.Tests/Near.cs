using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Onnx.Tests;

/// <summary>How near two tables are.</summary>
internal static class Near
{
    /// <summary>The largest difference of two cells over 1 + the size of the expected one; infinite where one of them alone is missing.</summary>
    public static double Largest(Matrix found, Matrix expected)
    {
        (found.Rows, found.Columns).Should().Be((expected.Rows, expected.Columns));
        double largest = 0;
        for (int i = 0; i < expected.Values.Length; i++)
        {
            largest = Math.Max(largest, Difference(found.Values[i], expected.Values[i]));
        }

        return largest;
    }

    /// <summary>Whether two cells are both missing, or nearer than a bound.</summary>
    public static bool Same(float found, float expected, double bound) => Difference(found, expected) < bound;

    private static double Difference(float y, float x)
    {
        bool same = BitConverter.SingleToInt32Bits(x) == BitConverter.SingleToInt32Bits(y) || (float.IsNaN(x) && float.IsNaN(y));
        double difference = same ? 0 : Math.Abs((double)x - y) / (1 + Math.Abs(x));
        return double.IsNaN(difference) ? double.PositiveInfinity : difference;
    }
}
