namespace MlNetGanExtensions.Examples.Tests.ComparisonClassifiers;

/// <summary>What several tests ask of a list of numbers.</summary>
internal static class Expect
{
    public static void Near(float[] actual, float[] expected, double tolerance)
    {
        actual.Should().HaveSameCount(expected);
        for (int i = 0; i < actual.Length; i++)
        {
            ((double)actual[i]).Should().BeApproximately(expected[i], tolerance, "that is the golden value of row {0}", i);
        }
    }

    public static double Accuracy(float[] decisions, int[] labels) => decisions.Zip(labels, (d, label) => d > 0 == (label == 1) ? 1.0 : 0).Average();
}
