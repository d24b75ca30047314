using Microsoft.ML;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.ComparisonClassifiers;
using MlNetGanExtensions.Examples.ComparisonClassifiers.MlNet;
using MlNetGanExtensions.Examples.DiseasePrediction;
using MlNetGanExtensions.Examples.DiseasePrediction.CommandLine;
using MlNetGanExtensions.Examples.DiseasePrediction.Methods;
using MlNetGanExtensions.Examples.DiseasePrediction.Preparation;
using MlNetGanExtensions.Examples.DiseasePrediction.Running;
using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.Tests.DiseasePrediction;

/// <summary>The program goes through ML.NET pipelines; what comes out is what the plain arrays of the core give, bit for bit.</summary>
public sealed class PipelineBitsTests
{
    private static readonly Setup Setup = SmallTable.Setup(new RunOptions { Trials = 1 });
    private static readonly Fold Split = Setup.Trials[0].Folds[0];

    [Fact]
    public void The_prepared_rows_of_a_fold_are_those_of_the_plain_imputer()
    {
        FoldViews views = new Experiment(Setup).Prepare(TableViews.Autoencoder, trial: 0, fold: 0);
        (Matrix training, Matrix test) = Plain();

        Bits(MatrixRows.ReadFeatures(views.Training)).Should().Equal(Bits(training));
        Bits(MatrixRows.ReadFeatures(views.Test)).Should().Equal(Bits(test));
    }

    [Fact]
    public void The_trainer_s_model_is_that_of_the_plain_network()
    {
        FoldViews views = new Experiment(Setup).Prepare(TableViews.Autoencoder, trial: 0, fold: 0);
        AcGanModel model = new AcGanClassifier("few epochs", () => new AcGanBinaryTrainer.Options { Epochs = 10, Members = 2 })
            .CreateTrainer(views.Seed).Fit(views.Training).Model;
        (Matrix training, Matrix test) = Plain();
        AcGanModel plain = new AcGan(new AcGanOptions { Epochs = 10, Members = 2, Seed = views.Seed })
            .Fit(training, Array.ConvertAll(Split.Training, row => Setup.Table.Labels[row]));

        Bits(model.PredictProbabilities(test)).Should().Equal(Bits(plain.PredictProbabilities(test)));
    }

    [Fact]
    public void A_plain_classifier_behind_an_estimator_decides_the_same()
    {
        FoldViews views = new Experiment(Setup).Prepare(TableViews.Mean, trial: 0, fold: 0);
        (Matrix training, int[] labels) = MatrixRows.Read(views.Training);
        foreach (IClassifier classifier in new[] { Classifiers.GaussianNaiveBayes, Classifiers.AdaBoost, Classifiers.SupportVectorMachine, Classifiers.LogisticRegression })
        {
            IDataView scored = classifier.CreateEstimator(seed: 5).Fit(views.Training).Transform(views.Test);
            ScoreReader.Score.Read(scored).Should().Equal(
                classifier.Fit(training, labels, seed: 5).Decide(MatrixRows.ReadFeatures(views.Test)), classifier.Name);
        }
    }

    private static (Matrix Training, Matrix Test) Plain()
    {
        Matrix rows = Setup.Trials[0].Damaged.SelectRows(Split.Training);
        ColumnScaling scaling = ColumnScaling.ToUnitRange(rows);
        Matrix scaled = scaling.Apply(rows);
        StackedAutoencoderOptions options = new() { Seed = Seeds.Derive(Setup.Options.Seed, "imputer", 0, 0) };
        StackedAutoencoderModel imputer = new StackedAutoencoder(options).Fit(scaled);
        return (imputer.Transform(scaled), imputer.Transform(scaling.Apply(Setup.Trials[0].Damaged.SelectRows(Split.Test))));
    }

    private static int[] Bits(Matrix matrix) => Array.ConvertAll(matrix.Values.ToArray(), BitConverter.SingleToInt32Bits);
}
