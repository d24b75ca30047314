using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using MlNetGanExtensions;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.QuickStart;
using MlNetGanExtensions.Oversampling;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
int repeats = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 3;
MLContext ml = new(seed: 1);

// A text file with holes and a rare class. MissingRealsAsNaNs matters: otherwise ML.NET reads an empty field as 0.
IDataView patients = ml.Data.LoadFromTextFile<Patient>(
    Path.Combine(AppContext.BaseDirectory, "data", "patients.csv"),
    new TextLoader.Options { HasHeader = true, Separators = [','], MissingRealsAsNaNs = true });
patients = ml.Data.Cache(patients);

// Each trainer alone, and with rows of the rare class that a GAN makes while it is fitted. The imputer is fitted anew in each fold too,
// so nothing is learned from the rows that a model is judged by.
EstimatorChain<ITransformer> impute = new EstimatorChain<ITransformer>().Append<ITransformer>(ml.Gan().StackedAutoencoderImputer("Features"));
GanOversampler oversampler = ml.Gan().GanOversampler();
(string Name, IEstimator<ITransformer> Alone, IEstimator<ITransformer> Oversampled)[] trainers =
[
    ("FastForest", impute.Append(Forest()), impute.Append(Forest().WithOversampling(oversampler))),
    ("AC-GAN", impute.Append(ml.Gan().AcGan()), impute.Append(ml.Gan().AcGan().WithOversampling(oversampler))),
];

// Stratified, because with 26 malignant rows a plain fold may have hardly any. The same seed gives all the same folds.
Console.WriteLine($"{repeats} x 5 stratified folds; mean and standard deviation over the folds.");
Console.WriteLine($"{"",-12} {"AUC alone",-15} {"oversampled",-15} {"AUC-PR alone",-15} {"oversampled",-15} oversampling changes the AUC by");
foreach ((string name, IEstimator<ITransformer> alone, IEstimator<ITransformer> oversampled) in trainers)
{
    var without = Validate(alone);
    var with = Validate(oversampled);
    CorrectedResampledTTest test = with.Compare(without);
    Console.WriteLine(
        $"{name,-12} {Auc(without),-15} {Auc(with),-15} {AucPr(without),-15} {AucPr(with),-15} "
        + $"{test.MeanDifference:F3}, p = {test.PValue:F2}{(test.PValue < .05 ? "" : ": no sure difference")}");
}

// Imputer and classifier, fitted to all rows, go to a file of ML.NET's own kind...
string file = Path.Combine(Directory.CreateTempSubdirectory("quick-start-").FullName, "model.zip");
ml.Model.Save(trainers[1].Alone.Fit(patients), patients.Schema, file);

// ...which another program opens with ML.NET alone. A patient with two unknown attributes:
MLContext other = new();
using PredictionEngine<Patient, Prediction> engine = other.Model.CreatePredictionEngine<Patient, Prediction>(other.Model.Load(file, out _));
Patient patient = new() { Features = [14.6f, 22.4f, 96.1f, 656, .103f, float.NaN, .09f, .052f, float.NaN, .062f] };
Prediction prediction = engine.Predict(patient);
Console.WriteLine($"Loaded from {file}: malignant with probability {prediction.Probability:F2}.");

FastForestBinaryTrainer Forest() => ml.BinaryClassification.Trainers.FastForest(
    new FastForestBinaryTrainer.Options { NumberOfTrees = 100, MinimumExampleCountPerLeaf = 3, MemoryStatistics = false });

StratifiedCrossValidationResult<BinaryClassificationMetrics> Validate(IEstimator<ITransformer> pipeline) => ml.Gan().StratifiedCrossValidate(
    patients, pipeline, new StratifiedCrossValidationOptions { NumberOfRepeats = repeats, Seed = 1, KeepModels = false });

static string Auc(StratifiedCrossValidationResult<BinaryClassificationMetrics> result) => Show(result.Metric(MetricNames.AreaUnderRocCurve));

static string AucPr(StratifiedCrossValidationResult<BinaryClassificationMetrics> result) =>
    Show(result.Metric(MetricNames.AreaUnderPrecisionRecallCurve));

static string Show(MetricSummary metric) => $"{metric.Mean:F3} ± {metric.StandardDeviation:F3}";
