using System.Text;
using MlNetGanExtensions.Persistence;

namespace MlNetGanExtensions.Core.Tests.Persistence;

public sealed class ModelFileLayoutTests
{
    private readonly byte[] _good = SampleModel.Example().ToBytes();

    [Theory]
    [InlineData("", "The file ends within the length of the header: 8 bytes were expected, 0 found.")]
    [InlineData("short", "The file ends within the length of the header: 8 bytes were expected, 5 found.")]
    [InlineData(
        "PK\x3\x4 is how a zip file starts",
        "This is no model file within the limits: its header must have 142 to 1048576 bytes; *")]
    public void What_is_no_model_file_is_called_so(string content, string message)
    {
        Action act = () => SampleModel.Load(new MemoryStream(Encoding.Latin1.GetBytes(content)));

        act.Should().ThrowExactly<ModelFormatException>().WithMessage(message);
    }

    [Theory]
    [InlineData("MlNetGanExtensions model", "safetensors of others..", "This is no model file: its header must start with*")]
    [InlineData("\"version\":\"1\"", "\"version\":\"2\"", "The file is in another version of the layout; this release reads version 1.")]
    [InlineData("\"kind\":\"sample\"", "\"kind\":\"another\"", "Expected a 'sample' model; the file holds another, 'another'.")]
    [InlineData(
        "\"kind-version\":\"3\"", "\"kind-version\":\"4\"",
        "The file holds version 4 of a 'sample' model; this release reads up to version 3.")]
    [InlineData("\",\"kind\":\"sample\"", "0\",\"kind\":\"sample\"", "The file was changed after it was written: *")]
    [InlineData("\"kind\":\"sample\",", "", "The setting 'kind' is missing.")]
    [InlineData("\"flag\":\"true\",", "", "The setting 'flag' is missing.")]
    [InlineData("\"flag\":\"true\"", "\"flag\":\"yes\"", "The setting 'flag' must be one of false, true; it is \"yes\".")]
    [InlineData("\"flag\":\"true\"", "\"flag\":true", "Expected a text at byte * of the file, found a value of another kind.")]
    [InlineData(
        "\"flag\":\"true\"", "\"flag\":\"true\",\"flag\":\"true\"",
        "The setting 'flag' stands twice in the header, again at byte * of the file.")]
    [InlineData(
        "\"flag\":\"true\"", "\"flag\":\"true\",\"Flag\":\"true\"",
        "The file holds the entry 'Flag', which a 'sample' model does not have.")]
    [InlineData("\"flag\"", "\"fl\\u0061g\"", "The name at byte * of the file is not allowed; *")]
    [InlineData("\"flag\"", "\"fl ag\"", "The name at byte * of the file is not allowed; *")]
    [InlineData("\"integer\":\"-7\"", "\"integer\":\"-11\"", "The setting 'integer' must be a whole number from -10 to 10; it is \"-11\".")]
    [InlineData("\"integer\":\"-7\"", "\"integer\":\"07\"", "The setting 'integer' must be a whole number from -10 to 10; it is \"07\".")]
    [InlineData("\"integer\":\"-7\"", "\"integer\":\"7 \"", "The setting 'integer' must be a whole number from -10 to 10; it is \"7 \".")]
    [InlineData(
        "\"choice\":\"second\"", "\"choice\":\"fourth\"",
        "The setting 'choice' must be one of first, second, third; it is \"fourth\".")]
    [InlineData("\"choice\":\"second\"", "\"choice\":\"\\ud800\"", "The text at byte * of the file is not valid Unicode.")]
    [InlineData("\"choice\":\"second\"", "\"choice\":\"\xff\"", "The text at byte * of the file is not valid Unicode.")]
    [InlineData(
        "\"doubles\":{\"dtype\":\"F64\"", "\"doubles\":{\"dtype\":\"F16\"",
        "The element type of the array 'doubles' at byte * of the file is none of F32, F64 and I32.")]
    [InlineData(
        "\"shape\":[5],\"data_offsets\":[0,40]", "\"shape\":[5],\"shape\":[5],\"data_offsets\":[0,40]",
        "Expected \"data_offsets\" at byte * of the file, found another name.")]
    [InlineData(
        "\"shape\":[5],\"data_offsets\":[0,40]", "\"shape\":[5],\"data_offsets\":[0,40],\"more\":1",
        "Expected '}' at byte * of the file, found another name.")]
    [InlineData(
        "\"shape\":[5],\"data_offsets\":[0,40]", "\"shape\":[5,1],\"data_offsets\":[0,40]",
        "The array 'doubles' must be F64 [5]; it is F64 [5, 1].")]
    [InlineData(
        "\"shape\":[5],\"data_offsets\":[0,40]", "\"shape\":[4],\"data_offsets\":[0,40]",
        "The end of the array 'doubles' at byte * of the file must be 32 by *; it is 40.")]
    [InlineData(
        "\"shape\":[5],\"data_offsets\":[0,40]", "\"shape\":[5],\"data_offsets\":[8,48]",
        "The start of the array 'doubles' at byte * of the file must be 0 by *; it is 8.")]
    [InlineData(
        "\"shape\":[5]", "\"shape\":[-5]",
        "Size 0 of the array 'doubles' at byte * of the file is not a whole number from 0 to 2147483647.")]
    [InlineData(
        "\"shape\":[5]", "\"shape\":[5e0]",
        "Size 0 of the array 'doubles' at byte * of the file is not a whole number from 0 to 2147483647.")]
    [InlineData("\"shape\":[5]", "\"shape\":[65536,65536]", "The array 'doubles' has more elements than an array can hold.")]
    [InlineData("\"shape\":[5]", "\"shape\":[2147483647,2147483647,4]", "The array 'doubles' has more elements than an array can hold.")]
    [InlineData("\"shape\":[5]", "\"shape\":[5,1,1,1,1,1,1,1,1]", "The array 'doubles' has more than 8 dimensions.")]
    [InlineData("\"shape\":[5]", "\"shape\":[[5]]", "The header is not the JSON of a model file after byte *")]
    [InlineData("\"shape\":[5]", "\"shape\":[NaN]", "The header is not the JSON of a model file after byte *")]
    [InlineData(
        "\"shape\":[2,4],\"data_offsets\":[56,88]", "\"shape\":[4,2],\"data_offsets\":[56,88]",
        "The array 'layer/0/weights' must be F32 [2, 4]; it is F32 [4, 2].")]
    [InlineData("\"scales\":{", "\"doubles\":{", "The array 'doubles' stands twice in the header, again at byte * of the file.")]
    [InlineData("\"scales\":{", "\"scale\":{", "The array 'scales' is missing.")]
    [InlineData("\"scales\":{", "\"__metadata__\":{", "The name at byte * of the file is not allowed; *")]
    [InlineData("}}", "}},{}", "The header is not the JSON of a model file after byte *")]
    public void A_header_that_lies_is_told_what_was_expected(string old, string replacement, string message)
    {
        byte[] forged = FileParts.Of(_good).Replace(old, replacement).JoinSealed();

        LoadProbe.Load(forged, stream => SampleModel.Load(stream)).Should().Match(message);
    }

