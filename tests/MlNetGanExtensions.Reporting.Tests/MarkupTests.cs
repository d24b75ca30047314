using System.Xml.Linq;
using FsCheck;
using FsCheck.Xunit;
using MlNetGanExtensions.Reporting.Drawing;

namespace MlNetGanExtensions.Reporting.Tests;

public sealed class MarkupTests
{
    [Property(MaxTest = 1000)]
    public void Any_text_comes_out_as_well_formed_content_and_attribute(NonNull<string> text)
    {
        string escaped = Markup.Escape(text.Get);

        escaped.Should().NotContainAny("<", ">", "\"", "'");
        XElement element = Xml.Parse($"<a b=\"{escaped}\">{escaped}</a>");
        element.Value.Length.Should().BeInRange(text.Get.Length - text.Get.Count(char.IsSurrogate), text.Get.Length);
    }

    [Theory]
    [InlineData("plain ä 日 😀 \t\n", "plain ä 日 😀 \t\n")]
    [InlineData("<&>\"'", "&lt;&amp;&gt;&quot;&#39;")]
    [InlineData("a\u0000b\u001Fc\u0085d", "a\uFFFDb\uFFFDc\uFFFDd")]
    [InlineData("\r", "\n")]
    [InlineData("\uFFFE\uFFFF\uFDD0", "\uFFFD\uFFFD\uFFFD")]
    public void Escapes_what_markup_would_take_for_its_own(string text, string expected)
    {
        Markup.Escape(text).Should().Be(expected);
    }

    [Fact]
    public void Half_a_surrogate_pair_and_a_pair_that_is_no_character_are_replaced()
    {
        Markup.Escape("a\uD83Db").Should().Be("a\uFFFDb");
        Markup.Escape("\uDE00\uD83D").Should().Be("\uFFFD\uFFFD");
        Markup.Escape(char.ConvertFromUtf32(0x1FFFE)).Should().Be("\uFFFD");
    }

    [Theory]
    [InlineData(0.97775, 4, "0.9778")]
    [InlineData(-1.5, 1, "−1.5")]
    [InlineData(-0.0001, 2, "0.00")]
    [InlineData(12345, 0, "12345")]
    [InlineData(double.NaN, 3, "–")]
    [InlineData(double.PositiveInfinity, 3, "∞")]
    [InlineData(double.NegativeInfinity, 3, "−∞")]
    public void Writes_numbers_for_readers(double value, int decimals, string expected)
    {
        Markup.Number(value, decimals).Should().Be(expected);
    }

    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(-0.001, "0")]
    [InlineData(12.345678, "12.35")]
    [InlineData(-3.5, "-3.5")]
    public void Writes_coordinates_with_two_decimals(double value, string expected)
    {
        Markup.Coordinate(value).Should().Be(expected);
    }

    [Theory]
    [InlineData(17.13, 1)]
    [InlineData(171.3, 0)]
    [InlineData(0.00171, 5)]
    [InlineData(0, 0)]
    public void Shows_three_digits(double value, int decimals)
    {
        Markup.DecimalsFor(value).Should().Be(decimals);
    }
}
