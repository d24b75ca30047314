namespace MlNetGanExtensions.Evaluation;

/// <summary>Which of some arms to take, and whether any of them is better than doing nothing.</summary>
/// <remarks>
/// All arms are judged on the same folds and compared fold by fold with the corrected resampled t-test (<see cref="CorrectedResampledTTest"/>). The
/// best of many arms looks better than it is, so its p-value is multiplied by their number: with twenty arms that do nothing at all, one is
/// picked by mistake in one comparison of twenty, and not in most.
/// </remarks>
public sealed class ArmComparison
{
    private ArmComparison(IReadOnlyList<ArmOutcome> arms, string metric, bool higherIsBetter, double level, ArmOutcome nothing, ArmGain[] gains)
    {
        Arms = arms;
        Metric = metric;
        HigherIsBetter = higherIsBetter;
        Level = level;
        Nothing = nothing;
        Gains = Array.AsReadOnly(gains);
        Best = gains.Length > 0 ? gains[0] : null;
        Pick = Best is not null && Best.Gain > 0 && Best.PValue <= level ? Best.Arm : nothing;
    }

    /// <summary>All arms in the order in which they were tried, those that failed included.</summary>
    public IReadOnlyList<ArmOutcome> Arms { get; }

    /// <summary>The figure that they are compared by.</summary>
    public string Metric { get; }

    /// <summary>Whether a larger figure is better.</summary>
    public bool HigherIsBetter { get; }

    /// <summary>An arm is picked if the p-value of its gain is at most this.</summary>
    public double Level { get; }

    /// <summary>The best of the arms that do nothing: what the others have to beat.</summary>
    public ArmOutcome Nothing { get; }

    /// <summary>The other arms that have a result, the best first; the one tried first among equals.</summary>
    public IReadOnlyList<ArmGain> Gains { get; }

    /// <summary>The best of the arms that do something; null where there is none.</summary>
    public ArmGain? Best { get; }

    /// <summary>What to take: the best arm if its gain cannot well be chance, else <see cref="Nothing"/>.</summary>
    public ArmOutcome Pick { get; }

    /// <summary>Whether doing nothing is as good as anything that was tried.</summary>
    public bool NothingIsAsGood => ReferenceEquals(Pick, Nothing);

    /// <summary>The result in a sentence or two.</summary>
    public string Verdict => ArmText.Verdict(this);

    /// <summary>Compares arms that were judged on the same folds.</summary>
    /// <param name="arms">The arms; at least one of those that do nothing has a result.</param>
    /// <param name="metric">The figure that they are compared by. An arm that lacks it on a fold, or has NaN there, does not take part.</param>
    /// <param name="higherIsBetter">Whether a larger figure is better.</param>
    /// <param name="level">The greatest p-value with which an arm is picked, above 0 and below 1.</param>
    /// <exception cref="ArgumentNullException">The arms, one of them or the metric is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    /// <exception cref="ArgumentException">No arm that does nothing has a result, or arms with a result have other folds.</exception>
    public static ArmComparison Compare(IReadOnlyList<ArmOutcome> arms, string metric, bool higherIsBetter = true, double level = .05)
    {
        ArgumentNullException.ThrowIfNull(arms);
        ArgumentNullException.ThrowIfNull(metric);
        if (!(level > 0 && level < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "Expected a level above 0 and below 1.");
        }

        ArmOutcome[] complete = [.. arms.Where(arm => HasResult(arm, metric))];
        double sign = higherIsBetter ? 1 : -1;
        ArmOutcome nothing = complete.Where(arm => arm.IsNothing).OrderByDescending(arm => sign * arm.Summarise(metric).Mean).FirstOrDefault()
            ?? throw new ArgumentException($"No arm that does nothing has the figure '{metric}' on every fold; there is nothing to compare with.", nameof(arms));
        ArmOutcome[] others = [.. complete.Where(arm => !arm.IsNothing)];
        ThrowIfOtherFolds(nothing, others);
        ArmGain[] gains = [.. others.Select(arm => Gain(arm, nothing, metric, sign, others.Length)).OrderByDescending(gain => gain.Gain)];
        return new ArmComparison([.. arms], metric, higherIsBetter, level, nothing, gains);
    }

    /// <summary>The result as text: the verdict, and a line for each arm.</summary>
    public override string ToString() => ArmText.Write(this);

    /// <summary>Everything as JSON; figures that are not finite are null.</summary>
    public string ToJson() => ArmJson.Write(this);

    private static bool HasResult(ArmOutcome arm, string metric)
    {
        ArgumentNullException.ThrowIfNull(arm, "arms");
        return arm.Failure is null && arm.Folds.Count > 0 && arm.Values(metric).All(double.IsFinite);
    }

    private static void ThrowIfOtherFolds(ArmOutcome nothing, ArmOutcome[] others)
    {
        foreach (ArmOutcome arm in others)
        {
            bool same = arm.Folds.Count == nothing.Folds.Count && arm.Folds.Zip(nothing.Folds).All(pair =>
                (pair.First.Repeat, pair.First.Fold, pair.First.TrainingRows, pair.First.TestRows)
                == (pair.Second.Repeat, pair.Second.Fold, pair.Second.TrainingRows, pair.Second.TestRows));
            if (!same)
            {
                throw new ArgumentException($"Arm {arm.Number} ('{arm.Name}') and arm {nothing.Number} ('{nothing.Name}') were judged on other folds; a paired test needs the same.", nameof(others));
            }
        }
    }

    private static ArmGain Gain(ArmOutcome arm, ArmOutcome nothing, string metric, double sign, int compared)
    {
        double[] first = [.. arm.Values(metric)];
        double[] second = [.. nothing.Values(metric)];
        double gain = sign * first.Zip(second, (one, other) => one - other).Average();
        if (first.Length < 2)
        {
            return new ArmGain(arm, gain, null, double.NaN);
        }

        double ratio = nothing.Folds.Sum(fold => (double)fold.TestRows) / nothing.Folds.Sum(fold => (double)fold.TrainingRows);
        CorrectedResampledTTest test = CorrectedResampledTTest.Compare(first, second, ratio);
        double oneSided = gain > 0 ? test.PValue / 2 : 1 - (test.PValue / 2);
        return new ArmGain(arm, gain, test, Math.Min(1, oneSided * compared));
    }
}
