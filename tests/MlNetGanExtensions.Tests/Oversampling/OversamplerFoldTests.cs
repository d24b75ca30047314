using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Oversampling;
using MlNetGanExtensions.Tests.Probing;

namespace MlNetGanExtensions.Tests.Oversampling;

/// <summary>What the rows that an oversampler makes inside ML.NET's own cross-validation know of the rows that their fold holds out.</summary>
public sealed class OversamplerFoldTests
{
    private const int Rows = 90;
    private const int Poisoned = 1;
    private readonly MLContext _ml = new(1);

    public static TheoryData<string> Names => ["TabularGan", "TabularVae", "SmoteNc"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Rows_are_made_of_the_training_fold_alone(string name)
    {
        float[] Honest(bool poison) => Scores(View(poison), _ => Oversampler(name).Append(Trees()));

        Honest(poison: true).Should().Equal(Honest(poison: false));
    }

    /// <summary>The control: the same rows, made before all are divided.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Rows_that_were_made_of_all_rows_beforehand_would_show(string name)
    {
        float[] Leaky(bool poison) => Scores(View(poison), all => new OtherEstimator(
            training => Trees().Fit(EarlyRows.Beside(training, _ml.Gan().Oversample(all, Oversampler(name)), Rows))));

        Leaky(poison: true).Should().NotEqual(Leaky(poison: false));
    }

    /// <summary>What the model of the fold that holds the poisoned rows out says of clean ones.</summary>
    /// <param name="data">The rows that are divided. ML.NET keeps a group in one fold, so there is one model that has not seen the poisoned group.</param>
    /// <param name="pipeline">Makes the pipeline; it is given all rows, which an honest one does not look at.</param>
    private float[] Scores(IDataView data, Func<IDataView, IEstimator<ITransformer>> pipeline)
    {
        TrainCatalogBase.CrossValidationResult<BinaryClassificationMetrics> fold = _ml.BinaryClassification
            .CrossValidateNonCalibrated(data, pipeline(data), numberOfFolds: 3, samplingKeyColumnName: "Fold", seed: 1)
            .Single(fold => fold.ScoredHoldOutSet.GetColumn<float>("Fold").Contains(Poisoned));
        fold.Fold.Should().BePositive("the same estimator must have learned from the poisoned rows before");
        return [.. fold.Model.Transform(View(poison: false)).GetColumn<float>("Score")];
    }

    private OversamplingEstimator Oversampler(string name) => name == "SmoteNc"
        ? _ml.Gan().Oversampler(new Resampling.SmoteNc())
        : _ml.Gan().GanOversampler(new GanOversampler.Options { Generator = Enum.Parse<GeneratorKind>(name), Seed = 1, Rounds = 20 });

    private IEstimator<ITransformer> Trees() =>
        _ml.BinaryClassification.Trainers.FastTree(numberOfTrees: 3, numberOfLeaves: 4, minimumExampleCountPerLeaf: 3);

    private IDataView View(bool poison) => _ml.Data.LoadFromEnumerable(TinyData.Rows(Rows, 30).Select((row, place) => new Row
    {
        Features = [.. row.Features.Select(value => poison && place / 5 % 3 == Poisoned ? value + 1e6f : value)],
        Label = row.Label,
        Fold = place / 5 % 3,
        Id = place,
    }).ToArray());

    private sealed class Row
    {
        [VectorType(TinyData.Width)]
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }

        public float Fold { get; set; }

        public int Id { get; set; }
    }
}
