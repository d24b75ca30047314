using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;
using MlNetGanExtensions.Boosting;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Tests.Weighting;

public sealed class DensityWeightsTests
{
    private readonly MLContext _ml = new(seed: 1);

    [Fact]
    public void Training_rows_have_the_weights_of_the_core_and_scored_rows_have_1()
    {
        IDataView data = Data(0, 200);
        Matrix features = new(200, 2);
        int[] labels = [.. data.GetColumn<bool>("Label").Select(label => label ? 1 : 0)];
        float[][] cells = [.. data.GetColumn<float[]>("Features")];
        for (int row = 0; row < 200; row++)
        {
            cells[row].CopyTo(features.Row(row));
        }

        float[] expected = new Resampling.DensityWeights().Weigh(features, labels, new SlotLayout(2));
        WeightSpy spy = new();

        ITransformer model = _ml.Gan().DensityWeights().Append(spy).Fit(data);

        spy.Seen.Should().Equal(expected);
        expected.Max().Should().BeGreaterThan(2);
        model.Transform(data).GetColumn<float>("Weight").Should().AllBeEquivalentTo(1f).And.HaveCount(200);
        model.Transform(Data(9, 30)).GetColumn<float>("Weight").Should().AllBeEquivalentTo(1f).And.HaveCount(30);
    }

    public static TheoryData<string> Trainers => ["FastForest", "FastTree", "LightGbm", "AdaBoost"];

    [Theory]
    [MemberData(nameof(Trainers))]
    public void Trainers_learn_from_the_weights_and_models_save(string trainer)
    {
        IDataView data = Data(0, 300);
        EstimatorChain<ITransformer> weighted = new EstimatorChain<ITransformer>().Append<ITransformer>(_ml.Gan().DensityWeights(amount: 3)).Append(Trainer(trainer));
        EstimatorChain<ITransformer> plain = new EstimatorChain<ITransformer>().Append<ITransformer>(_ml.Gan().DensityWeights(amount: 0)).Append(Trainer(trainer));

        ITransformer model = weighted.Fit(data);

        IDataView test = Data(5, 200);
        float[] scores = [.. model.Transform(test).GetColumn<float>("Score")];
        float[] without = [.. plain.Fit(data).Transform(test).GetColumn<float>("Score")];
        scores.Average().Should().BeGreaterThan(without.Average(), "the rare class got weight");

        using MemoryStream file = new();
        _ml.Model.Save(model, data.Schema, file);
        file.Position = 0;
        MLContext other = new();
        other.ComponentCatalog.RegisterAssembly(typeof(GanCatalog).Assembly);
        ITransformer loaded = other.Model.Load(file, out _);
        loaded.Transform(test).GetColumn<float>("Score").Should().Equal(scores);

        _ml.BinaryClassification.CrossValidateNonCalibrated(data, weighted, numberOfFolds: 3)
            .Should().AllSatisfy(fold => fold.Metrics.AreaUnderRocCurve.Should().BeGreaterThan(.6));
    }

    [Fact]
    public void A_column_of_the_name_is_refused_because_it_would_be_lost()
    {
        IDataView data = _ml.Transforms.CopyColumns("Weight", "Other").Fit(Data(0, 50)).Transform(Data(0, 50));

        _ml.Gan().DensityWeights().Invoking(own => own.Fit(data))
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage("*Weight column 'Weight'*would be lost*");
        _ml.Gan().DensityWeights("Mine").Fit(data).OutputColumnName.Should().Be("Mine");
    }

    [Fact]
    public void Settings_out_of_range_are_named()
    {
        _ml.Gan().Invoking(own => own.DensityWeights(neighbours: 0)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("Neighbours");
        _ml.Gan().Invoking(own => own.DensityWeights(amount: -1)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("Amount");
        _ml.Gan().Invoking(own => own.DensityWeights(outputColumnName: null!)).Should().Throw<ArgumentNullException>();
        _ml.Gan().Invoking(own => own.DensityWeights(options: null!)).Should().Throw<ArgumentNullException>();
    }

    private IEstimator<ITransformer> Trainer(string name)
    {
        IEstimator<ITransformer> forest = _ml.BinaryClassification.Trainers.FastForest(new FastForestBinaryTrainer.Options
        {
            ExampleWeightColumnName = "Weight",
            NumberOfTrees = 20,
            NumberOfLeaves = 4,
            NumberOfThreads = 1,
        });
        return name switch
        {
            "FastTree" => _ml.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
            {
                ExampleWeightColumnName = "Weight",
                NumberOfTrees = 10,
                NumberOfLeaves = 4,
                NumberOfThreads = 1,
            }),
            "LightGbm" => _ml.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options
            {
                ExampleWeightColumnName = "Weight",
                NumberOfIterations = 10,
                NumberOfLeaves = 4,
                NumberOfThreads = 1,
                Seed = 1,
                Deterministic = true,
            }),
            "AdaBoost" => _ml.Gan().AdaBoost(forest, new AdaBoostEstimator.Options { Rounds = 5, LearningRate = .01 }),
            _ => forest,
        };
    }

    private IDataView Data(ulong seed, int rows)
    {
        RandomStream stream = new(seed, "density weights");
        float[] noise = new float[2];
        return _ml.Data.LoadFromEnumerable(Enumerable.Range(0, rows).Select(row =>
        {
            stream.FillNormal(noise);
            bool label = row % 6 == 0;
            return new Row { Label = label, Features = [noise[0] + (label ? 1.5f : 0), noise[1]], Other = row };
        }).ToArray());
    }

    private sealed class Row
    {
        public bool Label { get; set; }

        [VectorType(2)]
        public float[] Features { get; set; } = [];

        public float Other { get; set; }
    }

    /// <summary>Looks at the weights that it is fitted with.</summary>
    private sealed class WeightSpy : IEstimator<ITransformer>
    {
        public float[] Seen { get; private set; } = [];

        public ITransformer Fit(IDataView input)
        {
            Seen = [.. input.GetColumn<float>("Weight")];
            return new TransformerChain<ITransformer>();
        }

        public SchemaShape GetOutputSchema(SchemaShape inputSchema) => inputSchema;
    }
}
