using System.Globalization;

namespace MlNetGanExtensions.Tables;

/// <summary>What a single text can be read as. Culture never matters.</summary>
internal static class CellText
{
    private const NumberStyles RealStyle = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Words for no and yes.</summary>
    public static IReadOnlyList<(string No, string Yes)> YesNoPairs { get; } =
    [
        ("0", "1"),
        ("no", "yes"), ("No", "Yes"), ("NO", "YES"),
        ("false", "true"), ("False", "True"), ("FALSE", "TRUE"),
        ("n", "y"), ("N", "Y"), ("f", "t"), ("F", "T"),
    ];

    /// <summary>
    /// A whole number from −2⁵³ to 2⁵³, written plainly. Neither "007" nor "+7" nor "-0": such texts are names more often than amounts.
    /// </summary>
    public static bool IsWhole(string text, out double number)
    {
        number = 0;
        ReadOnlySpan<char> digits = text.StartsWith('-') ? text.AsSpan(1) : text;
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9') || (digits[0] == '0' && text.Length > 1) || digits.Length > 16)
        {
            return false;
        }

        long whole = long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        number = whole;
        return Math.Abs(whole) <= (long)NumberColumn.LargestWhole;
    }

    /// <summary>A finite number with a point or an exponent, or a whole one as above.</summary>
    public static bool IsReal(string text, out double number)
    {
        if (IsWhole(text, out number))
        {
            return true;
        }

        // A whole number that double precision cannot hold, or one with zeros in front, is a name.
        if (text.AsSpan().IndexOfAny(".eE") < 0 || !double.TryParse(text, RealStyle, CultureInfo.InvariantCulture, out number))
        {
            return false;
        }

        // One zero only: a zero with a sign would be a value of its own.
        number += 0.0;
        return double.IsFinite(number);
    }

    /// <summary>A date in a format that gives the same text again.</summary>
    public static bool IsDate(string text, string format, out long ticks)
    {
        bool read = DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime date);
        ticks = date.Ticks;
        return read && date.ToString(format, CultureInfo.InvariantCulture) == text;
    }
}
