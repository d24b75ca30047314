using Microsoft.ML;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Copula;
using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Onnx.Building;
using MlNetGanExtensions.Onnx.Format;
using MlNetGanExtensions.Onnx.Tests.Generation;
using MlNetGanExtensions.Tables;

namespace MlNetGanExtensions.Onnx.Tests;

/// <summary>Any number of rows can be none.</summary>
public sealed class NoRowsTests
{
    private static readonly Dictionary<string, Action<Stream>> Files = new()
    {
        ["simple"] = stream => OnnxExport.Write(new SimpleImputer().Fit(Holed()), stream),
        ["chained"] = stream => OnnxExport.Write(new ChainedImputer().Fit(Holed()), stream),
        ["gaussian"] = stream => OnnxExport.Write(new GaussianImputer().Fit(Holed()), stream),
        ["autoencoder"] = stream => OnnxExport.Write(
            new StackedAutoencoder(new StackedAutoencoderOptions { Epochs = 1, Copies = 1, Members = 1 }).Fit(Holed()), stream),
        ["autoencoder of the paper"] = stream => OnnxExport.Write(new StackedAutoencoder(Paper()).Fit(Holed()), stream),
        ["two classes"] = stream => OnnxExport.Write(Classifier(2), stream),
        ["four classes"] = stream => OnnxExport.Write(Classifier(4), stream),
        ["imputer and classifier"] = stream => OnnxExport.Write(new ChainedImputer().Fit(Holed()), Classifier(3), stream),
        ["gan"] = stream => OnnxExport.Write(GeneratorCases.Fit("gan"), stream),
        ["vae"] = stream => OnnxExport.Write(GeneratorCases.Fit("vae"), stream),
        ["ac-gan"] = stream => OnnxExport.Write(GeneratorCases.Fit("ac-gan"), stream),
        ["copula"] = stream => OnnxExport.Write(GeneratorCases.Fit("copula"), stream),
        ["conditional gan"] = stream => OnnxExport.Write(GeneratorCases.Fit("conditional gan"), stream),
        ["table"] = stream => OnnxExport.Write(Made(), stream),
        ["pipeline"] = stream => PipelineTable.Context.Gan().ExportToOnnx(Pipeline(), PipelineTable.Training.Schema, stream),
    };

    public static TheoryData<string> All => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void A_file_takes_0_rows_and_gives_0_rows(string name)
    {
        using OnnxFile file = OnnxFile.Written(Files[name]);

        IReadOnlyDictionary<string, (long[] Found, long[] Declared)> sizes = file.RunWithoutRows();

        sizes.Should().NotBeEmpty().And.AllSatisfy(output =>
        {
            output.Value.Found.Should().Equal(output.Value.Declared, output.Key);
            output.Value.Found.Should().HaveCount(2).And.StartWith(0);
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true, 1f)]
    [InlineData(false, 0f, 0f)]
    [InlineData(true, 0f, 1f, 0f)]
    public void Any_of_no_rows_is_no(bool expected, params float[] cells)
    {
        Matrix rows = new(cells.Length, 1);
        cells.CopyTo(rows.Values);
        using OnnxFile file = OnnxFile.Written(stream =>
        {
            GraphBuilder graph = new();
            Tensor any = graph.AnyRow(graph.Cast(graph.Input("rows", 1), ElementKind.Boolean));
            graph.Output("any", graph.Unsqueeze(graph.Unsqueeze(any, 0), 0), [1, 1]);
            ModelFile.Write(graph, "test", stream, new OnnxExportOptions());
        });

        file.Run(("rows", rows))["any"][0, 0].Should().Be(expected ? 1 : 0);
    }

    private static Matrix Holed() => Tables.WithHoles(Tables.Whole(1, 60), 1);

    private static AcGanModel Classifier(int classes)
    {
        Matrix rows = Tables.Whole(1, 60);
        return new AcGan(new AcGanOptions { Epochs = 1, Members = 2 }).Fit(rows, Tables.Labels(rows, classes));
    }

    private static TableGenerator Made() => new GaussianCopulaGenerator().FitTable(
        Table.FromRows(Enumerable.Range(0, 40).Select(row => new
        {
            Age = row % 9 == 0 ? (int?)null : row,
            City = row % 2 == 0 ? "Bern" : "Basel",
            Born = new DateTime(1980, 1, 1).AddDays(row * row),
            Ill = row % 3 == 0 ? "yes" : "no",
        })),
        "Ill");

    private static ITransformer Pipeline() => PipelineTable.Context.Gan().ChainedImputer("Features")
        .Append(PipelineTable.Context.Gan().AcGan(epochs: 1, members: 1))
        .Fit(PipelineTable.Training);

    private static StackedAutoencoderOptions Paper()
    {
        StackedAutoencoderOptions options = StackedAutoencoderOptions.Paper();
        options.Epochs = 2;
        return options;
    }
}