    [Theory]
    [InlineData(40, 0x00000000, "Element 0 of the array 'scales' must be finite and above 0; it is 0.")]
    [InlineData(40, 0xBFF00000, "Element 0 of the array 'scales' must be finite and above 0; it is -1.")]
    [InlineData(40, 0x7FF00000, "Element 0 of the array 'scales' must be finite and above 0; it is Infinity.")]
    [InlineData(48, 0x7FF80000, "Element 1 of the array 'scales' must be finite and above 0; it is NaN.")]
    public void A_number_that_breaks_the_rule_of_its_array_is_named(int start, uint upperHalf, string message)
    {
        FileParts parts = FileParts.Of(_good);
        BitConverter.TryWriteBytes(parts.Data.AsSpan(start), (ulong)upperHalf << 32).Should().BeTrue();

        LoadProbe.Load(parts.JoinSealed(), stream => SampleModel.Load(stream)).Should().Be(message);
    }

    [Fact]
    public void Bytes_after_the_model_are_refused() =>
        LoadProbe.Load([.. _good, 0], stream => SampleModel.Load(stream))
            .Should().Be($"The file goes on after the {_good.Length} bytes that its header accounts for.");

    [Fact]
    public void A_changed_cell_is_noticed_by_the_checksum()
    {
        _good[^1] ^= 1;

        LoadProbe.Load(_good, stream => SampleModel.Load(stream))
            .Should().Be("The file was changed after it was written: its SHA-256 is not the one in its header.");
    }

    [Fact]
    public void Errors_of_the_stream_are_passed_on()
    {
        using ScriptedStream stream = new(_good, 100, failAt: 300);
        Action act = () => SampleModel.Load(stream);

        act.Should().ThrowExactly<IOException>().WithMessage("The line is dead.");
    }

    [Fact]
    public void No_stream_at_all_is_named()
    {
        Action load = () => SampleModel.Load(null!);
        Action save = () => SampleModel.Example().Save(null!);

        load.Should().ThrowExactly<ArgumentNullException>().WithParameterName("stream");
        save.Should().ThrowExactly<ArgumentNullException>().WithParameterName("stream");
    }
}
