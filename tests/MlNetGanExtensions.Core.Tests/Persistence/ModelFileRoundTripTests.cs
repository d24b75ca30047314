using System.Runtime.InteropServices;
using MlNetGanExtensions.Persistence;

namespace MlNetGanExtensions.Core.Tests.Persistence;

public sealed class ModelFileRoundTripTests
{
    private readonly SampleModel _example = SampleModel.Example();

    [Fact]
    public void Everything_comes_back_bit_for_bit()
    {
        SampleModel back = SampleModel.Load(new MemoryStream(_example.ToBytes()));

        back.Should().BeEquivalentTo(_example, options => options
            .ComparingByMembers<SampleModel>().Excluding(model => model.Matrix).Excluding(model => model.Doubles));
        Bits<float>(back.Matrix.Values).Should().Equal(Bits<float>(_example.Matrix.Values));
        Bits<double>(back.Doubles).Should().Equal(Bits<double>(_example.Doubles));
    }

    [Fact]
    public void The_same_model_always_gives_the_same_bytes()
    {
        byte[] bytes = _example.ToBytes();

        SampleModel.Example().ToBytes().Should().Equal(bytes);
        SampleModel.Load(new MemoryStream(bytes)).ToBytes().Should().Equal(bytes);
    }

    [Fact]
    public void The_bytes_are_those_that_another_program_writes_from_the_description_of_the_layout() =>
        _example.ToBytes().Should().Equal(Golden.Read("sample-1.bin"));

    [Fact]
    public void A_file_of_the_first_release_is_read() =>
        SampleModel.Load(new MemoryStream(Golden.Read("sample-1.bin"))).Text.Should().Be(_example.Text);

    [Fact]
    public void A_stream_is_read_from_where_it_stands_to_its_end_and_stays_open()
    {
        using MemoryStream stream = new();
        stream.Write("before"u8);
        _example.Save(stream);
        stream.Position = 6;

        SampleModel.Load(stream).Integer.Should().Be(_example.Integer);

        stream.Position.Should().Be(stream.Length);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4097)]
    public void A_stream_that_cannot_seek_and_gives_little_at_a_time_is_read(int largestRead)
    {
        using ScriptedStream stream = new(_example.ToBytes(), largestRead);

        SampleModel.Load(stream).ToBytes().Should().Equal(_example.ToBytes());
    }

    [Fact]
    public void Arrays_longer_than_a_piece_of_the_reader_come_back_whole()
    {
        ModelKind kind = new("long", 1);
        float[] values = new float[700_001];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = i;
        }

        ModelFileWriter writer = new(kind);
        writer.AddSingles("first", values.AsSpan(0, 3), 3);
        writer.AddSingles("values", values, values.Length);
        writer.AddSingles("last", [7], 1);
        using MemoryStream stream = new();
        writer.Save(stream);
        stream.Position = 0;

        float[] back = ModelFile.Load(stream, null, kind, reader =>
        {
            reader.ReadSingles("last", NumberRule.Finite, 1).Should().Equal(7);
            reader.ReadSingles("first", NumberRule.Finite, 3).Should().Equal(0, 1, 2);
            return reader.ReadSingles("values", NumberRule.Finite, values.Length);
        });

        back.AsSpan().SequenceEqual(values).Should().BeTrue();
    }

    [Fact]
    public void A_file_on_disc_is_replaced_and_read()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            File.WriteAllBytes(path, new byte[100_000]);
            ModelFile.Save(path, _example.Save);

            ModelFile.Load(path, null, SampleModel.Kind, SampleModel.Read).ToBytes().Should().Equal(_example.ToBytes());
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_model_that_cannot_be_written_leaves_the_old_file_alone()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            File.WriteAllBytes(path, [1, 2, 3]);
            Action act = () => ModelFile.Save(path, (_example with { Choice = 3 }).Save);

            act.Should().Throw<IndexOutOfRangeException>();
            File.ReadAllBytes(path).Should().Equal(1, 2, 3);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Bytes_are_reversed_number_by_number_for_machines_of_the_other_order()
    {
        uint[] singles = [0xFF812345, 0x01020304];
        ulong[] doubles = [0xFFF0000000000001];

        LittleEndian.Reverse(MemoryMarshal.Cast<uint, float>(singles.AsSpan()));
        LittleEndian.Reverse(MemoryMarshal.Cast<ulong, double>(doubles.AsSpan()));
        LittleEndian.Reverse<int>([]);

        singles.Should().Equal(0x452381FF, 0x04030201);
        doubles.Should().Equal(0x010000000000F0FF);
    }

    private static byte[] Bits<T>(ReadOnlySpan<T> values)
        where T : unmanaged => MemoryMarshal.AsBytes(values).ToArray();
}
