using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.Tests.Snippets;

/// <summary>The C# of the README and of the packages' own.</summary>
public sealed class ReadmeSnippets
{
    [Fact]
    public void Five_lines_fill_train_and_predict()
    {
        float[][] rows = SampleArrays.Rows;
        float[][] newRows = rows[..10];
        int[] labels = SampleArrays.Labels;

        #region five-lines
        Matrix table = Matrix.FromRows(rows);                                        // float[][]; NaN marks a missing cell
        StackedAutoencoderModel imputer = new StackedAutoencoder().Fit(table);
        AcGanModel classifier = new AcGan().Fit(imputer.Transform(table), labels);   // int[], classes from 0
        Matrix filled = imputer.Transform(Matrix.FromRows(newRows));
        int[] classes = classifier.PredictClasses(filled);
        #endregion

        filled.Values.ToArray().Should().NotContain(float.NaN);
        classes.Should().Equal(labels[..10]);
    }
}
