using System.Text;

namespace MlNetGanExtensions.Reporting.Drawing;

/// <summary>How wide text may become in a font that is not known here.</summary>
/// <remarks>
/// Pictures name no font: the reader's browser takes its own sans-serif. The widths are those of one of the widest in use (the Verdana family), so that space is
/// left rather than text cut.
/// </remarks>
internal static class TextWidth
{
    // Hundredths of the font size, from the space to the tilde.
    private static readonly byte[] Ascii =
    [
        32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 53,
        100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79, 60, 79, 69, 63, 61, 73, 68, 99, 69, 61, 69, 39, 34, 39, 84, 50,
        50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84,
    ];

    /// <summary>The width of a text at a font size.</summary>
    public static double Of(string text, double size)
    {
        double hundredths = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            hundredths += Of(rune);
        }

        return hundredths * size / 100;
    }

    /// <summary>The text, or as much of its beginning as fits, with an ellipsis.</summary>
    public static string Fit(string text, double size, double width)
    {
        if (Of(text, size) <= width)
        {
            return text;
        }

        double used = Of("…", size);
        int length = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            used += Of(rune) * size / 100;
            if (used > width)
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return string.Concat(text.AsSpan(0, Math.Min(length, text.Length)).TrimEnd(), "…");
    }

    /// <summary>Breaks a text at spaces into lines that fit; a word longer than a line is shortened.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double width)
    {
        List<string> lines = [];
        string line = string.Empty;
        foreach (string word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            string longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && Of(longer, size) > width)
            {
                lines.Add(Fit(line, size, width));
                longer = word;
            }

            line = longer;
        }

        lines.Add(Fit(line, size, width));
        return lines;
    }

    private static double Of(Rune rune)
    {
        return rune.Value switch
        {
            >= ' ' and <= '~' => Ascii[rune.Value - ' '],
            < 0x1100 => 72,
            >= 0x2000 and < 0x2E80 => 85,
            _ => 105,
        };
    }
}
