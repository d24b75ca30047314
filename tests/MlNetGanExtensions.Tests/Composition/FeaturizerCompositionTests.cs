using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Oversampling;

namespace MlNetGanExtensions.Tests.Composition;

/// <summary>ML.NET's usual featurizers before and behind our components.</summary>
public sealed class FeaturizerCompositionTests
{
    private static readonly Dictionary<string, Func<MLContext, IEstimator<ITransformer>>> BeforeImputing = new()
    {
        ["NormalizeMinMax"] = ml => ml.Transforms.NormalizeMinMax("Numbers"),
        ["NormalizeMeanVariance"] = ml => ml.Transforms.NormalizeMeanVariance("Numbers"),
        ["NormalizeRobustScaling"] = ml => ml.Transforms.NormalizeRobustScaling("Numbers"),
        ["IndicateMissingValues"] = ml => ml.Transforms.IndicateMissingValues("Holes", "Numbers"),
        ["CopyColumns"] = ml => ml.Transforms.CopyColumns("Kept", "Numbers"),
        ["FeaturizeText"] = ml => ml.Transforms.Text.FeaturizeText("Words", "Note"),
        ["OneHotHashEncoding"] = ml => ml.Transforms.Categorical.OneHotHashEncoding("Hashed", "City", numberOfBits: 3),
        ["MapValueToKey"] = ml => ml.Transforms.Conversion.MapValueToKey("Key", "City"),
        ["DropColumns"] = ml => ml.Transforms.DropColumns("Note"),
    };

    private static readonly Dictionary<string, Func<MLContext, IEstimator<ITransformer>>> BehindImputing = new()
    {
        ["NormalizeMinMax"] = ml => ml.Transforms.NormalizeMinMax("Features"),
        ["NormalizeBinning"] = ml => ml.Transforms.NormalizeBinning("Features", maximumBinCount: 8),
        ["NormalizeLogMeanVariance"] = ml => ml.Transforms.NormalizeLogMeanVariance("Features"),
        ["NormalizeLpNorm"] = ml => ml.Transforms.NormalizeLpNorm("Features"),
        ["ProjectToPrincipalComponents"] = ml => ml.Transforms.ProjectToPrincipalComponents("Features", rank: 2, seed: 1),
        ["ApproximatedKernelMap"] = ml => ml.Transforms.ApproximatedKernelMap("Features", rank: 8),
        ["SelectFeaturesBasedOnCount"] = ml => ml.Transforms.FeatureSelection.SelectFeaturesBasedOnCount("Features", count: 2),
        ["SelectFeaturesBasedOnMutualInformation"] = ml => ml.Transforms.FeatureSelection.SelectFeaturesBasedOnMutualInformation("Features", slotsInOutput: 5),
        ["ReplaceMissingValues"] = ml => ml.Transforms.ReplaceMissingValues("Features"),
        ["ConcatenateIndicator"] = ml => ml.Transforms.Concatenate("Features", "Features", "WereMissing"),
    };

    private readonly MLContext _ml = new(1);

    public static TheoryData<string> Before => [.. BeforeImputing.Keys];

    public static TheoryData<string> Behind => [.. BehindImputing.Keys];

    [Theory]
    [MemberData(nameof(Before))]
    public void A_featurizer_before_the_imputer(string name) => Workout.Run(_ml, new EstimatorChain<ITransformer>()
        .Append(_ml.Transforms.Concatenate("Numbers", "Age", "Pressure", "Sugar"))
        .Append(BeforeImputing[name](_ml))
        .Append(_ml.Gan().StackedAutoencoderImputer("Features", "Numbers", members: 1, epochs: 5))
        .Append<ITransformer>(_ml.Gan().AcGan(members: 1, epochs: 10)));

    [Theory]
    [MemberData(nameof(Behind))]
    public void A_featurizer_between_the_imputer_and_the_classifier(string name) => Workout.Run(_ml, new EstimatorChain<ITransformer>()
        .Append(_ml.Transforms.Categorical.OneHotEncoding("City"))
        .Append(_ml.Gan().ChainedImputer(new ImputerEstimator.Options
        {
            Columns = [new("Age"), new("Pressure"), new("Sugar")],
            IndicatorColumnName = "WereMissing",
        }))
        .Append(_ml.Transforms.Concatenate("Features", "Age", "Pressure", "Sugar", "City"))
        .Append(BehindImputing[name](_ml))
        .Append<ITransformer>(_ml.Gan().AcGan(members: 1, epochs: 10)));

    [Fact]
    public void A_calibrator_behind_the_classifier() => Workout.Run(_ml, new EstimatorChain<ITransformer>()
        .Append(_ml.Transforms.Concatenate("Features", "Age", "Pressure", "Sugar"))
        .Append(_ml.Gan().ChainedImputer("Features"))
        .Append(_ml.Gan().AcGan(members: 1, epochs: 10).WithOversampling(_ml.Gan().GanOversampler(new GanOversampler.Options { Seed = 1, Rounds = 20 })))
        .Append<ITransformer>(_ml.BinaryClassification.Calibrators.Platt()));
}
