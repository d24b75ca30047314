using System.Text.Json.Nodes;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Evaluation;

public sealed class ArmComparisonTests
{
    private const string Metric = "F1Score";

    private static readonly double[] Base = [.70, .72, .69, .74, .71, .70, .73, .68, .72, .71];

    [Fact]
    public void An_arm_that_is_better_on_every_fold_is_picked()
    {
        ArmComparison comparison = ArmComparison.Compare([Arm(0, true, Base), Arm(1, false, Shifted(.1)), Arm(2, false, Shifted(.001))], Metric);

        comparison.NothingIsAsGood.Should().BeFalse();
        comparison.Pick.Number.Should().Be(1);
        comparison.Best!.Gain.Should().BeApproximately(.1, .01);
        comparison.Gains.Select(gain => gain.Arm.Number).Should().Equal(1, 2);
        comparison.Verdict.Should().Contain("'arm 1'").And.StartWith("'arm 1' is better than doing nothing ('arm 0'): it gains +0.1");
    }

    [Fact]
    public void A_gain_that_may_be_chance_leaves_nothing_as_the_pick()
    {
        double[] noisy = [.90, .55, .86, .60, .84, .62, .88, .58, .85, .60];
        ArmComparison comparison = ArmComparison.Compare([Arm(0, true, Base), Arm(1, false, noisy)], Metric);

        comparison.Best!.Gain.Should().BePositive();
        comparison.NothingIsAsGood.Should().BeTrue();
        comparison.Pick.Number.Should().Be(0);
        comparison.Verdict.Should().StartWith("Doing nothing ('arm 0') is as good as anything");
    }

    [Fact]
    public void The_p_value_allows_for_the_number_of_arms_and_is_one_sided()
    {
        ArmOutcome[] two = [Arm(0, true, Base), Arm(1, false, Shifted(.03))];
        ArmOutcome[] five = [.. two, .. Enumerable.Range(2, 3).Select(number => Arm(number, false, Shifted(-.2)))];
        double[] difference = [.. Shifted(.03)];
        CorrectedResampledTTest test = CorrectedResampledTTest.Compare(difference, Base, .25);

        ArmComparison.Compare(two, Metric).Best!.PValue.Should().BeApproximately(test.PValue / 2, 1e-12);
        ArmComparison.Compare(five, Metric).Best!.PValue.Should().BeApproximately(4 * test.PValue / 2, 1e-12);
        ArmComparison.Compare(five, Metric).Gains[^1].PValue.Should().Be(1);
    }

    /// <summary>Twenty arms that are all alike: one of them is always the best, and is hardly ever picked.</summary>
    [Fact]
    public void Many_arms_that_do_nothing_are_rarely_picked()
    {
        int picked = 0;
        for (int world = 0; world < 200; world++)
        {
            RandomStream random = new(11, "worlds");
            ArmOutcome[] arms = [.. Enumerable.Range(0, 21).Select(number =>
            {
                float[] noise = new float[10];
                random.Child(world).Child(number).FillNormal(noise);
                return Arm(number, number == 0, [.. noise.Select(value => .7 + (.05 * value))]);
            })];
            picked += ArmComparison.Compare(arms, Metric).NothingIsAsGood ? 0 : 1;
        }

        picked.Should().BeLessThanOrEqualTo(10);
    }

    [Fact]
    public void The_best_of_those_that_do_nothing_is_what_has_to_be_beaten()
    {
        ArmComparison comparison = ArmComparison.Compare(
            [Arm(0, true, Shifted(-.3)), Arm(1, true, Base), Arm(2, false, Shifted(-.1))], Metric);

        comparison.Nothing.Number.Should().Be(1);
        comparison.Gains.Should().ContainSingle().Which.Gain.Should().BeNegative();
    }

    [Fact]
    public void Where_less_is_better_the_gain_is_a_fall()
    {
        ArmComparison comparison = ArmComparison.Compare([Arm(0, true, Base), Arm(1, false, Shifted(-.1))], Metric, higherIsBetter: false);

        comparison.Pick.Number.Should().Be(1);
        comparison.Best!.Gain.Should().BePositive();
        comparison.Best.Test!.Value.MeanDifference.Should().BeNegative();
    }

    [Fact]
    public void Arms_that_failed_or_lack_the_figure_are_shown_but_do_not_take_part()
    {
        ArmOutcome failed = Arm(1, false, Base[..3]) with { Failure = "The loss was NaN." };
        ArmComparison comparison = ArmComparison.Compare([Arm(0, true, Base), failed, Arm(2, false, [.. Base[..9], double.NaN])], Metric);

        comparison.Gains.Should().BeEmpty();
        comparison.NothingIsAsGood.Should().BeTrue();
        comparison.ToString().Should().Contain("failed: The loss was NaN.");
        JsonNode json = JsonNode.Parse(comparison.ToJson())!;
        json["arms"]!.AsArray().Should().HaveCount(3);
        json["arms"]![1]!["failure"]!.GetValue<string>().Should().Be("The loss was NaN.");
        json["arms"]![2]!["folds"]![9]!["figures"]![Metric].Should().BeNull();
        json["pick"]!.GetValue<int>().Should().Be(0);
    }

    [Fact]
    public void One_split_decides_nothing()
    {
        ArmComparison comparison = ArmComparison.Compare([Arm(0, true, Base[..1]), Arm(1, false, [.99])], Metric);

        comparison.NothingIsAsGood.Should().BeTrue();
        comparison.Best!.Test.Should().BeNull();
        comparison.Verdict.Should().Contain("A single split has no spread");
    }

    [Fact]
    public void Wrong_arguments_are_named()
    {
        FluentActions.Invoking(() => ArmComparison.Compare([Arm(0, false, Base)], Metric)).Should().Throw<ArgumentException>().WithMessage("*nothing to compare with*");
        FluentActions.Invoking(() => ArmComparison.Compare([Arm(0, true, Base), Arm(1, false, Base[..5])], Metric)).Should().Throw<ArgumentException>().WithMessage("*other folds*");
        FluentActions.Invoking(() => ArmComparison.Compare([Arm(0, true, Base)], Metric, level: 0)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => ArmComparison.Compare(null!, Metric)).Should().Throw<ArgumentNullException>();
    }

    private static double[] Shifted(double by) => [.. Base.Select((value, fold) => value + by + (fold % 2 == 0 ? .01 : -.01))];

    private static ArmOutcome Arm(int number, bool isNothing, double[] values) => new()
    {
        Number = number,
        Name = $"arm {number}",
        IsNothing = isNothing,
        Settings = [new("resampler", isNothing ? "none" : "SMOTE")],
        Folds = [.. values.Select((value, fold) => new ArmFold(fold / 5, fold % 5, 80, 20, new Dictionary<string, double> { [Metric] = value }, TimeSpan.Zero))],
    };
}
