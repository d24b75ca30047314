using System.Globalization;
using System.Text.RegularExpressions;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Persistence;

/// <summary>What a forger who knows the layout would write: headers that are still JSON, or nearly, and lie.</summary>
internal static partial class HeaderEdits
{
    private static readonly string[] Numbers =
    [
        "0", "-0", "1", "-1", "2", "7", "8", "9", "2147483647", "2147483648", "-2147483648", "4294967295", "4294967296",
        "9223372036854775807", "9223372036854775808", "18446744073709551616", new string('9', 400),
        "1e5", "1.0", "0.5", "1e-400", "1e400", "01", "NaN", "Infinity", "null", "true", "\"1\"", "[]", "{}",
    ];

    private static readonly string[] Texts =
    [
        "\"\"", "\"F32\"", "\"F64\"", "\"I32\"", "\"F16\"", "\"shape\"", "\"dtype\"", "\"data_offsets\"", "\"__metadata__\"", "\"kind\"",
        "\"true\"", "\"false\"", "\"True\"", "\"NaN\"", "\"-1\"", "\"+1\"", "\" 1\"", "\"00\"", "\"2147483647\"", "\"99999999999\"",
        "\"\\ud800\"", "\"\\u0000\"", "\"\\u0061\"", "\"\xC3\"", "\"\xC0\x80\"", "\"\xED\xA0\x80\"",
        "\"../../etc/passwd\"", "\"System.IO.File, mscorlib\"", "1", "null", "[]", "{}", "\"" + new string('x', 5000) + "\"",
    ];

    private static readonly string[] Noise = ["\xFF", "\0", "\xEF\xBB\xBF", " ", "\n", "/* */", "//", ",", "'", "\"", "\\"];

    public static FileParts Apply(FileParts file, RandomStream random)
    {
        int edits = 1 + random.NextInt32(3);
        for (int i = 0; i < edits; i++)
        {
            file = random.NextInt32(10) == 0 ? EditData(file, random) : file with { Header = Edit(file.Header, random) };
        }

        return random.NextInt32(3) == 0 ? LayOut(file) : file;
    }

    /// <summary>Makes offsets and length of the data agree with types and shapes, so that only their meaning can be wrong.</summary>
    private static FileParts LayOut(FileParts file)
    {
        long end = 0;
        string header = Tensor().Replace(file.Header, match =>
        {
            long start = end;
            long count = match.Groups[2].Value.Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(size => long.Parse(size, CultureInfo.InvariantCulture))
                .Aggregate(1L, (product, size) => Math.Min(product * size, int.MaxValue));
            end += count * (match.Groups[1].Value == "F64" ? 8 : 4);
            return $"""
                "dtype":"{match.Groups[1].Value}","shape":[{match.Groups[2].Value}],"data_offsets":[{start},{end}]
                """;
        });
        byte[] data = file.Data;
        Array.Resize(ref data, (int)Math.Min(end, 2 * file.Data.Length));
        return new FileParts(header, data);
    }

    private static string Edit(string header, RandomStream random) => random.NextInt32(11) switch
    {
        0 or 1 => Change(header, Number(), random, _ => Pick(Numbers, random)),
        2 => Change(header, Number(), random, match => Near(match.Value, random)),
        3 or 4 => Change(header, Text(), random, _ => Pick(Texts, random)),
        5 => Change(header, Text(), random, _ => Pick([.. Text().Matches(header).Select(match => match.Value)], random)),
        6 => Change(header, Member(), random, match => random.NextInt32(2) == 0 ? "" : match.Value + match.Value),
        7 => Change(header, Token(), random, match => random.NextInt32(2) == 0 ? "" : match.Value + match.Value),
        8 => Change(header, Member(), random, match => $"\"extra\":\"1\",{match.Value}"),
        9 => Change(header, Token(), random, match => Nested(random) + match.Value),
        _ => Change(header, Token(), random, match => match.Value + Pick(Noise, random)),
    };

    private static FileParts EditData(FileParts file, RandomStream random)
    {
        byte[] data = (byte[])file.Data.Clone();
        if (data.Length == 0 || random.NextInt32(4) == 0)
        {
            return file with { Data = random.NextInt32(2) == 0 ? [.. data, 0, 0, 0, 0] : data[..(data.Length / 2)] };
        }

        int at = random.NextInt32(data.Length) & ~3;
        uint[] patterns = [0, 0x80000000, 0x7FC00000, 0x7F800000, 0xFF800001, 0xBF800000, 1, uint.MaxValue];
        BitConverter.TryWriteBytes(data.AsSpan(at), patterns[random.NextInt32(patterns.Length)]).Should().BeTrue();
        return file with { Data = data };
    }

    private static string Near(string number, RandomStream random) =>
        (long.TryParse(number, out long value) ? value + random.NextInt32(9) - 4 : 0).ToString(CultureInfo.InvariantCulture);

    private static string Nested(RandomStream random)
    {
        int depth = 1 << random.NextInt32(14);
        return random.NextInt32(2) == 0 ? new string('[', depth) : string.Concat(Enumerable.Repeat("{\"a\":", depth));
    }

    private static string Change(string header, Regex part, RandomStream random, Func<Match, string> replacement)
    {
        MatchCollection matches = part.Matches(header);
        if (matches.Count == 0)
        {
            return header;
        }

        Match match = matches[random.NextInt32(matches.Count)];
        return string.Concat(header.AsSpan(0, match.Index), replacement(match), header.AsSpan(match.Index + match.Length));
    }

    private static string Pick(string[] choices, RandomStream random) => choices[random.NextInt32(choices.Length)];

    [GeneratedRegex("""-?[0-9]+(?=[,\]])""")]
    private static partial Regex Number();

    [GeneratedRegex("""
        "[^"]*"
        """)]
    private static partial Regex Text();

    [GeneratedRegex("""
        "(?!__metadata__)[^"]*":("[^"]*"|\{[^{}]*\}),?
        """)]
    private static partial Regex Member();

    [GeneratedRegex("""
        "dtype":"(F32|F64|I32)","shape":\[((?:[0-9]{1,9}(?:,|(?=\])))*)\],"data_offsets":\[[^\]]*\]
        """)]
    private static partial Regex Tensor();

    [GeneratedRegex("""
        "[^"]*"|[-0-9]+|[{}\[\],:]
        """)]
    private static partial Regex Token();
}
