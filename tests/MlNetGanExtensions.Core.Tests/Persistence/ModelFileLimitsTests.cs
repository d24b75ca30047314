using System.Globalization;
using System.Text;
using MlNetGanExtensions.Persistence;

namespace MlNetGanExtensions.Core.Tests.Persistence;

public sealed class ModelFileLimitsTests
{
    private const string Start = """{"__metadata__":{"format":"MlNetGanExtensions model","version":"1","sha256":""";
    private static readonly string NoDigest = $"\"{new string('0', 64)}\"";

    private readonly byte[] _good = SampleModel.Example().ToBytes();

    [Fact]
    public void A_limit_that_just_holds_the_file_lets_it_through()
    {
        FileParts parts = FileParts.Of(_good);
        ModelFileLimits limits = new()
        {
            MaximumHeaderBytes = parts.Header.Length,
            MaximumTensors = 6,
            MaximumDataBytes = parts.Data.Length,
        };

        SampleModel.Load(new MemoryStream(_good), limits).Integer.Should().Be(-7);
    }

    [Fact]
    public void One_less_than_the_file_needs_stops_it()
    {
        FileParts parts = FileParts.Of(_good);

        Message(new() { MaximumHeaderBytes = parts.Header.Length - 1 })
            .Should().Contain($"must have 142 to {parts.Header.Length - 1} bytes");
        Message(new() { MaximumTensors = 5 }).Should().Be("The file lists more than 5 arrays, the most that is allowed.");
        Message(new() { MaximumDataBytes = parts.Data.Length - 1 })
            .Should().Be("The arrays up to 'integers' take 112 bytes; at most 111 are allowed.");

        string? Message(ModelFileLimits limits) => LoadProbe.Load(_good, stream => SampleModel.Load(stream, limits));
    }

    [Fact]
    public void Limits_that_no_file_could_keep_are_named()
    {
        Action header = () => _ = new ModelFileLimits { MaximumHeaderBytes = 0 };
        Action tensors = () => _ = new ModelFileLimits { MaximumTensors = -1 };
        Action data = () => _ = new ModelFileLimits { MaximumDataBytes = -1 };

        header.Should().Throw<ArgumentOutOfRangeException>();
        tensors.Should().Throw<ArgumentOutOfRangeException>();
        data.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void A_header_that_claims_to_be_long_costs_nothing()
    {
        byte[] file = new byte[100];
        BitConverter.TryWriteBytes(file, 2_000_000_000L).Should().BeTrue();
        ModelFileLimits generous = new() { MaximumHeaderBytes = int.MaxValue };

        LoadProbe.Load(file, stream => SampleModel.Load(stream, generous))
            .Should().Be("The file ends within the header: 2000000000 bytes were expected, 92 found.");
    }

    [Fact]
    public void An_array_that_claims_to_be_long_costs_nothing()
    {
        byte[] file = new FileParts(
            Start + NoDigest + """},"w":{"dtype":"F64","shape":[2000000000],"data_offsets":[0,16000000000]}}""",
            new byte[100]).JoinSealed();
        ModelFileLimits generous = new() { MaximumDataBytes = long.MaxValue };

        LoadProbe.Load(file, stream => SampleModel.Load(stream, generous))
            .Should().Be("The file ends within the arrays: 16000000000 bytes were expected, 100 found.");
        LoadProbe.Load(file, stream => SampleModel.Load(stream))
            .Should().Be("The arrays up to 'w' take 16000000000 bytes; at most 1073741824 are allowed.");
    }

    [Theory]
    [InlineData(3_000)]
    [InlineData(4_096)]
    public void A_header_crammed_with_arrays_stays_within_the_bound(int arrays)
    {
        StringBuilder header = new(Start + NoDigest + ""","kind":"sample","kind-version":"3"}""");
        for (int i = 0; i < arrays; i++)
        {
            header.Append(CultureInfo.InvariantCulture, $",\"{i:x}\":{{\"dtype\":\"I32\",\"shape\":[0],\"data_offsets\":[0,0]}}");
        }

        byte[] file = new FileParts(header.Append('}').ToString(), []).JoinSealed();

        LoadProbe.Load(file, stream => SampleModel.Load(stream)).Should().Be("The setting 'text' is missing.");
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(20_000)]
    [InlineData(60_000)]
    [InlineData(80_000)]
    public void A_header_crammed_with_settings_stays_within_the_bound(int settings)
    {
        StringBuilder header = new(Start + NoDigest + ""","kind":"sample","kind-version":"3" """);
        for (int i = 0; i < settings; i++)
        {
            header.Append(CultureInfo.InvariantCulture, $",\"{i:x}\":\"\"");
        }

        byte[] file = new FileParts(header.Append("}}").ToString(), []).JoinSealed();

        LoadProbe.Load(file, stream => SampleModel.Load(stream)).Should().Be("The setting 'text' is missing.");
    }

    [Fact]
    public void A_long_text_stays_within_the_bound()
    {
        string text = new('x', 1_000_000);
        byte[] file = (SampleModel.Example() with { Text = text }).ToBytes();

        LoadProbe.Load(file, stream => SampleModel.Load(stream).Text.Should().Be(text)).Should().BeNull();
    }

    [Fact]
    public void Five_megabytes_of_numbers_stay_within_the_bound()
    {
        ModelKind kind = new("long", 1);
        ModelFileWriter writer = new(kind);
        writer.AddSingles("values", new float[1_250_000], 1_250_000);
        using MemoryStream bytes = new();
        writer.Save(bytes);

        LoadProbe.Load(bytes.ToArray(), stream => ModelFile.Load(stream, null, kind, Read)).Should().BeNull();

        static float[] Read(ModelFileReader reader) => reader.ReadSingles("values", NumberRule.Finite, 1_250_000);
    }
}
