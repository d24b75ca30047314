namespace MlNetGanExtensions.Evaluation;

/// <summary>What a threshold is chosen for. Immutable.</summary>
public sealed class ThresholdGoal
{
    private readonly Func<ConfusionCounts, double> _value;

    private ThresholdGoal(string name, Func<ConfusionCounts, double> value)
    {
        Name = name;
        _value = value;
    }

    /// <summary>The harmonic mean of precision and recall, 0 to 1.</summary>
    public static ThresholdGoal F1 { get; } = new("F1", counts => counts.F1);

    /// <summary>The mean of the two recalls, 0 to 1.</summary>
    public static ThresholdGoal BalancedAccuracy { get; } = new("balanced accuracy", counts => counts.BalancedAccuracy);

    /// <summary>How it is called in reports.</summary>
    public string Name { get; }

    /// <summary>(1 + β²) TP / ((1 + β²) TP + β² FN + FP), 0 to 1: F1 with recall counting β times as much as precision; 0 where that is 0 / 0.</summary>
    /// <param name="beta">Above 0; 1 gives F1.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not a finite number above 0.</exception>
    public static ThresholdGoal FBeta(double beta)
    {
        if (!(beta > 0 && double.IsFinite(beta)))
        {
            throw new ArgumentOutOfRangeException(nameof(beta), beta, "Expected a finite number above 0.");
        }

        double square = beta * beta;
        return new ThresholdGoal(FormattableString.Invariant($"F{beta}"), counts =>
        {
            double hits = (1 + square) * counts.TruePositives;
            return hits == 0 ? 0 : hits / (hits + (square * counts.FalseNegatives) + counts.FalsePositives);
        });
    }

    /// <summary>The least mean cost of a row. The value is the mean cost with its sign changed, so that more is better as with the other goals.</summary>
    /// <param name="falsePositive">What a negative row costs that is called positive.</param>
    /// <param name="falseNegative">What a positive row costs that is called negative.</param>
    /// <param name="truePositive">What a positive row costs that is called so; below 0 for a gain.</param>
    /// <param name="trueNegative">What a negative row costs that is called so; below 0 for a gain.</param>
    /// <exception cref="ArgumentOutOfRangeException">A cost is not finite, or a wrong call costs less than the right one.</exception>
    public static ThresholdGoal Cost(double falsePositive, double falseNegative, double truePositive = 0, double trueNegative = 0)
    {
        ThrowIfWrong(falsePositive, trueNegative, nameof(falsePositive));
        ThrowIfWrong(falseNegative, truePositive, nameof(falseNegative));
        return new ThresholdGoal(
            "cost",
            counts => -((falsePositive * counts.FalsePositives) + (falseNegative * counts.FalseNegatives)
                + (truePositive * counts.TruePositives) + (trueNegative * counts.TrueNegatives)) / counts.Rows);
    }

    /// <summary>
    /// The greatest recall among thresholds with at least some precision. Where none has it, the value is the precision less 1, below 0, so that
    /// the threshold of the greatest precision is taken.
    /// </summary>
    /// <param name="precision">The least precision, above 0 and at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not above 0 and at most 1.</exception>
    public static ThresholdGoal RecallAtPrecision(double precision)
    {
        if (!(precision is > 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(precision), precision, "Expected a precision above 0 and at most 1.");
        }

        return new ThresholdGoal(
            FormattableString.Invariant($"recall at precision {precision}"),
            counts => counts.TruePositives > 0 && counts.Precision >= precision ? counts.Sensitivity : counts.Precision - 1);
    }

    /// <summary>The value of some calls; more is better.</summary>
    /// <param name="counts">How the calls compare with the labels.</param>
    public double Value(ConfusionCounts counts) => _value(counts);

    /// <summary>Its name.</summary>
    public override string ToString() => Name;

    private static void ThrowIfWrong(double wrong, double right, string parameter)
    {
        // Written so that NaN fails too.
        if (!(double.IsFinite(wrong) && double.IsFinite(right) && wrong >= right))
        {
            throw new ArgumentOutOfRangeException(parameter, wrong, $"Expected a finite cost of at least that of the right call, {right}.");
        }
    }
}
