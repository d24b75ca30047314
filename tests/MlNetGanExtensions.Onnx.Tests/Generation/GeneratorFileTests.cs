using Microsoft.ML;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Copula;
using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Onnx.Tests.Generation;

public sealed class GeneratorFileTests
{
    [Fact]
    public void Names_and_what_can_be_asked_for_stand_in_the_file()
    {
        IFittedRowGenerator generator = GeneratorCases.Fit("conditional gan of the paper");
        string[] columns = [.. Enumerable.Range(0, GeneratorTables.Layout.Columns).Select(slot => $"slot {slot}")];
        string[][] categories = [["a", "b", "c", "d"], ["x", "y"], ["no", "yes"], ["in", "out"]];
        OnnxExportOptions options = new()
        {
            ColumnNames = columns,
            ClassNames = ["died", "survived"],
            CategoryNames = categories,
            Description = "for a test",
        };

        using OnnxFile file = OnnxFile.Written(stream => OnnxExport.Write(generator, stream, options));

        file.Metadata[OnnxNames.ModelKind].Should().Be("generator");
        file.Metadata[OnnxNames.ColumnNames].Should().StartWith("""["slot 0","slot 1",""");
        file.Metadata[OnnxNames.ClassNames].Should().Be("""["died","survived"]""");
        file.Metadata[OnnxNames.Classes].Should().Be("[0,2]");
        file.Metadata[OnnxNames.CategoryNames].Should().Be("""[["a","b","c","d"],["x","y"],["no","yes"],["in","out"]]""");
        file.Metadata[OnnxNames.CategorySlots].Should().Be("[[8,11],[12,13],[14,15],[17,18]]");
        file.Metadata[OnnxNames.Attempts].Should().Be("11");
        file.Model.Description.Should().Be("for a test");
        file.Outputs.Should().Equal(OnnxNames.Made, OnnxNames.Categories, OnnxNames.Met);
    }

    [Theory]
    [InlineData("gan", "class noise gumbel")]
    [InlineData("gan of likeliest categories", "class noise")]
    [InlineData("vae", "class noise gumbel uniform")]
    [InlineData("ac-gan", "class noise uniform")]
    [InlineData("ac-gan of one member", "class noise")]
    [InlineData("copula", "class noise")]
    [InlineData("conditional gan", "class conditions uniform noise gumbel")]
    public void Files_take_what_the_generator_draws(string name, string inputs)
    {
        using OnnxFile file = OnnxFile.Written(stream => OnnxExport.Write(GeneratorCases.Fit(name), stream));

        file.Inputs.Should().BeEquivalentTo(inputs.Split(' '));
        file.Metadata.Should().NotContainKeys(OnnxNames.ColumnNames, OnnxNames.ClassNames, OnnxNames.CategoryNames);
    }

    [Fact]
    public void A_generator_of_another_library_is_named()
    {
        FluentActions.Invoking(() => OnnxExport.Write(new Other(), Stream.Null)).Should().Throw<NotSupportedException>().WithMessage("Other cannot be written*");
    }

    [Fact]
    public void ML_NET_writes_the_same_file()
    {
        IFittedRowGenerator generator = GeneratorCases.Fit("copula");
        using MemoryStream expected = new();
        OnnxExport.Write(generator, expected, new OnnxExportOptions { Description = "here" });
        using TemporaryFile file = new();

        new MLContext(1).Gan().ExportToOnnx(generator, file.Path, new OnnxExportOptions { Description = "here" });

        File.ReadAllBytes(file.Path).Should().Equal(expected.ToArray());
    }

    [Fact]
    public void An_export_that_fails_leaves_the_file_that_was_there()
    {
        using TemporaryFile file = new();
        File.WriteAllText(file.Path, "before");

        FluentActions.Invoking(() => OnnxExport.Write(new Other(), file.Path)).Should().Throw<NotSupportedException>();

        File.ReadAllText(file.Path).Should().Be("before");
    }

    [Fact]
    public void Wrong_arguments_are_named()
    {
        GaussianCopulaModel generator = (GaussianCopulaModel)GeneratorCases.Fit("copula");
        IFittedImputer imputer = new SimpleImputer().Fit(Tables.Whole(1, 10));

        FluentActions.Invoking(() => OnnxExport.Write((IFittedRowGenerator)null!, Stream.Null)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => OnnxExport.Write(generator, (Stream)null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => OnnxExport.Write(generator, (string)null!)).Should().Throw<ArgumentNullException>();
        Refused(new OnnxExportOptions { ColumnNames = ["one"] }, "*Expected 19 names*found 1*");
        Refused(new OnnxExportOptions { ClassNames = ["one"] }, "*Expected 2 names*found 1*");
        Refused(new OnnxExportOptions { CategoryNames = [["one"]] }, "*4 categories*those of 1*");
        Refused(new OnnxExportOptions { CategoryNames = [["a", "b", "c"], [], [], []] }, "*Expected 4 names for CategoryNames[0], found 3*");
        FluentActions.Invoking(() => OnnxExport.Write(imputer, Stream.Null, new OnnxExportOptions { CategoryNames = [] }))
            .Should().Throw<ArgumentException>().WithMessage("*imputer makes no rows*");

        void Refused(OnnxExportOptions options, string message) => FluentActions.Invoking(() => OnnxExport.Write(generator, Stream.Null, options))
            .Should().Throw<ArgumentException>().WithMessage(message).WithParameterName(nameof(options));
    }

    private sealed class Other : IFittedRowGenerator
    {
        public SlotLayout Layout { get; } = new(2);

        public IReadOnlyList<int> Classes { get; } = [0];

        public Matrix Generate(int classNumber, int rows, ulong seed) => new(rows, 2);

        public Matrix Generate(int classNumber, RowRange rows, ulong seed) => new(rows.Count, 2);
    }
}
