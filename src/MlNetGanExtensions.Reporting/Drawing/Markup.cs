using System.Globalization;
using System.Text;

namespace MlNetGanExtensions.Reporting.Drawing;

/// <summary>Text and numbers as HTML and SVG want them.</summary>
internal static class Markup
{
    /// <summary>Makes any text safe as content or as a quoted attribute; what neither XML nor HTML may hold (control characters, lone surrogates) becomes U+FFFD.</summary>
    public static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                AppendPair(escaped, c, text[++i]);
                continue;
            }

            escaped.Append(c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                '\t' or '\n' => c.ToString(),
                '\r' => "\n",
                _ when IsForbidden(c) => "\uFFFD",
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }

    /// <summary>A coordinate or length: at most two decimals, which is finer than any screen.</summary>
    public static string Coordinate(double value)
    {
        string text = Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    /// <summary>A number for readers: fixed decimals, a true minus sign, "–" for what is not a number.</summary>
    public static string Number(double value, int decimals)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "–" : value > 0 ? "∞" : "−∞";
        }

        string digits = Math.Abs(value).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return value < 0 && digits.AsSpan().ContainsAnyInRange('1', '9') ? "−" + digits : digits;
    }

    /// <summary>How many decimals show three digits of a number, at most ten.</summary>
    public static int DecimalsFor(double value)
    {
        int decimals = 0;
        for (double size = Math.Abs(value); size < 100 && size > 0 && decimals < 10; size *= 10)
        {
            decimals++;
        }

        return decimals;
    }

    /// <summary>A number of things: "1 row", "2 rows".</summary>
    public static string Count(long count, string thing)
    {
        return string.Create(CultureInfo.InvariantCulture, $"{count} {thing}{(count == 1 ? string.Empty : "s")}");
    }

    private static void AppendPair(StringBuilder escaped, char high, char low)
    {
        // The last two code points of every plane are no characters.
        bool character = (char.ConvertToUtf32(high, low) & 0xFFFE) != 0xFFFE;
        _ = character ? escaped.Append(high).Append(low) : escaped.Append('\uFFFD');
    }

    private static bool IsForbidden(char c)
    {
        return char.IsControl(c) || char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF' or (>= '\uFDD0' and <= '\uFDEF');
    }
}
