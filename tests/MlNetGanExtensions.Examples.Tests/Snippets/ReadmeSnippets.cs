using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.Tests.DiseasePrediction;
using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Reporting;

namespace MlNetGanExtensions.Examples.Tests.Snippets;

/// <summary>The C# of the README and of the packages' own.</summary>
public sealed class ReadmeSnippets
{
    [Fact]
    public void Plain_arrays_are_filled_and_classified()
    {
        float[][] rows = SampleArrays.Rows;
        float[][] newRows = rows[..10];
        int[] labels = SampleArrays.Labels;

        #region plain-arrays
        Matrix table = Matrix.FromRows(rows);                                        // float[][]; NaN marks a missing cell
        StackedAutoencoderModel imputer = new StackedAutoencoder().Fit(table);
        AcGanModel classifier = new AcGan().Fit(imputer.Transform(table), labels);   // int[], classes from 0
        Matrix filled = imputer.Transform(Matrix.FromRows(newRows));
        int[] classes = classifier.PredictClasses(filled);
        #endregion

        filled.Values.ToArray().Should().NotContain(float.NaN);
        classes.Should().Equal(labels[..10]);
    }

    [Fact]
    public void A_report_has_a_picture_and_is_saved()
    {
        float[] scores = [0.1f, 0.4f, 0.35f, 0.8f];
        int[] labels = [0, 0, 1, 1];
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Root, "report.html");

        #region report
        RocPicture roc = new RocPicture("ROC").Add("AC-GAN", RocCurve.FromScores(scores, labels), emphasised: true);
        HtmlReport report = new("Disease prediction") { Lead = "One fold." };
        report.Section("Curves").Figures([roc.Draw(), roc.Draw(RocView.UpperLeft)], "Whole, and the upper left corner.");
        report.Save(path);
        #endregion

        File.ReadAllText(path).Should().Contain("AC-GAN");
    }
}
