namespace MlNetGanExtensions.Reporting.Html;

/// <summary>Pictures side by side, as far as the page is wide enough, over one caption.</summary>
internal sealed class FigureBlock(IReadOnlyList<Picture> pictures, string caption) : Block
{
    public override void Write(HtmlWriter html, IdSource ids)
    {
        html.Open("figure");
        html.Open("div", ("class", "pictures"));
        foreach (Picture picture in pictures)
        {
            html.Raw(picture.ToInlineSvg(ids.Next("picture")));
        }

        html.Close().Element("figcaption", caption).NewLine().Close();
    }
}
