using Microsoft.ML;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Copula;
using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Onnx.Tests.Generation;
using MlNetGanExtensions.Tables;

namespace MlNetGanExtensions.Onnx.Tests;

public sealed class OptionTests
{
    private static readonly Dictionary<string, Action<OnnxExportOptions>> Writers = new()
    {
        ["imputer"] = options => OnnxExport.Write(Imputer(), Stream.Null, options),
        ["classifier"] = options => OnnxExport.Write(Classifier(), Stream.Null, options),
        ["imputer and classifier"] = options => OnnxExport.Write(Imputer(), Classifier(), Stream.Null, options),
        ["generator"] = options => OnnxExport.Write(GeneratorCases.Fit("copula"), Stream.Null, options),
        ["table generator"] = options => OnnxExport.Write(Made(), Stream.Null, options),
    };

    public static TheoryData<string> All => [.. Writers.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void A_description_that_is_null_is_named(string writer)
    {
        Refused(writer, new OnnxExportOptions { Description = null! }, "Expected a text for Description, found null.*");
        FluentActions.Invoking(() => Writers[writer](new OnnxExportOptions())).Should().NotThrow();
    }

    [Theory]
    [InlineData("imputer", 8)]
    [InlineData("classifier", 8)]
    [InlineData("imputer and classifier", 8)]
    [InlineData("generator", 19)]
    public void A_column_name_that_is_null_is_named(string writer, int count)
    {
        string[] names = [.. Enumerable.Range(0, count).Select(i => i == 6 ? null! : $"column {i}")];

        Refused(writer, new OnnxExportOptions { ColumnNames = names }, "Expected a text for ColumnNames[6], found null.*");
    }

    [Theory]
    [InlineData("classifier")]
    [InlineData("imputer and classifier")]
    [InlineData("generator")]
    public void A_class_name_that_is_null_is_named(string writer) =>
        Refused(writer, new OnnxExportOptions { ClassNames = ["one", null!] }, "Expected a text for ClassNames[1], found null.*");

    [Fact]
    public void A_category_name_that_is_null_is_named()
    {
        string[][] names = [["a", "b", "c", "d"], ["x", "y"], ["no", null!], null!];
        Refused("generator", new OnnxExportOptions { CategoryNames = names }, "Expected a text for CategoryNames[2][1], found null.*");

        names[2][1] = "yes";
        Refused("generator", new OnnxExportOptions { CategoryNames = names }, "Expected the names of CategoryNames[3], found null.*");
    }

    [Fact]
    public void Options_that_are_refused_leave_the_file_that_was_there()
    {
        using TemporaryFile file = new();
        File.WriteAllText(file.Path, "before");
        IFittedRowGenerator generator = GeneratorCases.Fit("copula");

        FluentActions.Invoking(() => new MLContext(1).Gan().ExportToOnnx(generator, file.Path, new OnnxExportOptions { Description = null! }))
            .Should().Throw<ArgumentException>();

        File.ReadAllText(file.Path).Should().Be("before");
    }

    private static void Refused(string writer, OnnxExportOptions options, string message) => FluentActions.Invoking(() => Writers[writer](options))
        .Should().Throw<ArgumentException>().WithMessage(message).WithParameterName(nameof(options));

    private static IFittedImputer Imputer() => new SimpleImputer().Fit(Tables.Whole(1, 40));

    private static AcGanModel Classifier()
    {
        Matrix rows = Tables.Whole(1, 40);
        return new AcGan(new AcGanOptions { Epochs = 1, Members = 1 }).Fit(rows, Tables.Labels(rows, 2));
    }

    private static TableGenerator Made() => new GaussianCopulaGenerator().FitTable(Table.FromRows(
        Enumerable.Range(0, 20).Select(row => new { Age = row, City = row % 2 == 0 ? "Bern" : "Basel" })));
}
