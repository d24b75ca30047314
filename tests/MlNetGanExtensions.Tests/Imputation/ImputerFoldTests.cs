using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Tests.Probing;

namespace MlNetGanExtensions.Tests.Imputation;

/// <summary>What an imputer inside ML.NET's own cross-validation knows of the rows that its fold holds out.</summary>
public sealed class ImputerFoldTests
{
    private static readonly Dictionary<string, Func<MLContext, IEstimator<ITransformer>>> Imputers = new()
    {
        ["StackedAutoencoder"] = ml => ml.Gan().StackedAutoencoderImputer(
            new StackedAutoencoderImputer.Options { Columns = [new("Features")], Members = 1, Epochs = 5, Seed = 7 }),
        ["Chained"] = ml => ml.Gan().ChainedImputer("Features"),
        ["Gaussian"] = ml => ml.Gan().Imputer(new GaussianImputer(), "Features"),
        ["Mean"] = ml => ml.Gan().Imputer(new SimpleImputer(), "Features"),
    };

    private const int Poisoned = 1;
    private readonly MLContext _ml = new(1);

    public static TheoryData<string> Names => [.. Imputers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_fold_s_imputer_learns_nothing_from_the_rows_that_are_held_out(string name)
    {
        float[] clean = Filled(View(poison: false), _ => Imputers[name](_ml));

        Bits(Filled(View(poison: true), _ => Imputers[name](_ml))).Should().Equal(Bits(clean));
        clean.Should().OnlyContain(value => float.IsFinite(value));
    }

    /// <summary>The control: the same test of the same imputer, fitted before the rows are divided.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void An_imputer_that_was_fitted_to_all_rows_beforehand_would_show(string name)
    {
        float[] Leaky(bool poison) => Filled(View(poison), all => new OtherEstimator(_ => Imputers[name](_ml).Fit(all)));

        Bits(Leaky(poison: true)).Should().NotEqual(Bits(Leaky(poison: false)));
    }

    /// <summary>What the model of the fold that holds the poisoned rows out fills into clean ones.</summary>
    /// <param name="data">The rows that are divided. ML.NET keeps a group in one fold, so there is one model that has not seen the poisoned group.</param>
    /// <param name="imputer">Makes the imputer; it is given all rows, which an honest one does not look at.</param>
    private float[] Filled(IDataView data, Func<IDataView, IEstimator<ITransformer>> imputer)
    {
        IEstimator<ITransformer> pipeline = imputer(data)
            .Append(_ml.BinaryClassification.Trainers.FastTree(numberOfTrees: 2, numberOfLeaves: 3, minimumExampleCountPerLeaf: 3));
        TrainCatalogBase.CrossValidationResult<BinaryClassificationMetrics> fold = _ml.BinaryClassification
            .CrossValidateNonCalibrated(data, pipeline, numberOfFolds: 3, samplingKeyColumnName: "Fold", seed: 1)
            .Single(fold => fold.ScoredHoldOutSet.GetColumn<float>("Fold").Contains(Poisoned));
        fold.Fold.Should().BePositive("the same estimator must have learned from the poisoned rows before");
        return [.. fold.Model.Transform(View(poison: false)).GetColumn<float[]>("Features").SelectMany(row => row)];
    }

    private IDataView View(bool poison) => _ml.Data.LoadFromEnumerable(Enumerable.Range(0, 60).Select(row =>
    {
        float fold = row / 5 % 3;
        float age = row % 4 == 1 ? float.NaN : 30 + (row * 7 % 23);
        return new Row
        {
            Features = [poison && fold == Poisoned && !float.IsNaN(age) ? 1e8f : age, row % 6 == 2 ? float.NaN : 4 + (row * 7 % 23 / 5f)],
            Fold = fold,
            Label = row * 7 % 23 > 11,
        };
    }).ToArray());

    private static int[] Bits(IEnumerable<float> values) => [.. values.Select(BitConverter.SingleToInt32Bits)];

    private sealed class Row
    {
        [VectorType(2)]
        public float[] Features { get; set; } = [];

        public float Fold { get; set; }

        public bool Label { get; set; }
    }
}
