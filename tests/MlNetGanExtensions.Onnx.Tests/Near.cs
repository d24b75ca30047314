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
            float x = expected.Values[i];
            float y = found.Values[i];
            bool same = BitConverter.SingleToInt32Bits(x) == BitConverter.SingleToInt32Bits(y) || (float.IsNaN(x) && float.IsNaN(y));
            double difference = same ? 0 : Math.Abs((double)x - y) / (1 + Math.Abs(x));
            largest = Math.Max(largest, double.IsNaN(difference) ? double.PositiveInfinity : difference);
        }

        return largest;
    }
}
