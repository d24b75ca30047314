using FsCheck.Xunit;
using MlNetGanExtensions.Evaluation;

namespace MlNetGanExtensions.Core.Tests.Evaluation;

public sealed class StratifiedKFoldTests
{
    [Property]
    public void Every_row_is_tested_once_and_trains_otherwise(ulong seed, byte more)
    {
        int folds = 2 + (int)(seed % 7);
        int[] labels = Sample.Labels(seed, 2 + (more % 3), folds, more);

        StratifiedKFold split = StratifiedKFold.Create(labels, folds, seed);

        split.Folds.Should().HaveCount(folds);
        split.Folds.SelectMany(fold => fold.Test).Order().Should().Equal(Enumerable.Range(0, labels.Length));
        foreach (Fold fold in split.Folds)
        {
            fold.Test.Concat(fold.Training).Order().Should().Equal(Enumerable.Range(0, labels.Length));
            fold.Test.Should().BeInAscendingOrder();
            fold.Training.Should().BeInAscendingOrder();
        }
    }

    [Property]
    public void Sizes_differ_by_one_at_most_in_each_class_and_in_all(ulong seed, byte more)
    {
        int folds = 2 + (int)(seed % 7);
        int classes = 2 + (more % 3);
        int[] labels = Sample.Labels(seed, classes, folds, more);

        IReadOnlyList<Fold> split = StratifiedKFold.Create(labels, folds, seed).Folds;

        Spread(split.Select(fold => fold.Test.Length)).Should().BeLessThanOrEqualTo(1);
        for (int label = 0; label < classes; label++)
        {
            Spread(split.Select(fold => fold.Test.Count(row => labels[row] == label))).Should().BeLessThanOrEqualTo(1);
        }

        static int Spread(IEnumerable<int> sizes) => sizes.Max() - sizes.Min();
    }

    [Fact]
    public void The_same_seed_gives_the_same_folds_and_another_seed_others()
    {
        int[] labels = Sample.Labels(seed: 3, classes: 2, rowsOfEach: 20, more: 10);

        int[] first = StratifiedKFold.Create(labels, 5, seed: 1).FoldNumbers.ToArray();

        StratifiedKFold.Create(labels, 5, seed: 1).FoldNumbers.ToArray().Should().Equal(first);
        StratifiedKFold.Create(labels, 5, seed: 2).FoldNumbers.ToArray().Should().NotEqual(first);
    }

    [Fact]
    public void Each_row_is_as_often_in_each_fold_over_many_seeds()
    {
        int[] labels = [0, 0, 0, 0, 0, 0, 1, 1, 1];
        int[] inFirst = new int[labels.Length];

        for (ulong seed = 0; seed < 3000; seed++)
        {
            foreach (int row in StratifiedKFold.Create(labels, 3, seed).Folds[0].Test)
            {
                inFirst[row]++;
            }
        }

        // A third of 3000, give or take five standard deviations of 26.
        inFirst.Should().OnlyContain(count => count > 870 && count < 1130);
    }

    [Fact]
    public void Trials_differ_and_do_not_depend_on_how_many_follow()
    {
        int[] labels = Sample.Labels(seed: 4, classes: 2, rowsOfEach: 20, more: 3);

        RepeatedStratifiedKFold three = RepeatedStratifiedKFold.Create(labels, folds: 5, trials: 3, seed: 9);
        RepeatedStratifiedKFold two = RepeatedStratifiedKFold.Create(labels, folds: 5, trials: 2, seed: 9);

        three.Trials.Should().HaveCount(3);
        two.Trials[1].FoldNumbers.ToArray().Should().Equal(three.Trials[1].FoldNumbers.ToArray());
        three.Trials[0].FoldNumbers.ToArray().Should().NotEqual(three.Trials[1].FoldNumbers.ToArray());
    }

    [Fact]
    public void Takes_the_committed_folds_of_the_ten_trials()
    {
        RepeatedStratifiedKFold split = RepeatedStratifiedKFold.FromFoldNumbers(WdbcTable.FoldNumbers);

        split.Trials.Should().HaveCount(10);
        foreach (StratifiedKFold trial in split.Trials)
        {
            trial.Folds.Select(fold => fold.Test.Length).Should().BeEquivalentTo([114, 114, 114, 114, 113]);
            trial.Folds.Should().OnlyContain(fold => Math.Abs(fold.Test.Count(row => WdbcTable.Labels[row] == 1) - 42.4) < 1);
        }

        split.Trials[0].Folds[4].Test[0].Should().Be(0, "the first line of the file puts row 0 into fold 4");
    }

    [Fact]
    public void A_class_with_fewer_rows_than_folds_is_named()
    {
        Action act = () => StratifiedKFold.Create([0, 0, 0, 0, 1, 1], 3, seed: 0);

        act.Should().Throw<ArgumentException>().WithMessage("Class 1 has 2 rows, fewer than the 3 folds.*");
    }

    [Theory]
    [InlineData(new int[0], "There are no rows.*")]
    [InlineData(new[] { 0, 0, 0 }, "All 3 rows are of class 0; at least two classes are needed.*")]
    [InlineData(new[] { 0, 1, -1, 0, 1 }, "Row 2 has the label -1; classes are numbered from 0*")]
    [InlineData(new[] { 1, 2, 1, 2 }, "Labels number the classes from 0 without gaps, but class 0 has no row*")]
    [InlineData(new[] { 0, int.MaxValue, 0, 0 }, "*class 1 has no row while the largest label is 2147483647.*")]
    public void Labels_that_name_no_classes_are_refused(int[] labels, string message)
    {
        Action act = () => StratifiedKFold.Create(labels, 2, seed: 0);

        act.Should().Throw<ArgumentException>().WithMessage(message);
    }

    [Theory]
    [InlineData(new int[0], "There are no rows.*")]
    [InlineData(new[] { 0, 0 }, "All rows have the fold number 0*")]
    [InlineData(new[] { 0, 2, 0 }, "No row has the fold number 1, but the largest is 2.*")]
    [InlineData(new[] { 0, -1 }, "Row 1 has the fold number -1*")]
    public void Numbers_that_name_no_folds_are_refused(int[] numbers, string message)
    {
        Action act = () => StratifiedKFold.FromFoldNumbers(numbers);

        act.Should().Throw<ArgumentException>().WithMessage(message);
    }

    [Fact]
    public void Trials_over_different_rows_and_impossible_counts_are_refused()
    {
        Action lengths = () => RepeatedStratifiedKFold.FromFoldNumbers([[0, 1], [0, 1, 1]]);
        Action none = () => RepeatedStratifiedKFold.FromFoldNumbers([]);
        Action oneFold = () => StratifiedKFold.Create([0, 1], 1, seed: 0);
        Action noTrial = () => RepeatedStratifiedKFold.Create([0, 1, 0, 1], 2, trials: 0, seed: 0);

        lengths.Should().Throw<ArgumentException>().WithMessage("Trial 1 has 3 rows, the first trial has 2.*");
        none.Should().Throw<ArgumentException>().WithMessage("There are no trials.*");
        oneFold.Should().Throw<ArgumentOutOfRangeException>();
        noTrial.Should().Throw<ArgumentOutOfRangeException>();
    }
}
