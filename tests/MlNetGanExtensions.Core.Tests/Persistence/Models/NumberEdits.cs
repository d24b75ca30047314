using System.Buffers.Binary;
using System.Globalization;
using System.Text.RegularExpressions;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Persistence.Models;

/// <summary>Changes numbers in the arrays of a file and leaves its header as it is.</summary>
internal static class NumberEdits
{
    private static readonly float[] Extremes =
        [0, -0f, 1, -1, 2, 1e-38f, 1e-20f, 1e20f, -1e20f, float.MaxValue, float.MinValue, float.Epsilon, float.NaN, float.PositiveInfinity];

    /// <summary>Sets one element of one array, whatever its type.</summary>
    public static FileParts Set(this FileParts file, string array, int element, double value)
    {
        Match match = Regex.Match(
            file.Header, $$"""
            "{{Regex.Escape(array)}}":{"dtype":"([A-Z0-9]+)","shape":\[[0-9,]*\],"data_offsets":\[([0-9]+),
            """);
        match.Success.Should().BeTrue("there is an array {0}", array);
        string type = match.Groups[1].Value;
        byte[] data = (byte[])file.Data.Clone();
        Span<byte> target = data.AsSpan(
            int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) + (element * (type == "F64" ? sizeof(double) : sizeof(float))));
        switch (type)
        {
            case "F64":
                BinaryPrimitives.WriteDoubleLittleEndian(target, value);
                break;
            case "F32":
                BinaryPrimitives.WriteSingleLittleEndian(target, (float)value);
                break;
            default:
                BinaryPrimitives.WriteInt32LittleEndian(target, (int)value);
                break;
        }

        return file with { Data = data };
    }

    /// <summary>Sets one to four words, which are halves of doubles, to numbers near the present ones, extremes, or any bits.</summary>
    public static FileParts Apply(FileParts file, RandomStream random)
    {
        byte[] data = (byte[])file.Data.Clone();
        int edits = 1 + random.NextInt32(4);
        for (int i = 0; i < edits; i++)
        {
            Span<byte> word = data.AsSpan(sizeof(int) * random.NextInt32(data.Length / sizeof(int)));
            float value = BinaryPrimitives.ReadSingleLittleEndian(word);
            switch (random.NextInt32(4))
            {
                case 0:
                    BinaryPrimitives.WriteSingleLittleEndian(word, Extremes[random.NextInt32(Extremes.Length)]);
                    break;
                case 1:
                    BinaryPrimitives.WriteSingleLittleEndian(word, value * ((4 * random.NextSingle()) - 2));
                    break;
                case 2:
                    BinaryPrimitives.WriteInt32LittleEndian(word, random.NextInt32(int.MaxValue));
                    break;
                default:
                    BinaryPrimitives.WriteInt32LittleEndian(word, random.NextInt32(5) - 1);
                    break;
            }
        }

        return file with { Data = data };
    }
}
