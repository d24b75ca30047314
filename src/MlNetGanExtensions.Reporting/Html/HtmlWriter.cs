using System.Text;
using MlNetGanExtensions.Reporting.Drawing;

namespace MlNetGanExtensions.Reporting.Html;

/// <summary>Writes elements so that every one is closed and every text escaped; the result is HTML5 and well-formed XML at once.</summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _html = new();
    private readonly Stack<string> _open = new();
    private bool _lineEmpty = true;

    /// <summary>Opens an element that holds others, on a line of its own.</summary>
    public HtmlWriter Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        NewLine();
        OpenInline(tag, attributes);
        NewLine();
        return this;
    }

    /// <summary>Opens an element within a line.</summary>
    public HtmlWriter OpenInline(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        WriteTag(tag, attributes, ">");
        _open.Push(tag);
        return this;
    }

    /// <summary>Closes the element that was opened last.</summary>
    public HtmlWriter Close()
    {
        _html.Append("</").Append(_open.Pop()).Append('>');
        _lineEmpty = false;
        return this;
    }

    /// <summary>Writes an element that holds nothing, such as meta.</summary>
    public HtmlWriter Void(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        NewLine();
        WriteTag(tag, attributes, " />");
        return this;
    }

    /// <summary>Writes an element that holds a text, on a line of its own.</summary>
    public HtmlWriter Element(string tag, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        NewLine();
        return Inline(tag, text, attributes);
    }

    /// <summary>Writes an element that holds a text, within a line.</summary>
    public HtmlWriter Inline(string tag, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        OpenInline(tag, attributes);
        return Text(text).Close();
    }

    /// <summary>Writes a text.</summary>
    public HtmlWriter Text(string text) => Raw(Markup.Escape(text));

    /// <summary>Writes what is markup already.</summary>
    public HtmlWriter Raw(string markup)
    {
        _html.Append(markup);
        _lineEmpty = markup.Length > 0 ? markup[^1] == '\n' : _lineEmpty;
        return this;
    }

    /// <summary>Ends the line, unless it is empty.</summary>
    public HtmlWriter NewLine()
    {
        if (!_lineEmpty)
        {
            _html.Append('\n');
            _lineEmpty = true;
        }

        return this;
    }

    public override string ToString() => _html.ToString();

    private void WriteTag(string tag, ReadOnlySpan<(string Name, string? Value)> attributes, string end)
    {
        _html.Append('<').Append(tag);
        foreach ((string name, string? value) in attributes)
        {
            if (value is not null)
            {
                _html.Append(' ').Append(name).Append("=\"").Append(Markup.Escape(value)).Append('"');
            }
        }

        _html.Append(end);
        _lineEmpty = false;
    }
}
