namespace MlNetGanExtensions.Examples.ComparisonClassifiers;

/// <summary>The logistic function, which squeezes log-odds and margins into the range from 0 to 1.</summary>
internal static class Logistic
{
    public static float Of(double value) => (float)(1 / (1 + Math.Exp(-value)));

    public static float[] Of(float[] values) => Array.ConvertAll(values, value => Of((double)value));
}
