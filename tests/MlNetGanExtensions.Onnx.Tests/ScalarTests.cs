using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Onnx.Building;

namespace MlNetGanExtensions.Onnx.Tests;

/// <summary>What ML.NET makes of outputs that are one number for each row.</summary>
public sealed class ScalarTests
{
    private static readonly MLContext Context = new(1);

    [Fact]
    public void ML_NET_evaluates_as_before_when_a_step_takes_the_vectors_of_one_apart()
    {
        ITransformer model = Context.Gan().AcGan(epochs: 5, members: 2).Fit(Data(1, 300));
        IDataView rows = Data(2, 1000);
        using TemporaryFile file = new();
        Context.Gan().ExportToOnnx(model, rows.Schema, file.Path);
        CustomMappingEstimator<Vectors, Scalars> apart = Context.Transforms.CustomMapping<Vectors, Scalars>(
            (vectors, scalars) =>
            {
                scalars.Score = vectors.Score[0];
                scalars.Probability = vectors.Probability[0];
                scalars.PredictedLabel = vectors.PredictedLabel[0];
            },
            contractName: null);

        // Not in one chain: the step of the file announces its columns with the ending that its data lack.
        IDataView vectors = Context.Transforms.ApplyOnnxModel(file.Path).Fit(rows).Transform(rows);
        IDataView scored = apart.Fit(vectors).Transform(vectors);

        CalibratedBinaryClassificationMetrics found = Context.BinaryClassification.Evaluate(scored);
        CalibratedBinaryClassificationMetrics expected = Context.BinaryClassification.Evaluate(model.Transform(rows));
        found.AreaUnderRocCurve.Should().BeApproximately(expected.AreaUnderRocCurve, 1e-5).And.BeInRange(0.6, 0.9999);
        found.AreaUnderPrecisionRecallCurve.Should().BeApproximately(expected.AreaUnderPrecisionRecallCurve, 1e-4);
        found.LogLoss.Should().BeApproximately(expected.LogLoss, 1e-5);
        found.Accuracy.Should().BeApproximately(expected.Accuracy, 1e-3);
        found.F1Score.Should().BeApproximately(expected.F1Score, 1e-2);
    }

    [Fact]
    public void Without_that_step_ML_NET_refuses_the_vectors()
    {
        ITransformer model = Context.Gan().AcGan(epochs: 1, members: 1).Fit(Data(1, 100));
        IDataView rows = Data(2, 10);
        using TemporaryFile file = new();
        Context.Gan().ExportToOnnx(model, rows.Schema, file.Path);
        IDataView scored = Context.Transforms.ApplyOnnxModel(file.Path).Fit(rows).Transform(rows);

        FluentActions.Invoking(() => Context.BinaryClassification.Evaluate(scored))
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage("*expected*");
    }

    /// <summary>Once this fails, files can give numbers instead of vectors.</summary>
    [Fact]
    public void ML_NET_declares_an_output_without_axes_a_number_but_cannot_read_it()
    {
        GraphBuilder graph = new();
        Tensor sum = graph.Sum(graph.Input("Features", Tables.Columns), 1);
        graph.Output("Number.output", graph.Squeeze(sum, 0), []);
        graph.Output("Rank1.output", sum, [null]);
        using TemporaryFile file = new();
        using (FileStream stream = File.Create(file.Path))
        {
            ModelFile.Write(graph, "test", stream, new OnnxExportOptions());
        }

        IDataView rows = Data(1, 3);
        IDataView found = Context.Transforms.ApplyOnnxModel(file.Path).Fit(rows).Transform(rows);

        found.Schema["Number"].Type.Should().Be(NumberDataViewType.Single);
        FluentActions.Invoking(() => found.GetColumn<float>("Number").ToArray())
            .Should().Throw<InvalidOperationException>().WithInnerException<ArgumentNullException>();
        found.Schema["Rank1"].Type.Should().BeOfType<VectorDataViewType>().Which.Dimensions.Should().Equal(1);
        found.GetColumn<float[]>("Rank1").Should().OnlyContain(cells => cells.Length == 1);
    }

    private static IDataView Data(ulong seed, int rows)
    {
        Matrix whole = Tables.Whole(seed, rows);
        int[] labels = Tables.Labels(whole, 2);
        return Context.Data.LoadFromEnumerable(
            Enumerable.Range(0, rows).Select(row => new Example { Features = whole.Row(row).ToArray(), Label = labels[row] == 1 }).ToArray());
    }

    private sealed class Example
    {
        [VectorType(Tables.Columns)]
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }
    }

    private sealed class Vectors
    {
        [VectorType(1, 1)]
        public float[] Score { get; set; } = [];

        [VectorType(1, 1)]
        public float[] Probability { get; set; } = [];

        [VectorType(1, 1)]
        public bool[] PredictedLabel { get; set; } = [];
    }

    private sealed class Scalars
    {
        public float Score { get; set; }

        public float Probability { get; set; }

        public bool PredictedLabel { get; set; }
    }
}
