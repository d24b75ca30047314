namespace MlNetGanExtensions.Reporting.Html;

/// <summary>A remark set apart from the text: a note or a warning.</summary>
internal sealed class RemarkBlock(string kind, string label, string text) : Block
{
    public override void Write(HtmlWriter html, IdSource ids)
    {
        html.Open("div", ("class", kind), ("role", "note"));
        html.OpenInline("p").Inline("strong", label).Text(" ").Text(text).Close();
        html.NewLine().Close();
    }
}
