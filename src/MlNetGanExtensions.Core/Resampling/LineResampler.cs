using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Encoding;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Resampling.Neighbours;

namespace MlNetGanExtensions.Resampling;

/// <summary>Makes rows on the lines between rows of a class and their nearest rows in the class: what SMOTE and its kin have in common.</summary>
internal sealed class LineResampler
{
    private readonly SmoteOptions _options;
    private readonly LineMetric _metric;
    private readonly bool _crossover;

    /// <param name="options">Settings.</param>
    /// <param name="metric">Which rows are near.</param>
    /// <param name="crossover">Whether categories come from one of the two rows; otherwise from most of the nearest rows.</param>
    /// <exception cref="ArgumentNullException">A setting is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of neighbours is below 1.</exception>
    public LineResampler(SmoteOptions options, LineMetric metric, bool crossover)
    {
        ArgumentNullException.ThrowIfNull(options.Strategy, nameof(options));
        ArgumentNullException.ThrowIfNull(options.Weighting, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Neighbours, 1);
        _options = options;
        _metric = metric;
        _crossover = crossover;
    }

    /// <param name="rows">Checked rows.</param>
    /// <param name="labels">Their classes.</param>
    /// <param name="layout">What the slots are.</param>
    /// <param name="cancellation">Stops the work.</param>
    public ResampledRows Resample(Matrix rows, ReadOnlySpan<int> labels, SlotLayout layout, CancellationToken cancellation)
    {
        IReadOnlyList<int> counts = _options.Strategy.RowsToMake(ClassCounts.Of(labels));
        int[] wanted = [.. Enumerable.Range(0, counts.Count).Where(number => counts[number] > 0)];
        SortedDictionary<int, int[]> rowsOf = wanted.Length == 0 ? [] : GeneratorChecks.RowsOf(labels, wanted);
        foreach ((int number, int[] members) in rowsOf)
        {
            CheckNeighbours(number, members.Length);
        }

        cancellation.ThrowIfCancellationRequested();
        RowWeights? weights = wanted.Length == 0 ? null : _options.Weighting.Weigh(rows, labels, layout, wanted, cancellation);
        MixedMetric? common = _metric == LineMetric.Standardised ? MixedMetric.Standardised(rows, layout) : null;
        RandomStream stream = new(_options.Seed, "smote");
        List<(int Class, Matrix Rows)> made = [];
        foreach ((int number, int[] members) in rowsOf)
        {
            Matrix own = rows.SelectRows(members);
            made.Add((number, Make(own, layout, common, weights?.Shares(members), counts[number], stream.Child(number), cancellation)));
        }

        return RowsBehind.Append(rows, labels, made);
    }

    private Matrix Make(
        Matrix own, SlotLayout layout, MixedMetric? common, double[]? shares, int count, RandomStream stream, CancellationToken cancellation)
    {
        SlotNumbers[] seen = [.. layout.NumericSlots.Select(slot => SlotNumbers.Of(own, slot))];
        int[] all = [.. Enumerable.Range(0, own.Rows)];
        NearestRows nearest = new(common ?? MixedMetric.Plain(own, layout, Penalty(seen)), own, all);
        int[] neighbours = nearest.Find(own, all, all, _options.Neighbours, cancellation);
        bool[] whole = [.. seen.Select(numbers => numbers.Whole && _options.KeepWholeNumbers)];
        return new RowsBetween(own, layout, neighbours, whole).Make(Starts(own.Rows, shares, count, stream.Child("order")), _crossover, stream);
    }

    private static int[] Starts(int rows, double[]? shares, int count, RandomStream stream)
    {
        if (shares is not null)
        {
            return WeightedDraws.Counted(shares, count, stream);
        }

        int[] starts = new int[count];
        new RowCycle([.. Enumerable.Range(0, rows)], stream).Next(starts);
        return starts;
    }

    /// <summary>The square of the median deviation.</summary>
    private static double Penalty(SlotNumbers[] seen)
    {
        double[] deviations = [.. seen.Where(numbers => numbers.Low < numbers.High).Select(numbers => numbers.Deviation).Order()];
        if (deviations.Length == 0)
        {
            return 1;
        }

        double median = (deviations[deviations.Length / 2] + deviations[(deviations.Length - 1) / 2]) / 2;
        return median * median;
    }

    private void CheckNeighbours(int number, int rows)
    {
        if (_options.Neighbours >= rows)
        {
            throw new ArgumentException(
                $"Class {number} has {rows} row(s), so each has {rows - 1} neighbour(s) at most, but {_options.Neighbours} are asked for. "
                + "Ask for fewer neighbours, or do not have this class grow.");
        }
    }
}
