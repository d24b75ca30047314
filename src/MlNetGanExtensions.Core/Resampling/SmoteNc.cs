using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Encoding;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Resampling.Neighbours;

namespace MlNetGanExtensions.Resampling;

/// <summary>
/// SMOTE for tables in which numbers, categories and holes stand side by side (SMOTE-NC; Chawla, Bowyer, Hall and Kegelmeyer 2002,
/// section 6.1).
/// </summary>
/// <remarks>
/// <para>
/// Numbers are made as <see cref="Smote"/> makes them. A category is the one that most of the k nearest neighbours have, the nearest
/// one's of several; having none of the categories counts as one. The squared distance is that of the numbers, plus for each category
/// that differs the square of the median of the standard deviations of those numbers that vary in the class; 1 where none does, so that
/// differing categories are counted.
/// </para>
/// <para>
/// Holes are allowed: the distance is the mean over the cells that both rows have, and where one of the two rows that a made row lies between lacks
/// a number, the made row has the cell of the one it is nearer to. Cost as for <see cref="Smote"/>.
/// </para>
/// </remarks>
public sealed class SmoteNc : IResampler
{
    private readonly SmoteOptions _options;

    /// <summary>Makes a resampler.</summary>
    /// <param name="options">Settings; five neighbours and evening out when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of neighbours is below 1.</exception>
    public SmoteNc(SmoteOptions? options = null)
    {
        _options = options ?? new SmoteOptions();
        ArgumentNullException.ThrowIfNull(_options.Strategy, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.Neighbours, 1);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">Besides: a class that is to grow has no more rows than the neighbours that are asked for.</exception>
    public ResampledRows Resample(Matrix rows, ReadOnlySpan<int> labels, SlotLayout layout, CancellationToken cancellation = default)
    {
        GeneratorChecks.CheckRows(rows, labels, layout);
        return ResampleChecked(rows, labels, layout, cancellation);
    }

    internal ResampledRows ResampleChecked(Matrix rows, ReadOnlySpan<int> labels, SlotLayout layout, CancellationToken cancellation)
    {
        IReadOnlyList<int> counts = _options.Strategy.RowsToMake(ClassCounts.Of(labels));
        RandomStream stream = new(_options.Seed, "smote");
        List<(int Class, Matrix Rows)> made = [];
        for (int number = 0; number < counts.Count; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (counts[number] > 0)
            {
                int[] members = GeneratorChecks.RowsOf(labels, [number])[number];
                CheckNeighbours(number, members.Length);
                Matrix own = rows.SelectRows(members);
                made.Add((number, Make(own, layout, counts[number], stream.Child(number), cancellation)));
            }
        }

        return RowsBehind.Append(rows, labels, made);
    }

    private Matrix Make(Matrix own, SlotLayout layout, int count, RandomStream stream, CancellationToken cancellation)
    {
        SlotNumbers[] seen = [.. layout.NumericSlots.Select(slot => SlotNumbers.Of(own, slot))];
        int[] all = [.. Enumerable.Range(0, own.Rows)];
        NearestRows nearest = new(MixedMetric.Plain(own, layout, Penalty(seen)), own, all);
        int[] neighbours = nearest.Find(own, all, all, _options.Neighbours, cancellation);
        bool[] whole = [.. seen.Select(numbers => numbers.Whole && _options.KeepWholeNumbers)];
        return new RowsBetween(own, layout, neighbours, whole).Make(new RowCycle(all, stream.Child("order")), count, stream);
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
