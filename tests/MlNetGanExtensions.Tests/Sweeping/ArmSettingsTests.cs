using FsCheck;
using FsCheck.Xunit;
using MlNetGanExtensions.CrossFitting;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Oversampling;
using MlNetGanExtensions.Sweeping;

namespace MlNetGanExtensions.Tests.Sweeping;

public sealed class ArmSettingsTests
{
    /// <summary>Numbers of all sizes, of which most are no member of anything; the kind is often one that there is.</summary>
    [Property]
    public void Whatever_is_proposed_can_be_clamped_and_clamping_again_changes_nothing(
        int kind, double amount, DoNotSize<int> other, DoNotSize<int> neighbours, DoNotSize<int> rounds, bool prior, bool tune)
    {
        ShouldBeClamped((ResamplerKind)(kind % 14), amount, other.Item % 9, neighbours.Item, rounds.Item, prior, tune);
        ShouldBeClamped((ResamplerKind)(kind % 14), amount, other.Item, neighbours.Item, rounds.Item, prior, tune);
    }

    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(int.MinValue + 1)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(int.MaxValue)]
    public void The_limits_of_numbers_can_be_clamped_for_each_resampler(int number)
    {
        foreach (ResamplerKind kind in Enum.GetValues<ResamplerKind>().Append((ResamplerKind)number))
        {
            foreach (double amount in new[] { 1, double.MinValue, double.NegativeInfinity, double.Epsilon, double.MaxValue, double.PositiveInfinity, double.NaN })
            {
                ShouldBeClamped(kind, amount, number, number, number, prior: true, tune: true);
            }
        }
    }

    private static void ShouldBeClamped(ResamplerKind kind, double amount, int other, int neighbours, int rounds, bool prior, bool tune)
    {
        ArmSettings arm = new()
        {
            Trainer = "any",
            Imputer = (ImputerKind)other,
            Resampler = new ResamplerSettings
            {
                Kind = kind,
                Amount = amount,
                Weighting = (RowWeightingKind)other,
                Neighbours = neighbours,
                Rounds = rounds,
            },
            CorrectPrior = prior,
            Calibration = (CalibrationKind)other,
            TuneThreshold = tune,
        };

        ArmSettings clamped = arm.Clamped(7);

        clamped.Resampler.Amount.Should().BeInRange(0, ResamplerSettings.MostAmount);
        clamped.Resampler.Neighbours.Should().BeInRange(1, 7);
        (clamped.Resampler.Rounds ?? 1).Should().BePositive();
        Enum.IsDefined(clamped.Resampler.Kind).Should().BeTrue();
        Enum.IsDefined(clamped.Resampler.Weighting).Should().BeTrue();
        Enum.IsDefined(clamped.Imputer).Should().BeTrue();
        Enum.IsDefined(clamped.Calibration).Should().BeTrue();
        clamped.Clamped(7).Should().Be(clamped);
    }

    [Fact]
    public void Options_that_a_resampler_does_not_have_make_no_other_arm()
    {
        ResamplerSettings weights = new() { Kind = ResamplerKind.ClassWeights, Neighbours = 9, Rounds = 3, Weighting = RowWeightingKind.Density };
        weights.Clamped().Should().Be(new ResamplerSettings { Kind = ResamplerKind.ClassWeights });
        new ResamplerSettings { Kind = ResamplerKind.Gan, Amount = 0 }.Clamped().Should().Be(ResamplerSettings.None);
        new ResamplerSettings { Kind = ResamplerKind.Vae, Rounds = 3, Neighbours = 2 }.Clamped().Should().Be(new ResamplerSettings { Kind = ResamplerKind.Vae, Rounds = 3 });
    }

    /// <summary>Own options are drawn only for what has them, weights only for what reads them, and no holes are left to what takes none.</summary>
    [Property]
    public void Drawn_arms_are_possible(DoNotSize<ulong> drawn, bool missing)
    {
        ulong seed = drawn.Item;
        ImbalancedTrainer[] trainers = [ImbalancedTrainer.LogisticRegression, ImbalancedTrainer.AcGan];
        ArmSpace space = new(new ImbalancedSearchSpace().Filled(missing, hasCategories: false), trainers, missing, 4);

        ArmSettings arm = space.Sample(new RandomStream(seed, "test"));

        arm.Clamped(4).Should().Be(arm);
        if (arm.Trainer == ImbalancedTrainer.AcGan.Name)
        {
            arm.Resampler.Kind.Should().NotBe(ResamplerKind.ClassWeights).And.NotBe(ResamplerKind.DensityWeights);
        }

        if (missing && arm.Trainer == ImbalancedTrainer.LogisticRegression.Name)
        {
            arm.Imputer.Should().NotBe(ImputerKind.None);
        }

        arm.Resampler.Kind.Should().NotBe(missing ? ResamplerKind.Smote : ResamplerKind.SmoteNc);
        space.Sample(new RandomStream(seed, "test")).Should().Be(arm);
    }

    [Fact]
    public void Each_kind_is_drawn_sooner_or_later_and_the_random_tuner_never_draws_an_arm_twice()
    {
        ArmSpace space = new(new ImbalancedSearchSpace().Filled(false, false), [ImbalancedTrainer.LogisticRegression], false, 5);
        RandomArmTuner tuner = new(3);
        List<ArmTrial> trials = [];
        for (int i = 0; i < 300 && tuner.Propose(space, trials) is ArmSettings arm; i++)
        {
            trials.Add(new ArmTrial(arm, new Evaluation.ArmOutcome { Number = i, Name = "" }, null, null));
        }

        trials.Select(trial => trial.Settings).Should().OnlyHaveUniqueItems();
        trials.Select(trial => trial.Settings.Resampler.Kind).Distinct().Should().BeEquivalentTo(space.Choices.Resamplers);
        trials.Select(trial => trial.Settings.Calibration).Distinct().Should().HaveCount(3);
    }

    [Fact]
    public void A_space_that_is_used_up_ends_the_search()
    {
        ImbalancedSearchSpace small = new() { Resamplers = [ResamplerKind.None], Calibrations = [CalibrationKind.None], TuneThresholds = false };
        ArmSpace space = new(small.Filled(false, false), [ImbalancedTrainer.LogisticRegression], false, 5);
        ArmTrial nothing = new(space.DoNothing().Single(), new Evaluation.ArmOutcome { Number = 0, Name = "" }, null, null);

        new RandomArmTuner(1).Propose(space, [nothing]).Should().BeNull();
    }

    [Fact]
    public void Its_name_says_what_it_does()
    {
        new ArmSettings { Trainer = "forest" }.ToString().Should().Be("forest + none");
        new ArmSettings
        {
            Trainer = "forest",
            Imputer = ImputerKind.Mean,
            Resampler = new ResamplerSettings { Kind = ResamplerKind.SmoteNc, Amount = 1.5, Weighting = RowWeightingKind.Density, Neighbours = 3 },
            Calibration = CalibrationKind.Platt,
            TuneThreshold = true,
        }.ToString().Should().Be("forest + Mean imputer + SMOTE-NC by density × 1.5, 3 neighbours + Platt + threshold tuned");
    }
}
