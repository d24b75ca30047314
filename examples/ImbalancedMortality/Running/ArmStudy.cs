using System.Collections.Concurrent;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.ImbalancedMortality.Arms;
using MlNetGanExtensions.Examples.ImbalancedMortality.Classifiers;
using MlNetGanExtensions.Examples.ImbalancedMortality.Data;
using MlNetGanExtensions.Examples.ImbalancedMortality.Splits;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.ImbalancedMortality.Running;

/// <summary>Tries arms with classifiers on random splits. Everything is fitted on the training rows of the split.</summary>
internal sealed class ArmStudy(PatientTable table, IReadOnlyList<Arm> arms, ulong seed)
{
    private const int FoldsForThreshold = 5;

    /// <param name="splits">The splits, in the order of the results.</param>
    /// <param name="threads">Arms of splits that run side by side.</param>
    /// <param name="step">Told after each arm of each split, from any thread.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>A result for each arm and classifier, the classifiers in turn.</returns>
    public IReadOnlyList<ArmResult> Run(IReadOnlyList<RandomSplit> splits, int threads, Action step, CancellationToken cancellation)
    {
        BinaryMetrics[,,] figures = new BinaryMetrics[ClassifierRoster.All.Count, arms.Count, splits.Count];
        IEnumerable<(int Split, int Arm)> work = Enumerable.Range(0, splits.Count).SelectMany(split => Enumerable.Range(0, arms.Count).Select(arm => (split, arm)));

        // One piece at a time to each thread: the pieces are of very different length.
        Partitioner<(int Split, int Arm)> pieces = Partitioner.Create(work, EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(pieces, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, piece =>
        {
            Arm arm = arms[piece.Arm];
            TrainingSet set = Prepare(arm, splits[piece.Split].Train, splits[piece.Split].Number);
            for (int classifier = 0; classifier < ClassifierRoster.All.Count; classifier++)
            {
                if (ClassifierRoster.All[classifier].Takes(arm))
                {
                    figures[classifier, piece.Arm, piece.Split] = Measure(arm, ClassifierRoster.All[classifier], set, splits[piece.Split]);
                }
            }

            step();
        });
        return
        [
            .. from classifier in Enumerable.Range(0, ClassifierRoster.All.Count)
               from arm in Enumerable.Range(0, arms.Count)
               where ClassifierRoster.All[classifier].Takes(arms[arm])
               select new ArmResult(
                   arms[arm], ClassifierRoster.All[classifier], [.. Enumerable.Range(0, splits.Count).Select(split => figures[classifier, arm, split])]),
        ];
    }

    private TrainingSet Prepare(Arm arm, int[] rows, int split) => arm.Prepare(ArmInput.Of(table, rows, SeedOf(split)));

    private BinaryMetrics Measure(Arm arm, ArmClassifier classifier, TrainingSet set, RandomSplit split)
    {
        Func<Matrix, float[]> score = classifier.Fit(set, SeedOf(split.Number));
        float threshold = arm.TunesThreshold ? Threshold(classifier, set, split.Number) : 0;
        float meanAge = table.MeanAge(table.Rows.SelectRows(split.Train));
        Matrix test = table.CodesOf(table.Rows.SelectRows(split.Test), meanAge);
        return BinaryMetrics.FromScores(score(test), [.. split.Test.Select(row => table.Labels[row])], threshold);
    }

    /// <summary>The threshold with the best F1 on training rows that the classifier has not seen.</summary>
    private float Threshold(ArmClassifier classifier, TrainingSet set, int split)
    {
        float[] scores = new float[set.Labels.Length];
        foreach (Fold fold in StratifiedKFold.Create(set.Labels, FoldsForThreshold, SeedOf(split)).Folds)
        {
            int[] train = fold.Training;
            int[] test = fold.Test;
            Func<Matrix, float[]> score = classifier.Fit(
                new TrainingSet(set.Codes.SelectRows(train), [.. train.Select(row => set.Labels[row])]), SeedOf(split));
            float[] own = score(set.Codes.SelectRows(test));
            for (int i = 0; i < test.Length; i++)
            {
                scores[test[i]] = own[i];
            }
        }

        return BestThreshold.ForF1(scores, set.Labels);
    }

    private ulong SeedOf(int split) => (ulong)new RandomStream(seed, "split").Child(split).NextInt32(int.MaxValue);
}
