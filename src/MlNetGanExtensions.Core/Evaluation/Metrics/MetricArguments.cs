namespace MlNetGanExtensions.Evaluation;

/// <summary>The checks that all metrics and curves make on what they are given.</summary>
internal static class MetricArguments
{
    public static void ThrowIfNotPaired(int values, int labels, string parameter)
    {
        if (values != labels)
        {
            throw new ArgumentException($"There are {labels} labels for {values} predictions.", parameter);
        }

        if (labels == 0)
        {
            throw new ArgumentException("There are no rows.", parameter);
        }
    }

    public static void ThrowIfNaN(float score, int row, string parameter)
    {
        if (float.IsNaN(score))
        {
            throw new ArgumentException($"The score of row {row} is NaN.", parameter);
        }
    }

    public static void ThrowIfNotProbability(float value, int row, string parameter)
    {
        // Written so that NaN fails too.
        if (!(value >= 0 && value <= 1))
        {
            throw new ArgumentException($"Row {row} has the probability {value}; expected a number from 0 to 1.", parameter);
        }
    }
}
