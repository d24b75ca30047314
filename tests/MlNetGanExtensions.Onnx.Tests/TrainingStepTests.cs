using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Weighting;

namespace MlNetGanExtensions.Onnx.Tests;

/// <summary>Steps that take part while a pipeline is fitted, and not when it is applied.</summary>
public sealed class TrainingStepTests
{
    private static readonly MLContext Context = PipelineTable.Context;
    private static readonly IDataView Training = PipelineTable.Training;

    public static TheoryData<TransformerScope> Scopes => [TransformerScope.TrainTest, TransformerScope.None];

    [Theory]
    [MemberData(nameof(Scopes))]
    public void A_label_that_is_made_for_training_only_is_left_out(TransformerScope scope)
    {
        ITransformer model = new EstimatorChain<ITransformer>()
            .Append<ITransformer>(Context.Transforms.Conversion.MapValueToKey("Code", "Class"), scope)
            .Append<ITransformer>(Context.Gan().AcGanMulticlass("Code", epochs: 1))
            .Fit(Training);

        Check(model, Context.Gan().Unwrap<AcGanMulticlassTransformer>(model));
    }

    [Fact]
    public void An_imputer_for_training_only_is_left_out()
    {
        ITransformer model = new EstimatorChain<ITransformer>()
            .Append<ITransformer>(Imputer("Filled", "Features"), TransformerScope.TrainTest)
            .Append<ITransformer>(Binary())
            .Fit(Training);

        Check(model, Context.Gan().Unwrap<AcGanBinaryTransformer>(model));
    }

    [Fact]
    public void Each_chain_in_a_chain_leaves_out_its_own()
    {
        EstimatorChain<ITransformer> inner = new EstimatorChain<ITransformer>()
            .Append<ITransformer>(Imputer("Filled", "Features"), TransformerScope.TrainTest)
            .Append<ITransformer>(Imputer("Features", "Features"));
        ITransformer model = new EstimatorChain<ITransformer>()
            .Append<ITransformer>(new EstimatorChain<ITransformer>().Append<ITransformer>(Imputer("Other", "Single")), TransformerScope.Training)
            .Append<ITransformer>(inner)
            .Append<ITransformer>(Binary())
            .Fit(Training);

        Check(model, new TransformerChain<ITransformer>(
            Context.Gan().UnwrapAll<ImputerTransformer>(model)[2], Context.Gan().Unwrap<AcGanBinaryTransformer>(model)));
    }

    [Fact]
    public void Weights_are_left_out_of_a_fitted_and_of_a_loaded_model()
    {
        ITransformer model = Context.Gan().DensityWeights("Weight", featureColumnName: "Whole").Append(Binary("Whole")).Fit(Training);

        Check(model, Context.Gan().Unwrap<AcGanBinaryTransformer>(model));
    }

    [Fact]
    public void The_step_of_the_weights_comes_back_from_a_saved_model()
    {
        ITransformer fitted = Context.Gan().DensityWeights("Mine", featureColumnName: "Whole").Fit(Training);

        DensityWeightsTransformer typed = Context.Gan().Unwrap<DensityWeightsTransformer>(Reload(Reload(fitted)));

        typed.OutputColumnName.Should().Be("Mine");
        typed.Transform(PipelineTable.Rows).GetColumn<float>("Mine").Should().HaveCount(1000).And.AllBeEquivalentTo(1f);
        typed.GetOutputSchema(Training.Schema)["Mine"].Type.Should().Be(NumberDataViewType.Single);
    }

    /// <summary>The file is that of the steps that are applied alone, also when the model was saved and loaded; its columns are the pipeline's.</summary>
    private static void Check(ITransformer model, ITransformer applied)
    {
        byte[] file = Export(model);

        file.Should().Equal(Export(applied));
        Export(Reload(model)).Should().Equal(file);
        using TemporaryFile path = new();
        File.WriteAllBytes(path.Path, file);
        IDataView found = Context.Transforms.ApplyOnnxModel(path.Path).Fit(PipelineTable.Rows).Transform(PipelineTable.Rows);
        IDataView expected = model.Transform(PipelineTable.Rows);
        string[] written = [.. found.Schema.Skip(PipelineTable.Rows.Schema.Count).Select(column => column.Name)];
        written.Should().Contain(["Score", "PredictedLabel"]);
        foreach (string column in written)
        {
            Near.Largest(PipelineTable.Cells(found, column), PipelineTable.Cells(expected, column)).Should().BeLessThan(1e-5, column);
        }
    }

    private static byte[] Export(ITransformer model)
    {
        using MemoryStream stream = new();
        Context.Gan().ExportToOnnx(model, Training.Schema, stream);
        return stream.ToArray();
    }

    private static ITransformer Reload(ITransformer model)
    {
        using MemoryStream stream = new();
        new MLContext().Model.Save(model, Training.Schema, stream);
        stream.Position = 0;
        return new MLContext().Model.Load(stream, out _);
    }

    private static AcGanBinaryTrainer Binary(string features = "Features") => Context.Gan().AcGan(
        new AcGanBinaryTrainer.Options { Epochs = 1, Members = 1, FeatureColumnName = features });

    private static ImputerEstimator Imputer(string output, string input) => Context.Gan().Imputer(
        new SimpleImputer(), new ImputerEstimator.Options { Columns = [new(output, input)] });
}
