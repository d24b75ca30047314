using Microsoft.ML;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Imputation;

namespace MlNetGanExtensions.Onnx.Tests;

/// <summary>Columns of a pipeline whose names are those that a file has for something else.</summary>
public sealed class NameClashTests
{
    private static readonly MLContext Context = PipelineTable.Context;

    [Theory]
    [InlineData("_0")]
    [InlineData("_1")]
    [InlineData("_3")]
    [InlineData("_9")]
    public void A_column_may_have_a_name_that_a_step_between_would_get(string name)
    {
        // It is read when the imputer has been written, and with it the first steps between.
        IDataView training = Named(name, PipelineTable.Training);
        IDataView rows = Named(name, PipelineTable.Rows);
        ITransformer model = Context.Gan().Imputer(new SimpleImputer(), "Single").Append(Binary(name)).Fit(training);
        IDataView expected = model.Transform(rows);
        using TemporaryFile file = new();

        Context.Gan().ExportToOnnx(model, training.Schema, file.Path);

        IDataView found = Context.Transforms.ApplyOnnxModel(file.Path).Fit(rows).Transform(rows);
        foreach (string column in new[] { "Single", "Score", "Probability" })
        {
            Near.Largest(PipelineTable.Cells(found, column), PipelineTable.Cells(expected, column)).Should().BeLessThan(1e-5, column);
        }
    }

    [Fact]
    public void A_column_that_is_read_under_the_name_of_an_output_is_named()
    {
        IDataView training = Named("Score.output", PipelineTable.Training);
        ITransformer reads = Binary("Score.output").Fit(training);
        ITransformer other = Binary("Whole").Fit(training);

        FluentActions.Invoking(() => Context.Gan().ExportToOnnx(reads, training.Schema, Stream.Null))
            .Should().Throw<NotSupportedException>().WithMessage("*'Score.output'*another name*");
        using OnnxFile file = OnnxFile.Written(stream => Context.Gan().ExportToOnnx(other, training.Schema, stream));
        file.Outputs.Should().Contain("Score.output");
    }

    private static IDataView Named(string name, IDataView data) => Context.Transforms.CopyColumns(name, "Whole").Fit(data).Transform(data);

    private static AcGanBinaryTrainer Binary(string features) => Context.Gan().AcGan(
        new AcGanBinaryTrainer.Options { Epochs = 1, Members = 1, FeatureColumnName = features });
}
