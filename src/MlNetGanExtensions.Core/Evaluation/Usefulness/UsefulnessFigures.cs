namespace MlNetGanExtensions.Evaluation;

/// <summary>What a classifier reached on real test rows, after training on one kind of rows.</summary>
/// <param name="Runs">The metrics of each run, split after split and for each split seed after seed; a row is called class 1 above a probability of ½.</param>
public sealed record UsefulnessFigures(IReadOnlyList<BinaryMetrics> Runs)
{
    /// <summary>The area under the ROC curve: mean and standard deviation over the runs.</summary>
    public Summary AreaUnderRoc => Summarise(run => run.AreaUnderRoc);

    /// <summary>The area under the precision-recall curve.</summary>
    public Summary AveragePrecision => Summarise(run => run.AveragePrecision);

    /// <summary>The F1 of class 1.</summary>
    public Summary F1 => Summarise(run => run.F1);

    /// <summary>The mean of the F1 of both classes.</summary>
    public Summary MacroF1 => Summarise(MacroF1Of);

    /// <summary>The share of test rows that were called right.</summary>
    public Summary Accuracy => Summarise(run => run.Accuracy);

    /// <summary>The Brier score; the smaller the better.</summary>
    public Summary BrierScore => Summarise(run => run.BrierScore);

    /// <summary>A figure of each run, summed up.</summary>
    /// <param name="figure">Takes the figure from a run.</param>
    /// <exception cref="ArgumentNullException">The figure is null.</exception>
    public Summary Summarise(Func<BinaryMetrics, double> figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return Summary.Of([.. Runs.Select(figure)]);
    }

    /// <summary>How much higher a figure is than with other training rows, run by run.</summary>
    /// <param name="other">The same runs with other training rows.</param>
    /// <param name="figure">Takes the figure from a run.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The numbers of runs differ.</exception>
    public Summary Above(UsefulnessFigures other, Func<BinaryMetrics, double> figure)
    {
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(figure);
        return Runs.Count == other.Runs.Count
            ? Summary.Of([.. Runs.Zip(other.Runs, (own, others) => figure(own) - figure(others))])
            : throw new ArgumentException($"There are {Runs.Count} runs here and {other.Runs.Count} there.", nameof(other));
    }

    private static double MacroF1Of(BinaryMetrics run)
    {
        ConfusionCounts counts = run.Confusion;
        ConfusionCounts turned = new(counts.TrueNegatives, counts.FalseNegatives, counts.TruePositives, counts.FalsePositives);
        return (counts.F1 + turned.F1) / 2;
    }
}
