using System.Runtime.InteropServices;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Persistence;

namespace MlNetGanExtensions.Core.Tests.Persistence;

/// <summary>A model that has one entry of every type, with the numbers that are lost most easily.</summary>
internal sealed record SampleModel(
    string Text,
    int Integer,
    bool Flag,
    int Choice,
    Matrix Matrix,
    float[] Empty,
    float[] Single,
    double[] Doubles,
    int[] Integers,
    double[] Scales)
{
    public static readonly ModelKind Kind = new("sample", 3);
    private static readonly string[] Choices = ["first", "second", "third"];

    public static SampleModel Example()
    {
        // As bits: the compiler would quieten a signalling NaN among floating-point constants.
        uint[] cells = [0x80000000, 1, 0xFF800000, 0x7FC12345, 0xFF812345, 0x000116C2, 0x7F7FFFFF, 0x3DCCCCCD];
        ulong[] doubles = [0x8000000000000000, 1, 0x7FF8123456789ABC, 0xFFF0000000000001, 0x3FB999999999999A];
        Matrix matrix = new(2, 4);
        MemoryMarshal.Cast<uint, float>(cells).CopyTo(matrix.Values);
        return new SampleModel(
            "Größe ≥ 5 µm \"😀\" \\ a+b\n",
            -7,
            true,
            1,
            matrix,
            [],
            [2.5f],
            MemoryMarshal.Cast<ulong, double>(doubles).ToArray(),
            [int.MinValue, -1, 0, 1, int.MaxValue],
            [0.5, 1e300]);
    }

    public static SampleModel Load(Stream stream) => Load(stream, null);

    public static SampleModel Load(Stream stream, ModelFileLimits? limits) => ModelFile.Load(stream, limits, Kind, Read);

    public static SampleModel Read(ModelFileReader reader) => new(
        reader.ReadText("text"),
        reader.ReadInteger("integer", -10, 10),
        reader.ReadFlag("flag"),
        reader.ReadChoice("choice", Choices),
        reader.ReadMatrix("layer/0/weights", NumberRule.Any, 2, 4),
        reader.ReadSingles("empty", NumberRule.Finite, 0, 3),
        reader.ReadSingles("single", NumberRule.Positive),
        reader.ReadDoubles("doubles", NumberRule.Any, 5),
        reader.ReadIntegers("integers", int.MinValue, int.MaxValue, reader.VectorLength("integers", 1, 8)),
        reader.ReadDoubles("scales", NumberRule.Positive, 2));

    public void Save(Stream stream)
    {
        ModelFileWriter writer = new(Kind);
        writer.AddText("text", Text);
        writer.AddInteger("integer", Integer);
        writer.AddFlag("flag", Flag);
        writer.AddChoice("choice", Choice, Choices);
        writer.AddMatrix("layer/0/weights", Matrix);
        writer.AddSingles("empty", Empty, 0, 3);
        writer.AddSingles("single", Single);
        writer.AddDoubles("doubles", Doubles, Doubles.Length);
        writer.AddIntegers("integers", Integers, Integers.Length);
        writer.AddDoubles("scales", Scales, Scales.Length);
        writer.Save(stream);
    }

    public byte[] ToBytes()
    {
        using MemoryStream stream = new();
        Save(stream);
        return stream.ToArray();
    }
}
