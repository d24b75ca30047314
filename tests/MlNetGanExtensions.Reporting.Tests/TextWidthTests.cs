using FsCheck;
using FsCheck.Xunit;
using MlNetGanExtensions.Reporting.Drawing;

namespace MlNetGanExtensions.Reporting.Tests;

public sealed class TextWidthTests
{
    [Property]
    public void What_was_made_to_fit_fits(NonNull<string> text, PositiveInt width)
    {
        double room = 20 + width.Get;

        TextWidth.Of(TextWidth.Fit(text.Get, 12, room), 12).Should().BeLessThanOrEqualTo(room);
        TextWidth.Wrap(text.Get, 12, room).Should().NotBeEmpty().And.OnlyContain(line => TextWidth.Of(line, 12) <= room);
    }

    [Property]
    public void Lines_hold_the_words_in_their_order_where_every_word_fits(PositiveInt seed)
    {
        string[] words = [.. Enumerable.Range(0, 12).Select(i => new string((char)('a' + i), 1 + (seed.Get * (i + 7) % 9)))];

        string.Join(' ', TextWidth.Wrap(string.Join(' ', words), 12, 120)).Should().Be(string.Join(' ', words));
    }

    [Fact]
    public void A_text_that_does_not_fit_ends_in_an_ellipsis()
    {
        TextWidth.Fit("Gradient boosting", 12, 60).Should().Be("Gradien…");
        TextWidth.Fit("Gradient boosting", 12, 200).Should().Be("Gradient boosting");
    }
}
