using FsCheck.Xunit;
using MlNetGanExtensions.Evaluation;

namespace MlNetGanExtensions.Core.Tests.Evaluation;

public sealed class StratifiedSplitTests
{
    [Property]
    public void Parts_hold_all_rows_once_and_each_class_keeps_its_share_to_the_nearest_row(ulong seed, byte more)
    {
        int classes = 2 + (more % 3);
        double share = (20 + (int)(seed % 61)) / 100.0;
        int[] labels = Sample.Labels(seed, classes, rowsOfEach: 10, more);

        Fold split = StratifiedSplit.Create(labels, share, seed);

        split.Training.Concat(split.Test).Order().Should().Equal(Enumerable.Range(0, labels.Length));
        split.Training.Should().BeInAscendingOrder();
        split.Test.Should().BeInAscendingOrder();
        split.Test.Length.Should().Be((int)Math.Round(share * labels.Length));
        for (int label = 0; label < classes; label++)
        {
            double exact = share * labels.Count(other => other == label);
            split.Test.Count(row => labels[row] == label)
                .Should().BeInRange((int)Math.Floor(exact - 1e-9), (int)Math.Ceiling(exact + 1e-9));
        }
    }

    [Fact]
    public void The_largest_remainders_round_up()
    {
        // A tenth of 26, 15 and 9 rows: 2.6, 1.5 and 0.9 of 5 in all.
        int[] labels = [.. Enumerable.Repeat(0, 26), .. Enumerable.Repeat(1, 15), .. Enumerable.Repeat(2, 9)];

        Fold split = StratifiedSplit.Create(labels, 0.1, seed: 5);

        split.Test.Select(row => labels[row]).Should().Equal(0, 0, 0, 1, 2);
    }

    [Fact]
    public void Adding_rows_to_one_class_does_not_reorder_another()
    {
        int[] labels = [.. Enumerable.Repeat(0, 20), .. Enumerable.Repeat(1, 20)];

        Fold few = StratifiedSplit.Create(labels, 0.25, seed: 1);
        Fold many = StratifiedSplit.Create([.. labels, .. Enumerable.Repeat(1, 20)], 0.25, seed: 1);

        many.Test.Where(row => row < 20).Should().Equal(few.Test.Where(row => row < 20));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_share_that_leaves_a_part_empty_is_refused(double share)
    {
        Action act = () => StratifiedSplit.Create([0, 1, 0, 1], share, seed: 0);

        act.Should().Throw<ArgumentOutOfRangeException>().WithMessage("Expected a share above 0 and below 1.*");
    }

    [Fact]
    public void A_class_that_would_be_missing_from_a_part_is_named()
    {
        Action act = () => StratifiedSplit.Create([0, 0, 0, 0, 0, 0, 0, 0, 0, 1], 0.2, seed: 0);

        act.Should().Throw<ArgumentException>()
            .WithMessage("Class 1 has 1 rows; with a test share of 0.2 none of them would be in the test part.*");
    }
}
