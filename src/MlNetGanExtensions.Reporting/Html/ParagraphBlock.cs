namespace MlNetGanExtensions.Reporting.Html;

/// <summary>Running text.</summary>
internal sealed class ParagraphBlock(string text) : Block
{
    public override void Write(HtmlWriter html, IdSource ids) => html.Element("p", text);
}
