using System.Globalization;
using MlNetGanExtensions.Reporting.Drawing;

namespace MlNetGanExtensions.Reporting.Tests;

/// <summary>The palette keeps what its documentation says.</summary>
public sealed class PaletteTests
{
    private const int FirstSeries = 4;

    // Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB; the first is full colour vision.
    private static readonly Dictionary<string, double[,]> Visions = new()
    {
        ["full"] = new double[,] { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
        ["protanopia"] = new double[,] { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } },
        ["deuteranopia"] = new double[,] { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } },
        ["tritanopia"] = new double[,] { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 }, { 0.004733, 0.691367, 0.303900 } },
    };

    public static TheoryData<bool, string> Cases
    {
        get
        {
            TheoryData<bool, string> cases = [];
            foreach (string vision in Visions.Keys)
            {
                cases.Add(false, vision);
                cases.Add(true, vision);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_two_series_stay_apart(bool dark, string vision)
    {
        double[][] colours = [.. Colours(dark).Skip(FirstSeries).Select(colour => OkLab(Seen(Linear(colour), Visions[vision])))];

        for (int i = 0; i < colours.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                double distance = Math.Sqrt(colours[i].Zip(colours[j], (a, b) => (a - b) * (a - b)).Sum());
                distance.Should().BeGreaterThan(0.07, "series {0} and {1} must be told apart", j + 1, i + 1);
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Series_and_texts_are_seen_on_their_paper(bool dark)
    {
        IReadOnlyList<string> colours = Colours(dark);

        colours.Skip(FirstSeries).Should().OnlyContain(colour => Contrast(colour, colours[0]) >= 3);
        Contrast(colours[1], colours[0]).Should().BeGreaterThan(7);
        Contrast(colours[2], colours[0]).Should().BeGreaterThan(4.5);
    }

    [Fact]
    public void An_ink_survives_being_spelled_as_a_colour()
    {
        for (int series = 0; series < 24; series++)
        {
            Ink ink = Ink.Series(series).At(series * 4);
            Ink.Parse(ink.ToScottColor().ToHex()).Should().Be(ink);
        }

        Enumerable.Range(0, 24).Select(Ink.Series).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData("black")]
    [InlineData("#000000")]
    [InlineData("#FFFFFF")]
    [InlineData("#2020")]
    public void A_colour_that_is_no_ink_is_named(string colour)
    {
        Action act = () => Ink.Parse(colour);

        act.Should().Throw<FormatException>().WithMessage($"'{colour}'*");
    }

    private static IReadOnlyList<string> Colours(bool dark) => dark ? Palette.Dark : Palette.Light;

    private static double[] Linear(string colour)
    {
        return [.. Enumerable.Range(0, 3).Select(i =>
        {
            double channel = int.Parse(colour.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4);
        })];
    }

    private static double[] Seen(double[] rgb, double[,] vision)
    {
        return [.. Enumerable.Range(0, 3).Select(i => Math.Clamp((vision[i, 0] * rgb[0]) + (vision[i, 1] * rgb[1]) + (vision[i, 2] * rgb[2]), 0, 1))];
    }

    /// <summary>Ottosson 2020.</summary>
    private static double[] OkLab(double[] rgb)
    {
        double l = Math.Cbrt((0.4122214708 * rgb[0]) + (0.5363325363 * rgb[1]) + (0.0514459929 * rgb[2]));
        double m = Math.Cbrt((0.2119034982 * rgb[0]) + (0.6806995451 * rgb[1]) + (0.1073969566 * rgb[2]));
        double s = Math.Cbrt((0.0883024619 * rgb[0]) + (0.2817188376 * rgb[1]) + (0.6299787005 * rgb[2]));
        return
        [
            (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s),
            (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s),
            (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s),
        ];
    }

    private static double Contrast(string a, string b)
    {
        double[] lightness = [.. new[] { a, b }.Select(Linear).Select(rgb => (0.2126 * rgb[0]) + (0.7152 * rgb[1]) + (0.0722 * rgb[2])).Order()];
        return (lightness[1] + 0.05) / (lightness[0] + 0.05);
    }
}
