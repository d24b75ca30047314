using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Imputation;

namespace MlNetGanExtensions.Onnx.Tests;

public sealed class PipelineTests
{
    private static readonly MLContext Context = PipelineTable.Context;
    private static readonly IDataView Training = PipelineTable.Training;
    private static readonly IDataView Rows = PipelineTable.Rows;

    private static readonly Dictionary<string, Func<IEstimator<ITransformer>>> Pipelines = new()
    {
        ["imputer"] = () => Context.Gan().ChainedImputer("Features"),
        ["imputer of several columns"] = () => Context.Gan().Imputer(
            new GaussianImputer(),
            new ImputerEstimator.Options { Columns = [new("Filled", "Features"), new("Single")], IndicatorColumnName = "Missing" }),
        ["imputer and binary"] = () => Context.Gan().StackedAutoencoderImputer("Features", members: 2, epochs: 2).Append(Binary(0.3f)),
        ["binary with means"] = () => Binary(0.5f),
        ["imputer and multiclass"] = () => Context.Gan().Imputer(new SimpleImputer(), "Features")
            .Append(Context.Gan().AcGanMulticlass("Key", epochs: 2)),
    };

    public static TheoryData<string> All => [.. Pipelines.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void A_file_gives_in_ML_NET_what_the_pipeline_gives(string name)
    {
        ITransformer model = Pipelines[name]().Fit(Training);
        IDataView expected = model.Transform(Rows);
        using TemporaryFile file = new();

        Context.Gan().ExportToOnnx(model, Training.Schema, file.Path);
        IDataView found = Context.Transforms.ApplyOnnxModel(file.Path).Fit(Rows).Transform(Rows);

        // ML.NET takes the ending off again: the added columns hide those that the pipeline read, as the pipeline's own do.
        string[] written = [.. found.Schema.Skip(Rows.Schema.Count).Select(column => column.Name)];
        written.Should().NotBeEmpty().And.BeSubsetOf(expected.Schema.Select(column => column.Name));
        foreach (string column in written)
        {
            Near.Largest(PipelineTable.Cells(found, column), PipelineTable.Cells(expected, column)).Should().BeLessThan(1e-5, column);
        }
    }

    [Fact]
    public void A_loaded_model_gives_the_same_file()
    {
        ITransformer model = Pipelines["imputer and binary"]().Fit(Training);
        using TemporaryFile saved = new();
        Context.Model.Save(model, Training.Schema, saved.Path);
        using MemoryStream first = new();
        using MemoryStream second = new();

        Context.Gan().ExportToOnnx(model, Training.Schema, first);
        Context.Gan().ExportToOnnx(Context.Model.Load(saved.Path, out DataViewSchema schema), schema, second);

        second.ToArray().Should().Equal(first.ToArray());
    }

    [Fact]
    public void Names_of_slots_and_classes_stand_in_the_file()
    {
        ITransformer model = Pipelines["imputer and multiclass"]().Fit(Training);

        using OnnxFile file = OnnxFile.Written(stream => Context.Gan().ExportToOnnx(model, Training.Schema, stream));

        file.Metadata[OnnxNames.ColumnNames].Should().StartWith("""["Features.0","Features.1",""");
        file.Metadata[OnnxNames.ClassNames].Should().StartWith("[").And.Contain("\"class 2\"");
    }

    [Fact]
    public void Another_transformer_is_named()
    {
        ITransformer model = Context.Transforms.NormalizeMinMax("Features").Append(Binary(0.5f)).Fit(Training);
        ITransformer none = new TransformerChain<ITransformer>();

        FluentActions.Invoking(() => Context.Gan().ExportToOnnx(model, Training.Schema, Stream.Null))
            .Should().Throw<NotSupportedException>().WithMessage("NormalizingTransformer*");
        FluentActions.Invoking(() => Context.Gan().ExportToOnnx(none, Training.Schema, Stream.Null))
            .Should().Throw<NotSupportedException>().WithMessage("*nothing to write*");
    }

    [Fact]
    public void A_column_that_is_not_in_the_schema_is_named()
    {
        ITransformer model = Binary(0.5f).Fit(Training);
        DataViewSchema schema = Context.Data.LoadFromEnumerable(new[] { new { Label = true } }).Schema;

        FluentActions.Invoking(() => Context.Gan().ExportToOnnx(model, schema, Stream.Null))
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage("*Features*");
    }

    private static AcGanBinaryTrainer Binary(float threshold) => Context.Gan().AcGan(
        new AcGanBinaryTrainer.Options { Epochs = 2, Members = 2, Threshold = threshold });
}
