using System.Text;

namespace MlNetGanExtensions.Reporting.Drawing;

/// <summary>The colours of every picture: eight for series, four for paper, text, secondary text and grid lines, each once for light and once for dark pages.</summary>
/// <remarks>
/// The eight series colours keep the hue names of Okabe and Ito ("Color Universal Design", 2008: blue, vermilion, green, purple, sky blue, yellow, with violet and
/// slate in place of yellow-on-white and black) but are moved in lightness until each has a contrast of at least 3 to its paper (WCAG 2.2, 1.4.11) and every two stay
/// apart under the protanopia, deuteranopia and tritanopia simulations of Machado et al. (2009). The tests compute both.
/// </remarks>
internal static class Palette
{
    /// <summary>The number of colours for series; later series begin again with another dash or shape.</summary>
    public const int SeriesCount = 8;

    private static readonly string[] Names = ["paper", "text", "muted", "grid", "s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8"];

    private static readonly string[] LightColours =
    [
        "#FFFFFF", "#1B1F24", "#5B6570", "#DDE2E7",
        "#0468A7", "#C43B00", "#1C9571", "#AA247F", "#169ED6", "#AA931C", "#875FE1", "#3C5149",
    ];

    // Blue and sky blue change places, so that the first series is the stronger one on dark paper too.
    private static readonly string[] DarkColours =
    [
        "#15191E", "#E6EAEE", "#9AA5B1", "#2E363F",
        "#6EB4FF", "#EE7708", "#04E8A1", "#CF8BAB", "#1478AA", "#F6BB0F", "#9970F4", "#E2E6EC",
    ];

    /// <summary>Every colour on light paper, by <see cref="Ink.Colour"/>.</summary>
    public static IReadOnlyList<string> Light => LightColours;

    /// <summary>Every colour on dark paper, by <see cref="Ink.Colour"/>.</summary>
    public static IReadOnlyList<string> Dark => DarkColours;

    /// <summary>The rules that give dark pages their colours; light ones stand in the pictures themselves, so that viewers without style sheets show them too.</summary>
    public static string DarkRules { get; } = MakeDarkRules();

    /// <summary>The class of things filled with a colour.</summary>
    public static string FillClass(int colour) => $"mlg-fill-{Names[colour]}";

    /// <summary>The class of lines in a colour.</summary>
    public static string LineClass(int colour) => $"mlg-line-{Names[colour]}";

    private static string MakeDarkRules()
    {
        StringBuilder rules = new("@media screen and (prefers-color-scheme: dark) {");
        for (int colour = 0; colour < Names.Length; colour++)
        {
            rules.Append($" .{FillClass(colour)} {{ fill: {DarkColours[colour]} }} .{LineClass(colour)} {{ stroke: {DarkColours[colour]} }}");
        }

        return rules.Append(" }").ToString();
    }
}
