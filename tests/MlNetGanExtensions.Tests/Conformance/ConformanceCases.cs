using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.CrossFitting;
using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Oversampling;
using MlNetGanExtensions.Sweeping;

namespace MlNetGanExtensions.Tests.Conformance;

/// <summary>All components of the library, and the rows that they are tried on. A new component is one line.</summary>
internal static class ConformanceCases
{
    public const int Rows = 60;

    private static readonly TooFewRows OfClassifier = new(
        "The training data have no rows, so no class to learn.",
        "Label column 'Label': a classifier needs training rows of each class, found 0 with false and 1 with true.",
        null);

    private static readonly TooFewRows OfMulticlassClassifier = new(
        "The training data have no rows, so no class to learn.",
        "Label column 'Class': a classifier needs training rows of at least two classes, found 1.",
        null);

    private static readonly TooFewRows OfPriorCorrection = new(
        "Label column 'Label': a class ratio needs rows of each class, found 0 with false and 0 with true.",
        "Label column 'Label': a class ratio needs rows of each class, found 0 with false and 1 with true.",
        null);

    private static readonly TooFewRows OfBoosting = new(
        "Label column 'Label': boosting needs training rows of each class, found 0 with false and 0 with true.",
        "Label column 'Label': boosting needs training rows of each class, found 0 with false and 1 with true.",
        null);

    private static readonly ConformanceCase[] Cases =
    [
        new("StackedAutoencoderImputer", TooFewRows.ForImputer, (ml, seed) => ml.Gan().StackedAutoencoderImputer(
            new StackedAutoencoderImputer.Options { Columns = [new("Features"), new("Filled", "Number")], IndicatorColumnName = "Missing", Members = 1, Epochs = 4, Seed = seed })),
        new("ChainedImputer", TooFewRows.ForImputer, (ml, _) => ml.Gan().ChainedImputer("Filled", "Features")) { HasSeed = false },
        new("GaussianImputer", TooFewRows.ForImputer, (ml, _) => ml.Gan().Imputer(new GaussianImputer(), "Features")) { HasSeed = false },
        new("AcGan", OfClassifier, (ml, seed) => ml.Gan().AcGan(new AcGanBinaryTrainer.Options { Members = 2, Epochs = 4, Seed = seed })),
        new("AcGanMulticlass", OfMulticlassClassifier, (ml, seed) => ml.Gan().AcGanMulticlass(
            new AcGanMulticlassTrainer.Options { LabelColumnName = "Class", Members = 1, Epochs = 4, Seed = seed })) { LabelColumn = "Class" },
        new("GanOversampler", TooFewRows.ForOversampler, (ml, seed) => ml.Gan().GanOversampler(new GanOversampler.Options { Rounds = 4, Seed = seed }))
        {
            TransformerNeedsColumns = false,
        },
        new("GanOversampler, autoencoder by density", TooFewRows.ForOversampler, (ml, seed) => ml.Gan().GanOversampler(new GanOversampler.Options
        {
            Generator = GeneratorKind.TabularVae, Weighting = RowWeightingKind.Density, Rounds = 4, Seed = seed,
        }))
        {
            TransformerNeedsColumns = false,
        },
        new("SmoteNc", TooFewRows.ForOversampler, (ml, _) => ml.Gan().Oversampler(new Resampling.SmoteNc())) { TransformerNeedsColumns = false, HasSeed = false },
        new("DensityWeights", TooFewRows.ForOversampler, (ml, _) => ml.Gan().DensityWeights())
        {
            TransformerNeedsColumns = false,
            HasSeed = false,
            WeightColumn = "Weight",
        },
        new("WithOversampling", TooFewRows.ForOversampler, (ml, seed) => ml.Gan().AcGan(new AcGanBinaryTrainer.Options { Members = 1, Epochs = 4, Seed = seed })
            .WithOversampling(ml.Gan().GanOversampler(new GanOversampler.Options { Rounds = 4, Seed = seed }))),
        new("WithThreshold", TooFewRows.ForFolds, (ml, seed) => ml.Gan().WithThreshold(
            ml.Gan().AcGan(new AcGanBinaryTrainer.Options { Members = 1, Epochs = 4, Seed = seed }), numberOfFolds: 2, seed: seed)),
        new("WithCalibration, isotonic", TooFewRows.ForFolds, (ml, seed) => ml.Gan().WithCalibration(
            ml.Gan().AcGan(new AcGanBinaryTrainer.Options { Members = 1, Epochs = 4, Seed = seed }), CalibrationKind.Isotonic, numberOfFolds: 2, seed: seed)),
        new("WithPriorCorrection", OfPriorCorrection, (ml, seed) => ml.Gan().WithPriorCorrection(
            ml.Gan().AcGan(new AcGanBinaryTrainer.Options { Members = 1, Epochs = 4, Seed = seed })
                .WithOversampling(ml.Gan().Oversampler(new Resampling.SmoteNc())),
            Resampling.SamplingStrategy.EvenOut)),
        new("ImbalancedArm", TooFewRows.ForFolds, (ml, seed) => ml.Gan().ImbalancedArm(
            new ArmSettings
            {
                Trainer = "AC-GAN",
                Imputer = ImputerKind.Mean,
                Resampler = new ResamplerSettings { Kind = ResamplerKind.Random },
                CorrectPrior = true,
                TuneThreshold = true,
            },
            new ImbalancedTrainer("AC-GAN", (context, request) => context.Gan().AcGan(
                new AcGanBinaryTrainer.Options { Members = 1, Epochs = 4, Seed = seed })),
            new ImbalancedArmOptions { NumberOfInnerFolds = 2 })),
        new("AdaBoost", OfBoosting, (ml, _) => ml.Gan().AdaBoost(
            ml.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
            {
                ExampleWeightColumnName = "Weight", NumberOfTrees = 2, NumberOfLeaves = 3, MemoryStatistics = false, NumberOfThreads = 1,
            }),
            rounds: 3)) { HasSeed = false, FitsOnManyThreads = false },
    ];

    public static TheoryData<string> Names => [.. Cases.Select(component => component.Name)];

    public static ConformanceCase Find(string name) => Cases.Single(component => component.Name == name);

    /// <summary>Rows with some missing features, a Boolean label, a key, columns that nobody needs, and a hidden column of the features' name.</summary>
    public static IDataView Data(MLContext ml)
    {
        RandomStream stream = new(4, "conformance");
        float[] noise = new float[3];
        IDataView rows = ml.Data.LoadFromEnumerable(Enumerable.Range(0, Rows).Select(row =>
        {
            stream.FillNormal(noise);
            bool label = row % 3 == 0;
            return new Row
            {
                A = row % 8 == 1 ? float.NaN : noise[0] + (label ? 1 : 0),
                B = noise[1],
                C = row % 9 == 2 ? float.NaN : noise[0] + noise[2],
                Number = noise[0],
                Label = label,
                Class = (row % 3) switch { 0 => "a", 1 => "b", _ => "c" },
                Text = $"row {row}",
                Id = row,
            };
        }).ToArray());
        return ml.Transforms.Concatenate("Features", "A", "B")
            .Append(ml.Transforms.Concatenate("Features", "A", "B", "C"))
            .Append(ml.Transforms.Conversion.MapValueToKey("Class"))
            .Fit(rows).Transform(rows);
    }

    private sealed class Row
    {
        public float A { get; set; }

        public float B { get; set; }

        public float C { get; set; }

        public float Number { get; set; }

        public bool Label { get; set; }

        public string Class { get; set; } = "";

        public string Text { get; set; } = "";

        public int Id { get; set; }
    }
}
