namespace MlNetGanExtensions.Reporting.Html;

/// <summary>The footnotes of one table: letters in the order of their first use.</summary>
internal sealed class Footnotes(string tableId)
{
    private readonly List<string> _texts = [];

    /// <summary>Writes the letter of a footnote.</summary>
    public void WriteMark(HtmlWriter html, string text)
    {
        int index = _texts.IndexOf(text);
        if (index < 0)
        {
            index = _texts.Count;
            _texts.Add(text);
        }

        string letter = Letter(index);
        html.OpenInline("sup").Inline("a", letter, ("href", $"#{tableId}-{letter}"), ("aria-label", $"footnote {letter}")).Close();
    }

    /// <summary>Writes the footnotes.</summary>
    public void Write(HtmlWriter html)
    {
        for (int i = 0; i < _texts.Count; i++)
        {
            string letter = Letter(i);
            html.NewLine().OpenInline("p", ("class", "remark"), ("id", $"{tableId}-{letter}")).Inline("sup", letter).Text(" ").Text(_texts[i]).Close();
        }
    }

    private static string Letter(int index)
    {
        string letter = ((char)('a' + (index % 26))).ToString();
        return index < 26 ? letter : Letter((index / 26) - 1) + letter;
    }
}
