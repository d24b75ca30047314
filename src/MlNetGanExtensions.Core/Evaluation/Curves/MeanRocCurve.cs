namespace MlNetGanExtensions.Evaluation;

/// <summary>The vertical average of several ROC curves, as <see cref="RocCurve.Average"/> makes it.</summary>
public sealed class MeanRocCurve
{
    internal MeanRocCurve(IReadOnlyList<RocCurve> curves, int intervals)
    {
        // Point 0 is the origin and point 1 the rise at rate 0, so that the drawn curve starts where every ROC curve does.
        double[] rates = new double[intervals + 2];
        double[] means = new double[intervals + 2];
        double[] deviations = new double[intervals + 2];
        double[] values = new double[curves.Count];
        for (int point = 1; point < rates.Length; point++)
        {
            rates[point] = (point - 1) / (double)intervals;
            for (int curve = 0; curve < values.Length; curve++)
            {
                values[curve] = curves[curve].TruePositiveRateAt(rates[point]);
            }

            Summary summary = Summary.Of(values);
            means[point] = summary.Mean;
            deviations[point] = summary.StandardDeviation;
            Area += (rates[point] - rates[point - 1]) * (means[point] + means[point - 1]) / 2;
        }

        for (int curve = 0; curve < values.Length; curve++)
        {
            values[curve] = curves[curve].Area;
        }

        FalsePositiveRates = Array.AsReadOnly(rates);
        TruePositiveRates = Array.AsReadOnly(means);
        StandardDeviations = Array.AsReadOnly(deviations);
        Areas = Summary.Of(values);
    }

    /// <summary>The false-positive rates of the points: 0 (the origin), 0 again, then equal steps to 1.</summary>
    public IReadOnlyList<double> FalsePositiveRates { get; }

    /// <summary>The mean true-positive rate at each point, 0 at the origin.</summary>
    public IReadOnlyList<double> TruePositiveRates { get; }

    /// <summary>
    /// The sample standard deviation of the true-positive rate over the curves at each point, 0 at the origin; NaN for a single curve.
    /// </summary>
    public IReadOnlyList<double> StandardDeviations { get; }

    /// <summary>The area under the averaged points by the trapezoid rule; near the mean of <see cref="Areas"/> for small steps.</summary>
    public double Area { get; }

    /// <summary>The areas under the single curves.</summary>
    public Summary Areas { get; }
}
