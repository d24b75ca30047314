using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Oversampling;

namespace MlNetGanExtensions.Tests.Oversampling;

public sealed class TreeTrainersTests
{
    private readonly MLContext _ml = new(1);

    [Fact]
    public void Trainers_that_grow_trees_are_known_alone_boosted_and_at_the_end_of_a_chain()
    {
        BinaryClassificationCatalog.BinaryClassificationTrainers trainers = _ml.BinaryClassification.Trainers;
        NormalizerStep step = new(_ml);
        object[] trees =
        [
            trainers.FastForest(),
            trainers.FastTree(),
            trainers.LightGbm(),
            _ml.MulticlassClassification.Trainers.LightGbm(),
            _ml.Gan().AdaBoost(trainers.FastForest(exampleWeightColumnName: "Weight")),
            step.Before(trainers.FastTree()),
            step.Before(step.Before(trainers.FastForest())),
        ];
        object[] others =
        [
            trainers.LbfgsLogisticRegression(),
            trainers.SdcaLogisticRegression(),
            _ml.Gan().AcGan(),
            _ml.Gan().AdaBoost(trainers.LbfgsLogisticRegression(exampleWeightColumnName: "Weight")),
            step.Before(trainers.LbfgsLogisticRegression()),
        ];

        trees.Should().OnlyContain(trainer => TreeTrainers.Contain(trainer));
        others.Should().NotContain(trainer => TreeTrainers.Contain(trainer));
    }

    [Fact]
    public void Rows_for_trees_are_made_by_density_and_for_others_alike()
    {
        IDataView data = TinyData.View(_ml, 200, 20);
        float[] Scores<T>(IEstimator<T> trainer, RowWeightingKind weighting)
            where T : class, ITransformer => [.. trainer.WithOversampling(Vae(weighting)).Fit(data).Transform(data).GetColumn<float>("Score")];

        float[] forest = Scores(Forest(), RowWeightingKind.ByTrainer);
        float[] linear = Scores(Linear(), RowWeightingKind.ByTrainer);

        forest.Should().Equal(Scores(Forest(), RowWeightingKind.Density)).And.NotEqual(Scores(Forest(), RowWeightingKind.Uniform));
        linear.Should().Equal(Scores(Linear(), RowWeightingKind.Uniform)).And.NotEqual(Scores(Linear(), RowWeightingKind.Density));
    }

    [Fact]
    public void A_step_of_its_own_knows_no_trainer_and_makes_rows_of_all_alike()
    {
        IDataView data = TinyData.View(_ml, 200, 20);
        float[] Made(RowWeightingKind weighting) =>
            [.. _ml.Gan().Oversample(data, Vae(weighting)).GetColumn<float[]>("Features").SelectMany(row => row)];

        Made(RowWeightingKind.ByTrainer).Should().Equal(Made(RowWeightingKind.Uniform)).And.NotEqual(Made(RowWeightingKind.Density));
    }

    private GanOversampler Vae(RowWeightingKind weighting) => _ml.Gan().GanOversampler(
        new GanOversampler.Options { Generator = GeneratorKind.TabularVae, Weighting = weighting, Rounds = 30, Seed = 1 });

    private IEstimator<ITransformer> Forest() => _ml.BinaryClassification.Trainers.FastForest(numberOfTrees: 20, numberOfLeaves: 8);

    private IEstimator<ITransformer> Linear() => _ml.BinaryClassification.Trainers.LbfgsLogisticRegression();

    private sealed class NormalizerStep(MLContext ml)
    {
        public IEstimator<ITransformer> Before(IEstimator<ITransformer> trainer) => ml.Transforms.NormalizeMinMax("Features").Append(trainer);
    }
}
