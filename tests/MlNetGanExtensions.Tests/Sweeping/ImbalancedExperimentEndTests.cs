using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Sweeping;
using MlNetGanExtensions.Tests.Oversampling;

namespace MlNetGanExtensions.Tests.Sweeping;

/// <summary>When a search ends, and what it leaves behind that would not end.</summary>
public sealed class ImbalancedExperimentEndTests
{
    private readonly MLContext _ml = new(1);

    /// <summary>A trainer that nobody can stop is left behind when the time is up. How long that takes is not asserted.</summary>
    [Fact]
    public void When_the_time_is_up_what_there_is_counts()
    {
        using ManualResetEventSlim release = new();
        ImbalancedTrainer endless = new("endless", (ml, request) =>
        {
            release.Wait(CancellationToken.None);
            return ImbalancedTrainer.LogisticRegression.Create(ml, request);
        });

        ImbalancedExperimentResult result = Run(Overlapping(200, 40), new ImbalancedExperimentOptions
        {
            Trainers = [ImbalancedTrainer.LogisticRegression, endless],
            Seconds = 3,
            NumberOfRepeats = 1,
        });
        release.Set();

        result.Trials.Should().ContainSingle().Which.Settings.IsNothing.Should().BeTrue();
        result.Model.Transform(Overlapping(20, 5)).GetColumn<float>("Score").Should().HaveCount(20);
    }

    [Fact]
    public void The_first_arm_is_finished_even_without_any_time() =>
        Run(Overlapping(200, 40), new ImbalancedExperimentOptions { Seconds = 0 }).Trials.Should().ContainSingle();

    [Fact]
    public void An_arm_that_takes_too_long_is_given_up_and_the_search_goes_on()
    {
        ResamplerSettings endless = new() { Kind = ResamplerKind.Vae, Rounds = 1_000_000_000 };
        ImbalancedExperimentResult result = Run(Overlapping(200, 40), new ImbalancedExperimentOptions
        {
            MaximumTrials = 3,
            SecondsPerTrial = .5,
            Tuner = new ListTuner(
                new ArmSettings { Trainer = "logistic regression", Resampler = endless },
                new ArmSettings { Trainer = "logistic regression", Resampler = new ResamplerSettings { Kind = ResamplerKind.ClassWeights } }),
        });

        result.Trials.Should().HaveCount(3);
        result.Trials[1].Result.Failure.Should().Be("It was given up, as it takes longer than 0.5 seconds.");
        result.Trials[2].Settings.Resampler.Kind.Should().Be(ResamplerKind.ClassWeights);
    }

    [Fact]
    public void A_cancelled_token_ends_it_without_a_result()
    {
        using CancellationTokenSource stop = new();
        FluentActions.Invoking(() => Run(Overlapping(200, 40), new ImbalancedExperimentOptions
        {
            MaximumTrials = 50,
            NumberOfRepeats = 1,
            Progress = new Stopper(stop),
            CancellationToken = stop.Token,
        })).Should().Throw<OperationCanceledException>();
    }

    private ImbalancedExperimentResult Run(IDataView data, ImbalancedExperimentOptions options)
    {
        options.Seed ??= 3;
        return _ml.Gan().CreateImbalancedExperiment(data, options).Run();
    }

    private IDataView Overlapping(int rows, int rare) => _ml.Data.LoadFromEnumerable(TinyData.Overlapping(rows, rare));

    private sealed class Stopper(CancellationTokenSource stop) : IProgress<ArmTrial>
    {
        public void Report(ArmTrial value) => stop.Cancel();
    }
}
