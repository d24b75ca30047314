using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Onnx.Tests;

public sealed class ClassifierTests
{
    private static readonly Dictionary<string, (int Classes, Func<AcGanOptions> Options)> Cases = new()
    {
        ["two classes"] = (2, () => new AcGanOptions { Epochs = 3 }),
        ["four classes"] = (4, () => new AcGanOptions { Epochs = 3, Members = 2 }),
        ["the paper's"] = (2, Paper),
        ["no generator"] = (3, () => new AcGanOptions { Epochs = 3, AdversarialWeight = 0, Members = 1 }),
        ["source from class logits"] = (2, () => new AcGanOptions
        {
            Epochs = 3,
            Members = 2,
            Unlabelled = new UnlabelledOptions { SourceFromClassLogits = true },
        }),
    };

    public static TheoryData<string> All => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void Scores_are_those_of_the_typed_model(string name)
    {
        (int classes, Func<AcGanOptions> options) = Cases[name];
        Matrix training = Tables.Whole(1, 300);
        AcGanModel model = new AcGan(options()).Fit(training, Tables.Labels(training, classes));
        Matrix rows = Tables.Whole(2, 1000);

        using OnnxFile file = OnnxFile.Written(stream => OnnxExport.Write(model, stream));

        CheckScores(file.Run((OnnxNames.Rows, rows)), model, rows);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_imputer_and_a_classifier_go_into_one_file(bool indicated)
    {
        Matrix whole = Tables.Whole(1, 300);
        Matrix training = Tables.WithHoles(whole, 1);
        IFittedImputer imputer = new GaussianImputer().Fit(training);
        MissingIndicator? indicator = indicated ? MissingIndicator.ForIncompleteColumns(training) : null;
        Matrix Features(Matrix table) => indicator?.Append(table, imputer.Transform(table)) ?? imputer.Transform(table);
        AcGanModel model = new AcGan(new AcGanOptions { Epochs = 3 }).Fit(Features(training), Tables.Labels(whole, 3));
        Matrix rows = Tables.WithHoles(Tables.Whole(2, 1000), 2);
        OnnxExportOptions options = new() { ClassNames = ["low", "middle", "high"] };

        using OnnxFile file = OnnxFile.Written(stream => OnnxExport.Write(imputer, model, stream, options, indicator));
        IReadOnlyDictionary<string, Matrix> found = file.Run((OnnxNames.Rows, rows));

        Near.Largest(found[OnnxNames.Completed], imputer.Transform(rows)).Should().BeLessThan(1e-5);
        CheckScores(found, model, Features(rows));
        file.Metadata[OnnxNames.ClassNames].Should().Be("""["low","middle","high"]""");
    }

    [Fact]
    public void Columns_that_do_not_fit_together_are_named()
    {
        Matrix training = Tables.Whole(1, 50);
        IFittedImputer imputer = new SimpleImputer().Fit(training.SelectColumns([0, 1, 2]));
        AcGanModel model = new AcGan(new AcGanOptions { Epochs = 1, Members = 1 }).Fit(training, Tables.Labels(training, 2));

        FluentActions.Invoking(() => OnnxExport.Write(imputer, model, Stream.Null))
            .Should().Throw<ArgumentException>().WithMessage("*classifier of 3 columns*found one of 8*");
        FluentActions.Invoking(() => OnnxExport.Write(imputer, model, Stream.Null, indicator: new MissingIndicator(4, [1])))
            .Should().Throw<ArgumentException>().WithMessage("*indicator of 3 columns*one of 4*");
    }

    private static void CheckScores(IReadOnlyDictionary<string, Matrix> found, AcGanModel model, Matrix features)
    {
        Matrix expected = model.PredictProbabilities(features);
        Matrix probabilities = found[OnnxNames.Probability];
        Near.Largest(probabilities, expected).Should().BeLessThan(1e-5);
        Matrix score = new(features.Rows, model.Classes == 2 ? 1 : model.Classes);
        int[] classes = model.PredictClasses(features);
        int compared = 0;
        for (int row = 0; row < features.Rows; row++)
        {
            for (int i = 0; i < score.Columns; i++)
            {
                score[row, i] = model.Classes == 2
                    ? (float)Math.Log((double)expected[row, 1] / expected[row, 0])
                    : (float)Math.Log(expected[row, i]);
            }

            float[] descending = [.. expected.Row(row).ToArray().OrderDescending()];
            if (descending[0] - descending[1] > 1e-5)
            {
                compared++;
                found[OnnxNames.Class][row, 0].Should().Be(classes[row]);
            }
        }

        compared.Should().BeGreaterThan(features.Rows * 9 / 10);
        Near.Largest(found[OnnxNames.Score], score).Should().BeLessThan(1e-5);
    }

    private static AcGanOptions Paper()
    {
        AcGanOptions options = AcGanOptions.Paper();
        options.Epochs = 3;
        return options;
    }
}
