using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Onnx.Tests;

public sealed class ImputerTests
{
    private static readonly Dictionary<string, Func<IImputer>> Makers = new()
    {
        ["mean"] = () => new SimpleImputer(),
        ["median"] = () => new SimpleImputer(SimpleStatistic.Median),
        ["constant"] = () => new SimpleImputer(SimpleStatistic.Constant, -1.5f),
        ["chained"] = () => new ChainedImputer(),
        ["chained, few rounds"] = () => new ChainedImputer(new ChainedImputerOptions { MaximumRounds = 2 }),
        ["gaussian"] = () => new GaussianImputer(),
        ["gaussian, no logarithms"] = () => new GaussianImputer(new GaussianImputerOptions { ReduceSkew = false }),
        ["autoencoder"] = () => new StackedAutoencoder(new StackedAutoencoderOptions { Epochs = 3, Copies = 2 }),
        ["autoencoder of one member"] = () => new StackedAutoencoder(
            new StackedAutoencoderOptions { Epochs = 3, Copies = 2, Members = 1, HiddenSizes = [12, 7, 9] }),
        ["autoencoder of the paper"] = () => new StackedAutoencoder(Paper()),
    };

    public static TheoryData<string> All => [.. Makers.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void Completed_rows_are_those_of_the_typed_model(string name)
    {
        IFittedImputer fitted = Makers[name]().Fit(Tables.WithHoles(Tables.Whole(1, 400), 1));
        Matrix rows = Tables.WithHoles(Tables.Whole(2, 1000), 2, share: 0.35f);

        using OnnxFile file = OnnxFile.Written(stream => OnnxExport.Write(fitted, stream));
        Matrix found = file.Run((OnnxNames.Rows, rows))[OnnxNames.Completed];

        Near.Largest(found, fitted.Transform(rows)).Should().BeLessThan(1e-5);
        found.Values.Contains(float.NaN).Should().BeFalse();
        for (int i = 0; i < rows.Values.Length; i++)
        {
            float cell = rows.Values[i];
            (float.IsNaN(cell) || BitConverter.SingleToInt32Bits(cell) == BitConverter.SingleToInt32Bits(found.Values[i])).Should().BeTrue();
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_row_alone_is_completed_as_among_others(string name)
    {
        IFittedImputer fitted = Makers[name]().Fit(Tables.WithHoles(Tables.Whole(1, 200), 1));
        Matrix rows = Tables.WithHoles(Tables.Whole(2, 20), 2);
        using OnnxFile file = OnnxFile.Written(stream => OnnxExport.Write(fitted, stream));
        Matrix all = file.Run((OnnxNames.Rows, rows))[OnnxNames.Completed];

        for (int row = 0; row < rows.Rows; row++)
        {
            Matrix alone = file.Run((OnnxNames.Rows, rows.SelectRows([row])))[OnnxNames.Completed];
            Near.Largest(alone, all.SelectRows([row])).Should().BeLessThan(1e-6);
        }
    }

    [Fact]
    public void The_same_imputer_gives_the_same_bytes()
    {
        IFittedImputer fitted = new GaussianImputer().Fit(Tables.WithHoles(Tables.Whole(1, 100), 1));
        using OnnxFile first = OnnxFile.Written(stream => OnnxExport.Write(fitted, stream));
        using OnnxFile second = OnnxFile.Written(stream => OnnxExport.Write(fitted, stream));

        second.Bytes.Should().Equal(first.Bytes);
    }

    [Fact]
    public void Names_and_producer_stand_in_the_file()
    {
        IFittedImputer fitted = new SimpleImputer().Fit(Tables.Whole(1, 10));
        string[] names = [.. Enumerable.Range(0, Tables.Columns).Select(i => $"column \"{i}\" ä")];
        using OnnxFile file = OnnxFile.Written(
            stream => OnnxExport.Write(fitted, stream, new OnnxExportOptions { ColumnNames = names, Description = "for a test" }));

        System.Text.Json.JsonSerializer.Deserialize<string[]>(file.Metadata[OnnxNames.ColumnNames]).Should().Equal(names);
        file.Metadata[OnnxNames.ModelKind].Should().Be("imputer");
        file.Metadata[OnnxNames.LibraryVersion].Should().NotBeEmpty();
        file.Metadata.Should().NotContainKey(OnnxNames.ClassNames);
        file.Model.ProducerName.Should().Be("MlNetGanExtensions");
        file.Model.Description.Should().Be("for a test");
    }

    [Fact]
    public void An_imputer_of_another_library_is_named()
    {
        FluentActions.Invoking(() => OnnxExport.Write(new Other(), Stream.Null)).Should().Throw<NotSupportedException>().WithMessage("*Other*");
    }

    [Fact]
    public void Wrong_arguments_are_named()
    {
        IFittedImputer fitted = new SimpleImputer().Fit(Tables.Whole(1, 10));

        FluentActions.Invoking(() => OnnxExport.Write((IFittedImputer)null!, Stream.Null)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => OnnxExport.Write(fitted, (Stream)null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => OnnxExport.Write(fitted, (string)null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => OnnxExport.Write(fitted, Stream.Null, new OnnxExportOptions { ColumnNames = ["one"] }))
            .Should().Throw<ArgumentException>().WithMessage("*Expected 8 names*found 1*");
        FluentActions.Invoking(() => OnnxExport.Write(fitted, Stream.Null, new OnnxExportOptions { ClassNames = ["one"] }))
            .Should().Throw<ArgumentException>().WithMessage("*Expected 0 names*found 1*");
    }

    private static StackedAutoencoderOptions Paper()
    {
        StackedAutoencoderOptions options = StackedAutoencoderOptions.Paper();
        options.Epochs = 10;
        options.SparsityThreshold = 0.3f;
        return options;
    }

    private sealed class Other : IFittedImputer
    {
        public int Columns => 3;

        public Matrix Transform(Matrix table) => table.Clone();

        public void Save(Stream stream) => throw new NotSupportedException();

        public void Save(string path) => throw new NotSupportedException();
    }
}
