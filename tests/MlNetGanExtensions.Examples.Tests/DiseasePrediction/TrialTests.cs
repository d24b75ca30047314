using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.DiseasePrediction.Data;
using MlNetGanExtensions.Examples.DiseasePrediction.Trials;

namespace MlNetGanExtensions.Examples.Tests.DiseasePrediction;

public sealed class TrialTests
{
    private static readonly LabelledTable Wisconsin = LabelledTable.Read(CommittedData.Table, label: null);

    [Fact]
    public void Committed_trials_remove_the_first_half_of_the_columns_from_half_of_each_class()
    {
        IReadOnlyList<Trial> trials = CommittedTrials.Read(Wisconsin, 10);

        trials.Should().HaveCount(10);
        trials.Should().AllSatisfy(trial => Check(trial, Wisconsin, 15, damagedOnes: 106, damagedZeros: 178));
        trials.Select(trial => string.Join(',', DamagedRows(trial))).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void The_first_committed_trial_is_that_of_the_file()
    {
        Trial trial = CommittedTrials.Read(Wisconsin, 1)[0];

        // The first rows of wdbc-folds.csv and wdbc-missing-rows.csv read 4, 0 and 0, 0.
        trial.Folds[4].Test[0].Should().Be(0);
        trial.Folds[0].Test[0].Should().Be(1);
        DamagedRows(trial).Should().NotContain([0, 1]);
    }

    [Fact]
    public void More_trials_than_are_committed_are_refused()
    {
        Action read = () => CommittedTrials.Read(Wisconsin, 11);

        read.Should().Throw<InvalidDataException>().WithMessage("*10 committed trials, 11 were asked for*--data*");
    }

    [Fact]
    public void Drawn_trials_remove_the_first_half_of_the_columns_from_half_of_each_class()
    {
        LabelledTable table = SmallTable.Create();

        IReadOnlyList<Trial> trials = DrawnTrials.Draw(table, 3, seed: 7);

        trials.Should().HaveCount(3);
        trials.Should().AllSatisfy(trial => Check(trial, table, 3, damagedOnes: 16, damagedZeros: 24));
    }

    [Fact]
    public void A_drawn_trial_depends_on_the_seed_and_not_on_how_many_follow()
    {
        LabelledTable table = SmallTable.Create();

        Trial alone = DrawnTrials.Draw(table, 1, seed: 7)[0];

        Trial first = DrawnTrials.Draw(table, 3, seed: 7)[0];
        DamagedRows(first).Should().Equal(DamagedRows(alone));
        first.Folds.Select(fold => fold.Test).Should().BeEquivalentTo(alone.Folds.Select(fold => fold.Test));
        Trial other = DrawnTrials.Draw(table, 1, seed: 8)[0];
        DamagedRows(other).Should().NotEqual(DamagedRows(alone));
        other.Folds[0].Test.Should().NotEqual(alone.Folds[0].Test);
    }

    [Fact]
    public void Too_few_rows_of_a_class_are_refused()
    {
        LabelledTable table = SmallTable.Create();
        int[] labels = new int[table.Labels.Length];
        labels.AsSpan(0, 4).Fill(1);

        Action draw = () => DrawnTrials.Draw(table with { Labels = labels }, 1, seed: 1);

        draw.Should().Throw<InvalidDataException>().WithMessage("*needs 5 rows of each class; one class has 4*");
    }

    private static void Check(Trial trial, LabelledTable table, int removed, int damagedOnes, int damagedZeros)
    {
        int[] damaged = DamagedRows(trial);
        damaged.Count(row => table.Labels[row] == 1).Should().Be(damagedOnes);
        damaged.Count(row => table.Labels[row] == 0).Should().Be(damagedZeros);
        for (int row = 0; row < table.Labels.Length; row++)
        {
            bool lost = damaged.Contains(row);
            for (int column = 0; column < table.Features.Columns; column++)
            {
                bool gone = lost && column < removed;
                trial.Removed[row, column].Should().Be(gone);
                trial.Damaged[row, column].Should().Be(gone ? float.NaN : table.Features[row, column]);
            }
        }

        trial.Folds.Should().HaveCount(5);
        trial.Folds.SelectMany(fold => fold.Test).Order().Should().Equal(Enumerable.Range(0, table.Labels.Length));
        foreach (Fold fold in trial.Folds)
        {
            fold.Test.Sum(row => table.Labels[row]).Should().BeCloseTo(table.Labels.Sum() / 5, 1);
        }
    }

    private static int[] DamagedRows(Trial trial) =>
        [.. Enumerable.Range(0, trial.Damaged.Rows).Where(row => float.IsNaN(trial.Damaged[row, 0]))];
}
