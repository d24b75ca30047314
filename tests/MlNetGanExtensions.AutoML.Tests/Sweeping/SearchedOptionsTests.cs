using Microsoft.ML;
using Microsoft.ML.AutoML;
using Microsoft.ML.Data;
using Microsoft.ML.SearchSpace;
using MlNetGanExtensions.Sweeping;
using MlNetGanExtensions.Tests.Oversampling;

namespace MlNetGanExtensions.AutoML.Tests.Sweeping;

/// <summary>What is searched, and that any values of it make an estimator.</summary>
public sealed class SearchedOptionsTests
{
    private static readonly string[] Always = ["Trainer", "Imputer", "Calibration", "TuneThreshold"];
    private static readonly string[] Resampling = [.. Always, "CorrectPrior", "Amount"];

    private readonly MLContext _ml = new(1);

    [Fact]
    public void Each_resampler_has_its_own_options_and_no_others()
    {
        ResamplerKind[] kinds = Enum.GetValues<ResamplerKind>();
        SweepableEstimator[] arms = Arms(new ImbalancedSearchSpace { Resamplers = kinds, Rounds = [null, 50] });

        arms.Should().HaveSameCount(kinds);
        foreach ((ResamplerKind kind, SweepableEstimator arm) in kinds.Zip(arms))
        {
            arm.SearchSpace.Keys.Should().BeEquivalentTo(kind switch
            {
                ResamplerKind.None => Always,
                ResamplerKind.ClassWeights => Resampling,
                ResamplerKind.DensityWeights or ResamplerKind.Adasyn or ResamplerKind.AdasynNc => [.. Resampling, "Neighbours"],
                ResamplerKind.Random or ResamplerKind.Copula => [.. Resampling, "Weighting"],
                ResamplerKind.Smote or ResamplerKind.SmoteNc => [.. Resampling, "Weighting", "Neighbours"],
                _ => [.. Resampling, "Weighting", "Rounds"],
            }, kind.ToString());
        }
    }

    [Fact]
    public void Weights_are_searched_only_where_a_trainer_reads_them()
    {
        SweepableEstimator[] arms = Arms(new ImbalancedSearchSpace { Resamplers = [ResamplerKind.ClassWeights, ResamplerKind.Random] }, ImbalancedTrainer.AcGan);
        arms.Should().ContainSingle();
        FluentActions.Invoking(() => Arms(new ImbalancedSearchSpace { Resamplers = [ResamplerKind.ClassWeights] }, ImbalancedTrainer.AcGan))
            .Should().Throw<ArgumentException>().WithMessage("*No trainer reads weights*");
    }

    [Fact]
    public void Wild_values_are_clamped_and_fitted()
    {
        IDataView data = TinyData.View(_ml, 60, 15);
        Parameter wild = Parameter.CreateNestedParameter();
        wild["Trainer"] = Parameter.FromString("no such trainer");
        wild["Amount"] = Parameter.FromDouble(1e9);
        wild["Neighbours"] = Parameter.FromInt(1_000_000);
        wild["Calibration"] = Parameter.FromBool(true);
        List<string> warnings = [];
        _ml.Log += (_, message) => warnings.AddRange(message.Message.Contains("class shares", StringComparison.Ordinal) ? [message.Message] : []);
        foreach (SweepableEstimator arm in Arms(new ImbalancedSearchSpace { Rounds = [2], Neighbours = [1_000] }))
        {
            arm.BuildFromOption(_ml, wild).Fit(data).Transform(data).GetColumn<float>("Score").Should().OnlyContain(score => float.IsFinite(score));
        }

        warnings.Should().BeEmpty("a thousand neighbours are more than there are, so there are fewer, and the class shares need not be predicted");
    }

    [Fact]
    public void Imputers_and_the_AC_GAN_are_searched_with_their_own_options()
    {
        List<TinyData.Row> rows = TinyData.Rows(60, 20);
        for (int row = 0; row < rows.Count; row += 5)
        {
            rows[row].Features[1] = float.NaN;
        }

        IDataView data = Experiments.View(_ml, rows);
        SweepableEstimator[] imputers = _ml.Gan().SweepableImputers("Features");
        imputers[^1].SearchSpace.Keys.Should().Contain("Epochs");
        Parameter few = Parameter.CreateNestedParameter();
        few["Epochs"] = Parameter.FromInt(-5);
        few["Members"] = Parameter.FromInt(-5);
        foreach (SweepableEstimator imputer in imputers)
        {
            imputer.BuildFromOption(_ml, few).Fit(data).Transform(data).GetColumn<float[]>("Features")
                .Should().OnlyContain(features => features.All(float.IsFinite));
        }

        SweepableEstimator acGan = _ml.Gan().SweepableAcGan();
        acGan.SearchSpace.Keys.Should().Contain("LearningRate");
        IDataView filled = imputers[0].BuildFromOption(_ml, few).Fit(data).Transform(data);
        acGan.BuildFromOption(_ml, few).Fit(filled).Transform(filled).GetColumn<float>("Score").Distinct().Should().HaveCountGreaterThan(50);
    }

    private SweepableEstimator[] Arms(ImbalancedSearchSpace space, params ImbalancedTrainer[] trainers) =>
        _ml.Gan().SweepableArms(TinyData.View(_ml, 60, 15), new ImbalancedExperimentOptions
        {
            Space = space,
            Trainers = trainers.Length > 0 ? trainers : [ImbalancedTrainer.LogisticRegression],
            NumberOfInnerFolds = 2,
        });
}
