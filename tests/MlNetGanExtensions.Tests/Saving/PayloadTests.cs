using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck.Xunit;
using MlNetGanExtensions.Persistence;
using MlNetGanExtensions.Saving;

namespace MlNetGanExtensions.Tests.Saving;

public sealed class PayloadTests
{
    private static readonly ComponentContent Content = new(
        "some-kind/1", new JsonObject { ["name"] = "Größe", ["list"] = new JsonArray(1, 2.5, null) }, [[1, 2, 3], [], [255]]);

    [Fact]
    public void What_is_written_is_read()
    {
        ComponentContent read = PayloadText.Read(PayloadText.Write(Content));
        read.Kind.Should().Be(Content.Kind);
        read.Description.ToJsonString().Should().Be(Content.Description.ToJsonString());
        read.Parts.Should().BeEquivalentTo(Content.Parts, options => options.WithStrictOrdering());
    }

    [Fact]
    public void The_bytes_are_those_of_the_format()
    {
        byte[] bytes = PayloadWriter.Write(new ComponentContent("k", [], [[7]]));
        bytes[..^32].Should().Equal([.. "MLNETGAN"u8, 1, 0, 0, 0, 1, 0, 0, 0, (byte)'k', 2, 0, 0, 0, (byte)'{', (byte)'}', 1, 0, 0, 0, 1, 0, 0, 0, 7]);
    }

    [Property(MaxTest = 500)]
    public bool Any_changed_byte_is_found(int place, byte change)
    {
        byte[] bytes = PayloadWriter.Write(Content);
        bytes[(int)((uint)place % bytes.Length)] ^= change;
        return change == 0 || IsRefused(bytes);
    }

    [Property(MaxTest = 500)]
    public bool Content_that_makes_no_sense_is_found_behind_a_checksum_that_fits(int place, byte value)
    {
        byte[] bytes = PayloadWriter.Write(Content)[..^32];
        int changed = (int)((uint)place % bytes.Length);
        bytes[changed] = value;
        return IsReadOrRefused(WithChecksum(bytes));
    }

    [Property(MaxTest = 500)]
    public bool Random_bytes_are_refused(byte[] bytes) => IsRefused(bytes) && IsReadOrRefused(WithChecksum([.. Start, .. bytes]));

    [Fact]
    public void Every_shortened_payload_is_refused()
    {
        byte[] bytes = PayloadWriter.Write(Content);
        for (int length = 0; length < bytes.Length; length++)
        {
            IsRefused(bytes[..length]).Should().BeTrue($"{length} bytes are left");
        }

        for (int length = Start.Length; length < bytes.Length - 32; length++)
        {
            IsRefused(WithChecksum(bytes[..length])).Should().BeTrue($"{length} bytes are left, and a checksum of them");
        }

        IsRefused([.. bytes, 0]).Should().BeTrue();
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(-1)]
    [InlineData(1_000)]
    public void Sizes_that_cannot_be_are_refused_before_memory_is_taken(int size)
    {
        byte[] length = BitConverter.GetBytes(size);
        IsRefused(WithChecksum([.. Start, .. length])).Should().BeTrue();
        byte[] upToParts = [.. Start, .. BitConverter.GetBytes(1), (byte)'k', .. BitConverter.GetBytes(2), .. "{}"u8];
        long before = GC.GetAllocatedBytesForCurrentThread();
        IsRefused(WithChecksum([.. upToParts, .. length])).Should().BeTrue();
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(100_000);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"a\":")]
    [InlineData("{\"a\":[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]}")]
    public void A_description_that_is_no_plain_object_is_refused(string json)
    {
        byte[] description = Encoding.UTF8.GetBytes(json);
        IsRefused(WithChecksum(
            [.. Start, .. BitConverter.GetBytes(1), (byte)'k', .. BitConverter.GetBytes(description.Length), .. description, 0, 0, 0, 0])).Should().BeTrue();
    }

    [Fact]
    public void A_later_version_is_named()
    {
        byte[] bytes = PayloadWriter.Write(Content);
        bytes[8] = 2;
        FluentActions.Invoking(() => PayloadReader.Read(bytes)).Should().Throw<ModelFormatException>().WithMessage("*version 2*reads version 1*");
    }

    [Theory]
    [InlineData("")]
    [InlineData("no base64!")]
    [InlineData("AAAA")]
    public void Text_that_is_no_component_is_refused(string text) =>
        FluentActions.Invoking(() => PayloadText.Read(text)).Should().Throw<ModelFormatException>();

    [Fact]
    public void An_unknown_kind_is_named() =>
        FluentActions.Invoking(() => LoadedComponents.Of(PayloadText.Write(Content).AsMemory()))
            .Should().Throw<ModelFormatException>().WithMessage("*some-kind/1*later*");

    [Fact]
    public void A_description_that_lacks_what_the_kind_needs_is_refused()
    {
        DoublingTransformer.Register();
        string text = PayloadText.Write(new ComponentContent("doubling/1", [], []));
        FluentActions.Invoking(() => LoadedComponents.Of(text.AsMemory())).Should().Throw<ModelFormatException>().WithMessage("*doubling/1*cannot be read*");
    }

    private static byte[] Start => [.. "MLNETGAN"u8, 1, 0, 0, 0];

    private static byte[] WithChecksum(byte[] bytes) => [.. bytes, .. SHA256.HashData(bytes)];

    private static bool IsRefused(byte[] bytes)
    {
        try
        {
            PayloadReader.Read(bytes);
            return false;
        }
        catch (ModelFormatException)
        {
            return true;
        }
    }

    private static bool IsReadOrRefused(byte[] bytes) => IsRefused(bytes) || PayloadReader.Read(bytes).Kind.Length <= 128;
}
