namespace MlNetGanExtensions.Examples.ComparisonClassifiers.Boosting;

/// <summary>A decision tree of one split, with half the log-odds of class 1 on either side.</summary>
/// <param name="Column">The attribute that is looked at.</param>
/// <param name="Threshold">Rows whose cell is at most this go to the left.</param>
/// <param name="Left">Half the log-odds on the left.</param>
/// <param name="Right">Half the log-odds on the right.</param>
internal readonly record struct Stump(int Column, double Threshold, double Left, double Right)
{
    public double HalfLogOdds(ReadOnlySpan<float> row) => row[Column] <= Threshold ? Left : Right;
}
