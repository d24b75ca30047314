namespace MlNetGanExtensions.Examples.ComparisonClassifiers;

/// <summary>What naive Bayes knows of one class: its prior probability and a normal density for each attribute.</summary>
internal sealed class ClassDensity
{
    private readonly double[] _mean;
    private readonly double[] _variance;
    private readonly double _constant;

    public ClassDensity(double prior, double[] mean, double[] variance)
    {
        _mean = mean;
        _variance = variance;
        _constant = Math.Log(prior);
        foreach (double v in variance)
        {
            _constant -= Math.Log(2 * Math.PI * v) / 2;
        }
    }

    public int Columns => _mean.Length;

    /// <summary>The logarithm of the joint density of the class and a row.</summary>
    public double LogJoint(ReadOnlySpan<float> row)
    {
        double sum = 0;
        for (int column = 0; column < row.Length; column++)
        {
            double deviation = row[column] - _mean[column];
            sum += deviation * deviation / _variance[column];
        }

        return _constant - (sum / 2);
    }
}
