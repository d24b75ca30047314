using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Evaluation;

/// <summary>Measures whether made rows are of use: a classifier trained on real rows, on real and made ones, and on made ones alone, tested on real rows.</summary>
/// <remarks>Training on made rows and testing on real ones is called TSTR (Esteban, Hyland and Rätsch 2017, section 4.1).</remarks>
public static class Usefulness
{
    /// <summary>Measures one split once: no spread is known then.</summary>
    /// <param name="rows">The rows; both classes occur among the training rows and among the made ones.</param>
    /// <param name="layout">What the slots are.</param>
    /// <param name="classifier">The classifier.</param>
    /// <param name="seed">The classifier's seed.</param>
    /// <inheritdoc cref="Measure(IReadOnlyList{UsefulnessRows}, SlotLayout, IUsefulnessClassifier, IReadOnlyList{ulong}, CancellationToken)" path="exception|remarks"/>
    public static UsefulnessReport Measure(UsefulnessRows rows, SlotLayout layout, IUsefulnessClassifier classifier, ulong seed = 1) =>
        Measure([rows], layout, classifier, [seed]);

    /// <summary>Measures each split with each seed; the spread is that over these runs.</summary>
    /// <remarks>Cost: three trainings for each split and seed, one after the other. Splits of one table share rows, so the spread over them is too small to test with.</remarks>
    /// <param name="splits">At least one; both classes occur among the training rows and among the made ones of each.</param>
    /// <param name="layout">What the slots are.</param>
    /// <param name="classifier">The classifier.</param>
    /// <param name="seeds">The classifier's seeds, at least one.</param>
    /// <param name="cancellation">Stops between two trainings.</param>
    /// <exception cref="ArgumentNullException">An argument, a split or something in it is null.</exception>
    /// <exception cref="ArgumentException">
    /// There is no split or no seed, rows and labels or layout do not fit, a label is neither 0 nor 1, training or made rows are of one class only, there are no test rows,
    /// or the classifier gives something else than a probability for each test row.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static UsefulnessReport Measure(
        IReadOnlyList<UsefulnessRows> splits,
        SlotLayout layout,
        IUsefulnessClassifier classifier,
        IReadOnlyList<ulong> seeds,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(splits);
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(classifier);
        ArgumentNullException.ThrowIfNull(seeds);
        if (splits.Count == 0 || seeds.Count == 0)
        {
            throw new ArgumentException(
                $"There are {splits.Count} splits and {seeds.Count} seeds; at least one of each is needed.", splits.Count == 0 ? nameof(splits) : nameof(seeds));
        }

        // All splits are checked before the first training, which may take long.
        foreach (UsefulnessRows split in splits)
        {
            ArgumentNullException.ThrowIfNull(split, nameof(splits));
            Check(nameof(splits), "training", split.Training, split.TrainingLabels, layout, needsBoth: true);
            Check(nameof(splits), "made", split.Made, split.MadeLabels, layout, needsBoth: true);
            Check(nameof(splits), "test", split.Test, split.TestLabels, layout, needsBoth: false);
        }

        List<BinaryMetrics> real = [];
        List<BinaryMetrics> both = [];
        List<BinaryMetrics> made = [];
        foreach (UsefulnessRows split in splits)
        {
            Matrix all = Matrix.Stack(split.Training, split.Made);
            int[] allLabels = [.. split.TrainingLabels, .. split.MadeLabels];
            foreach (ulong seed in seeds)
            {
                real.Add(Run(split.Training, [.. split.TrainingLabels], split, seed));
                both.Add(Run(all, allLabels, split, seed));
                made.Add(Run(split.Made, [.. split.MadeLabels], split, seed));
            }
        }

        return new UsefulnessReport(classifier.Name, new UsefulnessFigures(real), new UsefulnessFigures(both), new UsefulnessFigures(made));

        BinaryMetrics Run(Matrix rows, int[] labels, UsefulnessRows split, ulong seed)
        {
            cancellation.ThrowIfCancellationRequested();
            return BinaryMetrics.FromProbabilities(classifier.Probabilities(rows, labels, split.Test, layout, seed), [.. split.TestLabels]);
        }
    }

    private static void Check(string parameter, string kind, Matrix rows, IReadOnlyList<int> labels, SlotLayout layout, bool needsBoth)
    {
        ArgumentNullException.ThrowIfNull(rows, parameter);
        ArgumentNullException.ThrowIfNull(labels, parameter);
        GeneratorChecks.CheckRows(rows, [.. labels], layout);
        for (int row = 0; row < labels.Count; row++)
        {
            ClassLabels.ThrowIfNotBinary(labels[row], row, parameter);
        }

        if (labels.Count == 0)
        {
            throw new ArgumentException($"There are no {kind} rows.", parameter);
        }

        if (needsBoth && labels.Distinct().Count() < 2)
        {
            throw new ArgumentException($"All {labels.Count} {kind} rows are of class {labels[0]}; rows of both classes are needed.", parameter);
        }
    }
}
